/** One node: database, journal, HTTP and sockets, opened in order and closed in the other. */
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Server as HttpServer } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import type { Context } from 'hono';
import { createClient } from 'redis';
import type { CompiledScenario } from '../../scenario/compiled.ts';
import { carrierOf } from './carrier.ts';
import type { Config } from './config.ts';
import { openDatabase, type Database } from './database/open.ts';
import { openHttp } from './http.ts';
import { openJournal, type Journal } from './journal.ts';
import { openMetrics } from './metrics.ts';
import { openDebriefs, type Debriefs } from './debrief/debrief.ts';
import { openEntries, type Entries } from './debrief/entries.ts';
import { openNights, type NightsOfRoom } from './debrief/nights.ts';
import { openThreads, type Threads } from './work/threads.ts';
import { openRehearsals } from '../rehearsal/rehearsal.ts';
import { readTexts } from './nights.ts';
import { addressesOf } from './addresses.ts';
import { openReach } from './reach.ts';
import { openRooms, type Rooms } from './rooms.ts';
import { openSockets, type Sockets } from './sockets.ts';

export interface Log {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface ServerOptions {
  config: Config;
  /** Folder of the built game. */
  site: string;
  /** Scenarios that rooms may play, compiled. */
  nights: readonly CompiledScenario[];
  /** Keys of a scenario's texts that name whoever keeps its secret: the name goes out with them, and not before. */
  naming?: (scenario: string) => ReadonlySet<string>;
  log: Log;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** A PostgreSQL schema of its own, for tests beside each other. */
  schema?: string;
  /**
   * Milliseconds for which a PostgreSQL or a Redis that does not answer yet is waited for: they may be starting, too.
   * 0 where it is left out.
   */
  patience?: number;
  /** Milliseconds between two turns of a rehearsal's phones. */
  rehearsalPace?: number;
}

export interface RunningServer {
  readonly url: string;
  readonly ready: boolean;
  /** Why there are no workshops, in one line; null when there are. */
  readonly problem: string | null;
  /** Takes no more, lets what is being written be written, and ends. */
  close(): Promise<void>;
}

/** How often rooms whose time has come are erased, in milliseconds. */
const expireEvery = 60 * 60 * 1000;

/** Milliseconds that a request may still take when the node is to end. */
const slowest = 3_000;

/** Starts a node. A database that does not open leaves the game itself served, and `/readyz` failing. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config, log, nights, now = Date.now } = options;
  const metrics = openMetrics((error) => log.error({ err: error }, 'something failed that nobody expected'));
  const byId = new Map(nights.map((compiled) => [compiled.scenario.id, compiled]));
  const night = (id: string) => byId.get(id);
  const opened = await openParts(options, night, now, metrics.failed);
  const parts = typeof opened === 'string' ? null : opened;
  const app = openHttp({
    rooms: parts?.rooms ?? null,
    reach: parts && openReach(parts.database, now),
    addresses: () => addressesOf(config, (http.address() as AddressInfo).port),
    get exports() {
      const debriefs = sockets?.debriefs;
      return parts && debriefs ? { ...parts, nights: parts.nightsOfRoom, debriefs, compiled: night } : null;
    },
    texts: readTexts(options.site),
    erase: async (room) => {
      await parts?.rooms.erase(room);
      sockets?.gone(room);
    },
    database: parts?.database ?? null,
    metrics,
    site: options.site,
    playable: (id) => byId.has(id),
    addressOf: (context) => addressOf(context, config.behindProxy),
    now,
  });
  const http = createAdaptorServer({ fetch: app.fetch }) as HttpServer;
  const rehearsals = openRehearsals(night, options.rehearsalPace);
  let sockets: Sockets | null = null;
  let redis: ReturnType<typeof createClient> | null = null;
  if (parts) {
    redis = config.redisUrl === null ? null : await joinNodes(config.redisUrl, log, options.patience);
    sockets = openSockets(http, {
      ...parts,
      metrics,
      nights: night,
      rehearsals,
      ownUrl: () => ownUrl(config.host, (http.address() as AddressInfo).port),
      naming: options.naming ?? (() => new Set()),
      adapter: redis && createAdapter(carrierOf(redis)),
      now,
    });
    metrics.gauge(
      'htb_sockets',
      'Sockets that are open on this node.',
      () => sockets?.io.engine.clientsCount ?? 0,
    );
  }
  const timer = setInterval(() => void parts?.rooms.expire().catch(metrics.failed), expireEvery);
  timer.unref();
  await new Promise<void>((opened, failed) => {
    http.once('error', failed);
    http.listen(config.port, config.host, opened);
  });
  const { port } = http.address() as AddressInfo;
  const shown = config.host === '127.0.0.1' || config.host === '0.0.0.0' ? 'localhost' : config.host;
  return {
    url: config.baseUrl ?? `http://${shown}:${port}`,
    ready: parts !== null,
    problem: typeof opened === 'string' ? opened : null,
    async close() {
      clearInterval(timer);
      rehearsals.close();
      // Whoever says the rest of a request slowly, or never, is not waited for.
      const unwilling = setTimeout(() => http.closeAllConnections(), slowest);
      unwilling.unref();
      await parts?.journal.settled();
      if (sockets) await sockets.close();
      else await new Promise((closed) => http.close(closed));
      clearTimeout(unwilling);
      if (redis) await redis.close();
      await parts?.journal.settled();
      await parts?.rooms.settled();
      await parts?.threads.close();
      await parts?.database.close();
    },
  };
}

/** Milliseconds between two tries to reach what a node needs. */
const tryAgainEvery = 500;

/** Opens something over the network, again until it is there or patience (milliseconds) is out. @throws then */
async function untilThere<T>(patience: number, open: () => Promise<T>): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    try {
      return await open();
    } catch (error) {
      if (performance.now() >= end) throw error;
    }
    await sleep(tryAgainEvery);
  }
}

