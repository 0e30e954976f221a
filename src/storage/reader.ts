/**
 * Reads runs: from the database, and from memory what could not be stored, so that a full disk costs nobody their
 * debrief.
 */
import type { Report } from '../assessment/types.ts';
import type { LoggedMove } from '../run/moves.ts';
import type { Sheet } from './bring.ts';
import { answer, eventsOf, tables } from './database.ts';
import type { OpenJournal } from './first.ts';
import { good, problem } from './problem.ts';
import { isSummary } from './summary.ts';
import type { Parsed, RunStore, RunSummary, StoredRun } from './types.ts';

export interface Reader extends Pick<RunStore, 'list' | 'load'> {
  /** A run as this tab knows it best. */
  read(id: string): Promise<Parsed<Sheet>>;
  /** A piece of work on the database; null (and trouble told) when there is none or it fails. */
  withDisk<T>(work: (db: IDBDatabase) => Promise<T>): Promise<T | null>;
}

/** What the database holds of a run, unchecked. */
interface Found {
  summary: unknown;
  events: unknown[];
  report: unknown;
}

export function openReader(journal: OpenJournal): Reader {
  const { sheets } = journal;

  async function withDisk<T>(work: (db: IDBDatabase) => Promise<T>): Promise<T | null> {
    const db = await journal.disk();
    if (db === null) return null;
    try {
      return await work(db);
    } catch (error) {
      journal.failed(error);
      return null;
    }
  }

  async function read(id: string): Promise<Parsed<Sheet>> {
    const sheet = sheets.get(id);
    const found = await withDisk((db) => fetch(db, id));
    if (sheet?.removed === true) return notFound(id);
    // Memory is ahead only while something could not be stored.
    const ahead = sheet?.safe === false && sheet.events.length >= (found?.events.length ?? 0);
    if (sheet !== undefined && (ahead || found?.summary === undefined)) return good(sheet);
    if (found === null) return problem('unreadable', '', 'The browser cannot read its storage.');
    if (found.summary === undefined && found.events.length === 0) return notFound(id);
    return check(found);
  }

  return {
    read,
    withDisk,
    async load(id) {
      const sheet = await read(id);
      return sheet.ok ? good(storedRun(sheet.value)) : sheet;
    },
    async list() {
      const rows =
        (await withDisk((db) => answer<unknown[]>(db.transaction('runs').objectStore('runs').getAll()))) ??
        [];
      const runs = new Map(rows.filter(isSummary).map((row) => [row.id, row]));
      for (const { summary, removed } of sheets.values()) {
        const begun = summary.moves > 0 || summary.end > 0;
        const newer = summary.playedAt > (runs.get(summary.id)?.playedAt ?? 0);
        if (begun && newer && !removed) runs.set(summary.id, { ...summary });
      }
      const damaged = rows.flatMap((row) => (isSummary(row) ? [] : [(row as { id: string }).id]));
      const newestFirst = (one: RunSummary, other: RunSummary) => other.startedAt - one.startedAt;
      return { runs: [...runs.values()].sort(newestFirst), damaged };
    },
  };
}

/** A sheet as callers get it. */
export function storedRun({ summary, events, report }: Sheet): StoredRun {
  const end = endOf(summary, events);
  return { ...summary, end, log: { ...summary.header, events: [...events], end }, report };
}

async function fetch(db: IDBDatabase, id: string): Promise<Found> {
  const reading = db.transaction(tables);
  const [summary, events, report] = await Promise.all([
    answer<unknown>(reading.objectStore('runs').get(id)),
    answer<unknown[]>(reading.objectStore('events').getAll(eventsOf(id))),
    answer<unknown>(reading.objectStore('reports').get(id)),
  ]);
  return { summary, events, report: report ?? null };
}

/** What was found as a sheet, or what is wrong with it. */
async function check({ summary, events, report }: Found): Promise<Parsed<Sheet>> {
  if (!isSummary(summary)) return problem('wrong-type', '', 'The record of this run is damaged.');
  if (summary.moves > events.length)
    return problem(
      'truncated',
      'events',
      `${summary.moves} moves were stored and ${events.length} are left.`,
    );
  const { checkLog, checkReport } = await import('./parse-log.ts');
  const log = checkLog({ ...summary.header, events, end: endOf(summary, events) });
  if (!log.ok) return log;
  const sound = report === null ? good(null) : checkReport(report, 'report.');
  if (!sound.ok) return sound;
  // As stored, not as parsed: the journal compares what it has with what it finds.
  return good({
    summary,
    events: events as LoggedMove[],
    report: report as Report | null,
    safe: true,
    removed: false,
  });
}

function endOf(summary: RunSummary, events: readonly unknown[]): number {
  const last = events.at(-1) as Partial<LoggedMove> | undefined;
  return Math.max(summary.end, last?.minute ?? 0);
}

function notFound(id: string) {
  return problem('not-found', '', `No run ${id} is stored here.`);
}
