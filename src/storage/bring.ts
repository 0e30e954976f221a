/** Brings the database up to a sheet. */
import type { Report } from '../assessment/types.ts';
import type { LoggedMove } from '../run/moves.ts';
import { answer, change, done, eventsOf, tables } from './database.ts';
import { PlayedElsewhere } from './trouble.ts';
import type { RunSummary } from './types.ts';

/** A run of this session, as it is to be stored. */
export interface Sheet {
  summary: RunSummary;
  events: LoggedMove[];
  report: Report | null;
  /** Its moves and its report are stored. */
  safe: boolean;
  /** The player deleted it while it was being played: it goes on, but is not written again. */
  removed: boolean;
}

/**
 * Writes what the database lacks of a sheet, in one transaction, so that a run is never half stored.
 * @throws PlayedElsewhere when the database has moves that the sheet has not; whatever the browser throws
 */
export async function bring(db: IDBDatabase, sheet: Sheet): Promise<void> {
  // Durable where a move or a report is at stake; a lone tick may wait for the system's own flushing.
  const writing = change(db, tables, sheet.safe ? 'relaxed' : 'strict');
  const [written] = await Promise.all([put(writing, sheet), done(writing)]);
  // A move or report that came meanwhile brings its own write.
  if (sheet.events.length === written.count && sheet.report === written.report) sheet.safe = true;
}

/**
 * Stores runs that the database does not have, all in one transaction: a thousand of them in one each would wait for
 * the disk a thousand times.
 * @param durability `strict` where nothing follows that would take them to the disk
 * @throws whatever the browser throws, and then none of them is stored; a run that is there already is one reason
 */
export async function bringNew(
  db: IDBDatabase,
  sheets: readonly Sheet[],
  durability: IDBTransactionDurability,
): Promise<void> {
  const writing = change(db, tables, durability);
  const stored = done(writing);
  const [runs, moves, reports] = [
    writing.objectStore('runs'),
    writing.objectStore('events'),
    writing.objectStore('reports'),
  ];
  for (const { summary, events, report } of sheets) {
    for (const event of events) moves.add(event, [summary.id, event.n]);
    runs.add(summary);
    if (report) reports.add(report, summary.id);
  }
  await stored;
  for (const sheet of sheets) sheet.safe = true;
}

async function put(writing: IDBTransaction, { summary, events, report }: Sheet) {
  const table = writing.objectStore('events');
  try {
    const cursor = await answer(table.openCursor(eventsOf(summary.id), 'prev'));
    const last = cursor?.value as LoggedMove | undefined;
    const at = last ? events.findIndex(({ n }) => n === last.n) : -1;
    if (last && !same(events[at], last)) throw new PlayedElsewhere();
    for (const event of events.slice(at + 1)) table.add(event, [summary.id, event.n]);
    writing.objectStore('runs').put(summary);
    if (report) writing.objectStore('reports').put(report, summary.id);
    return { count: events.length, report };
  } catch (error) {
    abort(writing);
    throw error;
  }
}

/** Rolls back; a transaction that the browser ended itself refuses, and is rolled back already. */
function abort(writing: IDBTransaction): void {
  try {
    writing.abort();
  } catch {
    // Already finished.
  }
}

/** Records come back from the database with their keys in the order in which they went in. */
function same(one: LoggedMove | undefined, other: LoggedMove): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
