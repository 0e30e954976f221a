/** One node: database, journal, HTTP and sockets, opened in order and closed in the other. */
import type { AddressInfo } from 'node:net';
import type { Server as HttpServer } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import type { Context } from 'hono';
import { carrierOf } from './carrier.ts';
import { openHttp } from './http.ts';
import { openMetrics } from './metrics.ts';
import { openRehearsals } from '../rehearsal/rehearsal.ts';
import { readTexts } from './nights.ts';
import { addressesOf } from './addresses.ts';
import { openParts, type PartsOptions } from './parts.ts';
import { openReach } from './reach.ts';
import { joinNodes, type Redis } from './redis.ts';
import { openSockets, type Sockets } from './sockets.ts';

export interface ServerOptions extends PartsOptions {
  /** Folder of the built game. */
  site: string;
  /** Keys of a scenario's texts that name whoever keeps its secret: the name goes out with them, and not before. */
  naming?: (scenario: string) => ReadonlySet<string>;
  /** Milliseconds since 1970. */
  now?: () => number;
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
  let redis: Redis | null = null;
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
