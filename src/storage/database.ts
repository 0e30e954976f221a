/**
 * The database: its shape, and how an older one becomes the present one. Events have a store of their own, so
 * that storing a move never rewrites the log; reports too, so that a list of runs does not read them.
 */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { Report } from '../assessment/types.ts';
import type { LoggedMove } from '../run/moves.ts';
import type { RunSummary } from './types.ts';

export interface Tables extends DBSchema {
  runs: { key: string; value: RunSummary; indexes: { playedAt: number } };
  /** Key: run id and the move's `n`. */
  events: { key: [string, number]; value: LoggedMove };
  /** Key: run id. */
  reports: { key: string; value: Report };
}
export type Database = IDBPDatabase<Tables>;
export type UpgradeStep = (
  db: Database,
  change: IDBPTransaction<Tables, StoreNames<Tables>[], 'versionchange'>,
) => void;

export const databaseName = 'hold-the-bridge';

/**
 * Step i brings version i to version i + 1; the database's version is their number. Never edit a step that
 * players have run: add one. Steps must not await anything but the transaction they are given.
 */
export const upgradeSteps: UpgradeStep[] = [
  (db) => {
    db.createObjectStore('runs', { keyPath: 'id' }).createIndex('playedAt', 'playedAt');
    db.createObjectStore('events');
    db.createObjectStore('reports');
  },
];

/**
 * Opens the database at the version of the last step. Gives way when a newer page wants to upgrade it.
 * @param gone called once when the connection has ended, for whatever reason
 * @throws DOMException as the browser does, at once or later; waits while an older page holds it open
 */
export async function openDatabase(
  gone: () => void,
  steps: UpgradeStep[] = upgradeSteps,
  name = databaseName,
): Promise<Database> {
  const db = await openDB<Tables>(name, steps.length, {
    upgrade(opened, from, _to, change) {
      for (const step of steps.slice(from)) step(opened, change);
    },
    blocking(_from, _to, event) {
      (event.target as IDBDatabase).close();
      gone();
    },
    terminated: gone,
  });
  return db;
}

/** The keys of one run's events. */
export function eventsOf(run: string): IDBKeyRange {
  return IDBKeyRange.bound([run], [run, []]);
}
