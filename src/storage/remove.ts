/** Removes runs and keeps what was removed in memory, record by record, so that it can be put back as it was. */
import { answer, change, done, eventsOf, tables } from './database.ts';
import type { OpenJournal } from './first.ts';
import type { Reader } from './reader.ts';
import type { Removed } from './types.ts';

/** What the database held of a run, unchecked. */
interface Records {
  id: string;
  run: unknown;
  events: { key: IDBValidKey; event: unknown }[];
  report: unknown;
}

/** See `RunStore.removeAll`. */
export async function removeAll(
  journal: OpenJournal,
  reader: Reader,
  ids: readonly string[],
): Promise<Removed | null> {
  const gone = (removed: boolean) => {
    for (const id of ids) {
      const sheet = journal.sheets.get(id);
      if (sheet) sheet.removed = removed;
    }
  };
  gone(true);
  await journal.settled();
  const kept = await reader.withDisk(async (db) => {
    const writing = change(db, tables, 'strict');
    const [records] = await Promise.all([Promise.all(ids.map((id) => take(writing, id))), done(writing)]);
    return records;
  });
  if (kept === null) {
    gone(false);
    return null;
  }
  return {
    async putBack() {
      const back = await reader.withDisk(async (db) => {
        const writing = change(db, tables, 'strict');
        for (const records of kept) give(writing, records);
        await done(writing);
        return true;
      });
      gone(false);
      return back === true;
    },
  };
}

async function take(writing: IDBTransaction, id: string): Promise<Records> {
  const [runs, events, reports] = tables.map((table) => writing.objectStore(table)) as [
    IDBObjectStore,
    IDBObjectStore,
    IDBObjectStore,
  ];
  const found = Promise.all([
    answer<unknown>(runs.get(id)),
    answer<unknown[]>(events.getAll(eventsOf(id))),
    answer(events.getAllKeys(eventsOf(id))),
    answer<unknown>(reports.get(id)),
  ]);
  // Requests of one transaction are answered in their order: what is read is read before it is gone.
  runs.delete(id);
  events.delete(eventsOf(id));
  reports.delete(id);
  const [run, moves, keys, report] = await found;
  return { id, run, events: keys.map((key, at) => ({ key, event: moves[at] })), report };
}

function give(writing: IDBTransaction, { id, run, events, report }: Records): void {
  if (run !== undefined) writing.objectStore('runs').put(run);
  for (const { key, event } of events) writing.objectStore('events').put(event, key);
  if (report !== undefined) writing.objectStore('reports').put(report, id);
}
