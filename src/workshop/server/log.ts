/**
 * What a node writes about itself: pino's JSON lines on standard error. Only what happened and how long it took;
 * never a name, a code, a token, an address or anything that a person entered.
 */
import pino, { type Logger } from 'pino';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Fields that would tell of a person, wherever they stand; cut off even if somebody logs them by mistake. */
const personal = ['nickname', 'token', 'secret', 'code', 'follow', 'text', 'address', 'parameters'];

/**
 * Errors of a database carry the row that failed (in `detail`, `where` or the parameters of the query), and a row may
 * hold what somebody wrote. Kept are kind, code and place.
 */
function plainError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, stack } = error;
  const code: unknown = Reflect.get(error, 'code');
  // The first line of a stack is the message again.
  const at = stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return { type: name, ...(typeof code === 'string' && { reason: code }), at };
}

/** @param write where to; standard error by default */
export function openLog(level: LogLevel, write?: (line: string) => void): Logger {
  const options = {
    level,
    base: null,
    serializers: { err: plainError },
    redact: { paths: personal.flatMap((name) => [name, `*.${name}`]), remove: true },
  };
  return pino(options, write ? { write } : pino.destination(2));
}
