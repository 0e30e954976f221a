/** Real processes that can be killed: nodes of the workshop, a PostgreSQL and a Redis of the test's own. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { root } from '../../scripts/paths.ts';
import { redisAnswers } from '../workshop/redis.ts';

export interface Killable {
  readonly port: number;
  /** Starts it on the data that it left; true when it is ready, false when it was killed before. */
  start(): Promise<boolean>;
  /** `kill -9`, or what a power cut is to a database; resolves when it is gone. */
  kill(): Promise<void>;
  /** Ends as asked, with time to finish. */
  stop(): Promise<void>;
  /** What it did by itself that nobody asked for: it ended. */
  readonly ends: readonly string[];
  /** Last lines of what it said. */
  readonly said: readonly string[];
}

/** Milliseconds that a start may take on a busy machine. */
const patience = 60_000;
/** Lines kept of what a process says. */
const mostLines = 400;

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

interface Program {
  command: string;
  args: readonly string[];
  env?: Readonly<Record<string, string | undefined>>;
  /** Another user, where this one may not run it. */
  as?: { uid: number; gid: number };
  port: number;
  /** What a kill is. */
  signal?: NodeJS.Signals;
  /** Whether it answers. */
  isReady(): Promise<boolean>;
}

function killable({ command, args, env, as, port, signal = 'SIGKILL', isReady }: Program): Killable {
  const said: string[] = [];
  const ends: string[] = [];
  let child: ChildProcess | null = null;
  let gone: Promise<void> = Promise.resolve();

  async function end(how: NodeJS.Signals): Promise<void> {
    const old = child;
    child = null;
    old?.kill(how);
    await gone;
  }

  return {
    port,
    ends,
    said,
    async start() {
      const fresh = spawn(command, args, {
        cwd: root,
        env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
        ...as,
      });
      child = fresh;
      const hear = (text: Buffer) => {
        said.push(...text.toString().trimEnd().split('\n'));
        said.splice(0, said.length - mostLines);
      };
      fresh.stdout.on('data', hear);
      fresh.stderr.on('data', hear);
      gone = new Promise((done) => {
        fresh.once('exit', (code, by) => {
          // What nobody killed has failed.
          if (child === fresh) ends.push(`ended by itself (${by ?? code})`);
          done();
        });
      });
      const until = Date.now() + patience;
      while (child === fresh && fresh.exitCode === null) {
        if (await isReady()) return true;
        if (Date.now() > until)
          throw new Error(`${command} was not ready in time: ${said.slice(-5).join('\n')}`);
        await pause(25);
      }
      if (child === fresh) throw new Error(`${command} did not start: ${said.slice(-5).join('\n')}`);
      return false;
    },
    kill: () => end(signal),
    stop: () => end('SIGTERM'),
  };
}

/**
 * A node, as a container starts it. `env` is all that it is told.
 * @param under a program that starts it, and what that is told
 */
export async function aNode(
  env: Readonly<Record<string, string>>,
  under: readonly string[] = [],
): Promise<Killable> {
  const port = await freePort();
  const [command, ...args] = [...under, process.execPath];
  return killable({
    command,
    args: [...args, '--import', 'tsx', 'scripts/serve.ts'],
    env: { ...env, PORT: String(port), LOG_LEVEL: 'error' },
    port,
    async isReady() {
      try {
        return (await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2_000) })).ok;
      } catch {
        return false;
      }
    },
  });
}

export async function aRedis(): Promise<Killable & { readonly url: string }> {
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const redis = killable({
    command: 'redis-server',
    args: ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    port,
    isReady: () => redisAnswers(url),
  });
  return Object.assign(redis, { url });
}

/** Folder of PostgreSQL's programs; null when this machine has none. */
export function postgresPrograms(): string | null {
  const versions = '/usr/lib/postgresql';
  const here = existsSync(versions) ? readdirSync(versions).toSorted((a, b) => Number(b) - Number(a)) : [];
  const asked = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim();
  const folders = [...here.map((version) => join(versions, version, 'bin')), ...(asked ? [asked] : [])];
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** PostgreSQL refuses to be run by root. */
function postgresUser(): { uid: number; gid: number } | undefined {
  if (userInfo().uid !== 0) return undefined;
  const id = (what: string) => Number(spawnSync('id', [what, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

/** Settings of a cluster that differ from PostgreSQL's own. */
export type Settings = Readonly<Record<string, string>>;

export interface Cluster extends Killable {
  readonly url: string;
  /** A connection to look at it with. */
  ask(sql: string): Promise<pg.QueryResult<Record<string, unknown>>>;
  remove(): void;
}

/** A cluster in a folder of its own. Its kill is the immediate one: whoever starts it again finds what the log has. */
export async function aCluster(programs: string, settings: Settings = {}): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'storm-cluster-'));
  const as = postgresUser();
  if (as) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C'],
    { encoding: 'utf8', ...as },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const ask = async (sql: string) => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    // A restart takes it away under us.
    client.on('error', () => {});
    await client.connect();
    try {
      return await client.query<Record<string, unknown>>(sql);
    } finally {
      await client.end();
    }
  };
  const given = Object.entries({
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    ...settings,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const cluster = killable({
    command: join(programs, 'postgres'),
    args: ['-D', data, ...given],
    ...(as && { as }),
    port,
    signal: 'SIGQUIT',
    isReady: () =>
      ask('select 1').then(
        () => true,
        () => false,
      ),
  });
  return Object.assign(cluster, {
    url,
    ask,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  });
}
