/**
 * The database: its shape, and how an older one becomes the present one. Events have a store of their own, so
 * that storing a move never rewrites the log; reports too, so that a list of runs does not read them. It is spoken to
 * without a library: the first choice waits for this code.
 */

/** `runs`: RunSummary by id. `events`: LoggedMove by [run id, n]. `reports`: Report by run id. */
export const tables = ['runs', 'events', 'reports'] as const;
export type Table = (typeof tables)[number];

export const databaseName = 'hold-the-bridge';

/** Brings the database from one version to the next, within the transaction that it is given. */
export type UpgradeStep = (db: IDBDatabase, change: IDBTransaction) => void;

/** Step i leads to version i + 1. Never edit a step that players have run: add one. */
export const upgradeSteps: UpgradeStep[] = [
  (db) => {
    db.createObjectStore('runs', { keyPath: 'id' }).createIndex('playedAt', 'playedAt');
    db.createObjectStore('events');
    db.createObjectStore('reports');
  },
];

/**
 * Opens the database at the version of the last step; waits while an older page holds it open, and gives way when a
 * newer page wants to upgrade it.
 * @param gone called when the connection has ended, for whatever reason
 * @throws whatever the browser throws, at once or later
 */
export async function openDatabase(
  gone: () => void,
  steps: UpgradeStep[] = upgradeSteps,
  name = databaseName,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, steps.length);
  request.onupgradeneeded = ({ oldVersion }) => {
    const { result, transaction } = request;
    if (transaction) for (const step of steps.slice(oldVersion)) step(result, transaction);
  };
  const db = await answer(request);
  db.onversionchange = () => {
    db.close();
    gone();
  };
  db.onclose = gone;
  return db;
}

/** A transaction over some tables that is safe on the disk when it is done (`strict`), or soon after (`relaxed`). */
export function change(
  db: IDBDatabase,
  over: readonly Table[],
  durability: IDBTransactionDurability,
): IDBTransaction {
  return db.transaction([...over], 'readwrite', { durability });
}

/** The result of a request. Unchecked: what is in the database may have been damaged. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(reason(request.error));
  });
}

/** Resolves when everything in a transaction is stored; rejects when nothing of it is. */
export function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(reason(transaction.error));
  });
}

/** The keys of one run's events. */
export function eventsOf(run: string): IDBKeyRange {
  return IDBKeyRange.bound([run], [run, []]);
}

function reason(error: DOMException | null): Error {
  return error ?? new Error('the transaction was called off');
}