/**
 * Connects to what delivers between nodes. Later it comes back by itself; at the start it has to be there.
 * @throws when it is not
 */
async function joinNodes(url: string, log: Log, patience = 0): Promise<ReturnType<typeof createClient>> {
  let isJoined = false;
  const longest = 2_000;
  const join = async () => {
    const redis = createClient({
      url,
      socket: {
        reconnectStrategy: (tries) => (isJoined ? Math.min(longest, 50 * 2 ** Math.min(tries, 6)) : false),
      },
    });
    redis.on('error', (error: unknown) => log.error({ err: error }, 'Redis does not answer'));
    await redis.connect();
    return redis;
  };
  const redis = await untilThere(patience, join).catch((error: unknown) => {
    const why = error instanceof Error && error.message !== '' ? error.message : 'no answer';
    throw new Error(`REDIS_URL names a Redis that cannot be reached (${why}).`, { cause: error });
  });
  isJoined = true;
  return redis as ReturnType<typeof createClient>;
}

/** Where a node reaches itself: everywhere else than at an address that it does not listen on. */
function ownUrl(host: string, port: number): string {
  const isAny = host === '0.0.0.0' || host === '::';
  const named = isAny ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${named}:${port}`;
}

/** Who asks. A proxy names them last in a list that whoever asks may have begun. */
function addressOf(context: Context, behindProxy: boolean): string {
  const named = behindProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return named ?? getConnInfo(context).remote.address ?? '';
}

/** The line for whoever started this: what is served, what is not, and why. */
function withoutDatabase({ databaseUrl, dataDir }: Config, error: unknown): string {
  const where = databaseUrl === null ? `in ${dataDir}` : 'at DATABASE_URL';
  const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return `The game is served, workshops are not: the database ${where} did not open (${why}).`;
}

interface NodeParts {
  database: Database;
  rooms: Rooms;
  journal: Journal;
  entries: Entries;
  nightsOfRoom: NightsOfRoom;
  openDebriefs: (ready: (room: string) => void) => Debriefs;
  threads: Threads;
}

async function openParts(
  { config, log, schema, nights, patience = 0 }: ServerOptions,
  compiled: (id: string) => CompiledScenario | undefined,
  now: () => number,
  failed: (error: unknown) => void,
): Promise<NodeParts | string> {
  try {
    const { databaseUrl, dataDir } = config;
    const place = { databaseUrl, dataDir, ...(schema === undefined ? {} : { schema }) };
    const database = await untilThere(databaseUrl === null ? 0 : patience, () => openDatabase(place));
    const threads = openThreads(nights);
    const { referee, desk } = threads;
    const entries = openEntries(database, now);
    const nightsOfRoom = openNights(database, desk);
    return {
      database,
      rooms: openRooms(database, config.retentionDays, now),
      journal: openJournal(database, referee, now, failed),
      entries,
      nightsOfRoom,
      openDebriefs: (ready) =>
        openDebriefs({ database, desk, entries, nights: nightsOfRoom, compiled, failed, ready }),
      threads,
    };
  } catch (error) {
    log.error({ err: error }, 'the database could not be opened');
    return withoutDatabase(config, error);
  }
}
