/** What the environment says, checked at the start: one clear sentence a mistake. */
import { logLevels, type LogLevel } from './log.ts';

export interface Config {
  /** 0 for any that is free. */
  port: number;
  host: string;
  /** Folder of the embedded database. */
  dataDir: string;
  /** PostgreSQL instead of the embedded database. */
  databaseUrl: string | null;
  /** Joins several nodes; needs a PostgreSQL that they share. */
  redisUrl: string | null;
  /** Address that phones use, without a slash at its end; null: the one the request came to. */
  baseUrl: string | null;
  /** Days after its last use at which a room is erased. */
  retentionDays: number;
  /** What is written about the node itself, on standard error. */
  logLevel: LogLevel;
  /** A proxy stands before this node, and what it says of who asks is believed. */
  behindProxy: boolean;
}

/** Everything that is wrong with the environment, a sentence each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the configuration.
 * @throws ConfigError with a sentence for each mistake
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  usual: Pick<Config, 'logLevel'> = { logLevel: 'silent' },
): Config {
  const wrong: string[] = [];
  const text = (name: string): string | null => env[name]?.trim() || null;
  const word = <const T extends string>(name: string, words: readonly T[], otherwise: T): T => {
    const given = text(name);
    const found = words.find((one) => one === given);
    if (given !== null && found === undefined)
      wrong.push(`${name} is "${given}"; it must be one of ${words.join(', ')}.`);
    return found ?? otherwise;
  };
  const whole = (name: string, usually: number, least: number, most: number): number => {
    const given = text(name);
    if (given === null) return usually;
    const value = Number(given);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    wrong.push(`${name} is "${given}"; it must be a whole number from ${least} to ${most}.`);
    return usually;
  };
  const address = (name: string, schemes: readonly string[]): string | null => {
    const given = text(name);
    if (given === null) return null;
    if (URL.canParse(given) && schemes.includes(new URL(given).protocol)) return given;
    wrong.push(
      `${name} is not an address that begins with ${schemes.map((one) => `${one}//`).join(' or ')}.`,
    );
    return null;
  };
  const config: Config = {
    port: whole('PORT', 4173, 0, 65_535),
    host: text('HOST') ?? '127.0.0.1',
    dataDir: text('DATA_DIR') ?? 'data',
    databaseUrl: address('DATABASE_URL', ['postgres:', 'postgresql:']),
    redisUrl: address('REDIS_URL', ['redis:', 'rediss:']),
    baseUrl: address('BASE_URL', ['http:', 'https:'])?.replace(/\/+$/, '') ?? null,
    retentionDays: whole('RETENTION_DAYS', 30, 1, 3650),
    logLevel: word('LOG_LEVEL', logLevels, usual.logLevel),
    behindProxy: word('BEHIND_PROXY', ['yes', 'no'], 'no') === 'yes',
  };
  if (config.redisUrl !== null && text('DATABASE_URL') === null)
    wrong.push('REDIS_URL joins several nodes, which need one database: set DATABASE_URL, too.');
  if (wrong.length > 0) throw new ConfigError(wrong.join('\n'));
  return config;
}
