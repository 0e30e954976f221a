/** The game and its workshops on one address: what `npm start`, a container and the tests of rooms start. */
import type { Logger } from 'pino';
import type { Config } from '../src/workshop/server/config.ts';
import { openLog } from '../src/workshop/server/log.ts';
import { readNaming, readNights } from '../src/workshop/server/nights.ts';
import { startServer, type RunningServer } from '../src/workshop/server/server.ts';
import { dist } from './paths.ts';

export interface WorkshopOptions {
  log?: Logger;
  /** Folder of the built game; `dist` by default. */
  site?: string;
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Milliseconds for which a PostgreSQL or a Redis that does not answer yet is waited for. */
  patience?: number;
  /** A PostgreSQL schema of its own, for tests beside each other. */
  schema?: string;
}

/** Starts a node that serves the built site. A database that does not open is told by the server's `problem`. */
export function serveWorkshop(config: Config, options: WorkshopOptions = {}): Promise<RunningServer> {
  const { site = dist, log = openLog(config.logLevel), ...rest } = options;
  return startServer({ config, site, nights: readNights(site), naming: readNaming(site), log, ...rest });
}
