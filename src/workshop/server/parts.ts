/** What a node works with once its database is open: rooms, moves, entries, nights and threads. */
import type { CompiledScenario } from '../../scenario/compiled.ts';
import type { Config } from './config.ts';
import { openDatabase, type Database } from './database/open.ts';
import { openDebriefs, type Debriefs } from './debrief/debrief.ts';
import { openEntries, type Entries } from './debrief/entries.ts';
import { openNights, type NightsOfRoom } from './debrief/nights.ts';
import { openJournal, type Journal } from './journal.ts';
import { openRooms, type Rooms } from './rooms.ts';
import { untilThere } from './until-there.ts';
import { openThreads, type Threads } from './work/threads.ts';

export interface NodeLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Of a node's options, what its parts depend on. */
export interface PartsOptions {
  config: Config;
  /** Scenarios that rooms may play, compiled. */
  nights: readonly CompiledScenario[];
  log: NodeLog;
  /** A PostgreSQL schema of its own, for tests beside each other. */
  schema?: string;
  /**
   * Milliseconds for which a PostgreSQL or a Redis that does not answer yet is waited for: they may be starting, too.
   * 0 where it is left out.
   */
  patience?: number;
}

export interface NodeParts {
  database: Database;
  rooms: Rooms;
  journal: Journal;
  entries: Entries;
  nightsOfRoom: NightsOfRoom;
  openDebriefs: (ready: (room: string) => void) => Debriefs;
  threads: Threads;
}

/** Opens them in order; where the database does not open, the line for whoever started this. */
export async function openParts(
  { config, log, schema, nights, patience = 0 }: PartsOptions,
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

/** The line for whoever started this: what is served, what is not, and why. */
function withoutDatabase({ databaseUrl, dataDir }: Config, error: unknown): string {
  const where = databaseUrl === null ? `in ${dataDir}` : 'at DATABASE_URL';
  const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return `The game is served, workshops are not: the database ${where} did not open (${why}).`;
}
