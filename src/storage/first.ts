/**
 * The journal: the part of the store that the first choice needs, and all that writes a run being played.
 * Each run of this session is kept in memory as a sheet; storing brings the database up to the sheet, so that
 * whatever failed before is made up for by the next call.
 */
import type { Report } from '../assessment/types.ts';
import type { LoggedMove } from '../run/moves.ts';
import { eventsOf, openDatabase, type Database } from './database.ts';
import { isSummary, newSummary } from './summary.ts';
import type { Journal, RunSummary, Trouble, TroubleCode } from './types.ts';
import { within } from './within.ts';

/** Milliseconds after which the game goes on without an answer; once it had none, it hardly waits again. */
const patience = { glance: 1000, append: 1000, again: 50 };

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

/** The journal as the rest of the layer sees it. */
export interface OpenJournal extends Journal {
  readonly sheets: Map<string, Sheet>;
  /** The open database, or null (and trouble told) when there is none. */
  disk(): Promise<Database | null>;
  /** Brings the database up to the sheet; false (and trouble told) when that failed. Never rejects. */
  save(sheet: Sheet): Promise<boolean>;
  /** Tells a failure of reading or removing. */
  failed(error: unknown): void;
}

/** Thrown inside a write when the database holds moves that this tab did not make. */
class PlayedElsewhere extends Error {}

const codeOf: Record<string, TroubleCode> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  SecurityError: 'forbidden',
};

/** Opens the journal. Nothing is created or asked of the browser until the first call that needs it. */
export function openJournal(open: (gone: () => void) => Promise<Database> = openDatabase): OpenJournal {
  const sheets = new Map<string, Sheet>();
  const told = new Map<TroubleCode, Trouble>();
  const listeners = new Set<(trouble: Trouble) => void>();
  const writes = new Set<Promise<unknown>>();
  let database: Promise<Database> | null = null;
  let opened: Database | null = null;
  let kept = true;

  function tell(code: TroubleCode, detail: string): void {
    kept = false;
    if (told.has(code)) return;
    const trouble = { code, detail };
    told.set(code, trouble);
    for (const listener of listeners) listener(trouble);
  }

  function failed(error: unknown): void {
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    const code = error instanceof PlayedElsewhere ? 'elsewhere' : (codeOf[name] ?? 'failed');
    tell(code, String(error));
  }

  function gone(): void {
    database = null;
    opened = null;
  }

  async function disk(): Promise<Database | null> {
    try {
      database ??= open(gone);
      return (opened = await database);
    } catch (error) {
      gone();
      // Without `indexedDB` at all, or with one that refuses to open: private modes, sandboxed frames, policies.
      const refused = error instanceof ReferenceError || error instanceof TypeError;
      if (refused || (error instanceof DOMException && error.name === 'InvalidStateError'))
        tell('forbidden', String(error));
      else failed(error);
      return null;
    }
  }

  async function write(sheet: Sheet): Promise<boolean> {
    if (sheet.removed) return true;
    // Twice, because a connection may turn out to have ended only when it is used.
    for (let attempt = 0; ; attempt++) {
      const db = await disk();
      if (db === null) return false;
      try {
        await bring(db, sheet);
        return (kept = true);
      } catch (error) {
        const closed = error instanceof DOMException && error.name === 'InvalidStateError';
        if (closed) gone();
        if (closed && attempt === 0) continue;
        failed(error);
        return false;
      }
    }
  }

  function save(sheet: Sheet): Promise<boolean> {
    const written = write(sheet);
    writes.add(written);
    void written.then(() => writes.delete(written));
    return written;
  }

  function sheetOf(id: string): Sheet {
    const sheet = sheets.get(id);
    if (sheet === undefined) throw new Error(`run ${id} was neither started nor resumed in this tab`);
    return sheet;
  }

  function reach(id: string, end: number): Sheet {
    const sheet = sheetOf(id);
    sheet.summary.end = Math.max(sheet.summary.end, end);
    sheet.summary.playedAt = Date.now();
    return sheet;
  }

  return {
    sheets,
    disk,
    save,
    failed,
    get kept() {
      return kept;
    },
    onTrouble(listener) {
      listeners.add(listener);
      for (const trouble of told.values()) listener(trouble);
      return () => listeners.delete(listener);
    },
    async glance() {
      const found = await within(patience.glance, latest(disk)).catch(failed);
      if (found === 'late') tell('stuck', 'the database did not answer');
      return found === 'late' || found === undefined ? null : found;
    },
    start(header, beginning) {
      const summary = newSummary(header, beginning);
      const events = [...(beginning?.events ?? [])];
      sheets.set(summary.id, { summary, events, report: null, safe: false, removed: false });
      return summary.id;
    },
    async append(id, event) {
      const sheet = sheetOf(id);
      const last = sheet.events.at(-1);
      if (last !== undefined && event.n !== last.n + 1)
        throw new Error(`move ${event.n} of run ${id} does not follow move ${last.n}`);
      sheet.events.push(event);
      sheet.summary.moves = sheet.events.length;
      sheet.safe = false;
      const written = await within(kept ? patience.append : patience.again, save(reach(id, event.minute)));
      if (written === 'late') tell('stuck', 'a move was not stored in time');
    },
    tick(id, end) {
      void save(reach(id, end));
    },
    leave(id, end) {
      const { summary, removed } = reach(id, end);
      if (opened === null || !kept || removed) return;
      try {
        // One request and an explicit commit: what depends on a second round trip dies with the page.
        const change = opened.transaction('runs', 'readwrite', { durability: 'relaxed' });
        void change.store.put(summary).catch(failed);
        change.commit();
        void change.done.catch(failed);
      } catch (error) {
        failed(error);
      }
    },
    async settled() {
      while (writes.size > 0) await Promise.all(writes);
    },
  };
}

/** Writes what the database lacks of a sheet. One transaction, so that a run is never half stored. */
async function bring(db: Database, sheet: Sheet): Promise<void> {
  const { summary, events, report } = sheet;
  // Durable where a move or a report is at stake; a lone tick may wait for the system's own flushing.
  const durability = sheet.safe ? 'relaxed' : 'strict';
  const change = db.transaction(['runs', 'events', 'reports'], 'readwrite', { durability });
  const requests: Promise<unknown>[] = [change.done];
  try {
    const stored = change.objectStore('events');
    const last = await stored.openCursor(eventsOf(summary.id), 'prev');
    const at = last === null ? -1 : events.findIndex((event) => event.n === last.value.n);
    if (last !== null && !same(events[at], last.value)) throw new PlayedElsewhere();
    const count = events.length;
    for (const event of events.slice(at + 1)) requests.push(stored.add(event, [summary.id, event.n]));
    requests.push(change.objectStore('runs').put(summary));
    if (report !== null) requests.push(change.objectStore('reports').put(report, summary.id));
    await Promise.all(requests);
    // A move that was appended meanwhile brings its own write.
    if (events.length === count) sheet.safe = true;
  } catch (error) {
    await undo(change);
    throw error;
  }
}

/** Rolls back what is still open; a transaction that the browser aborted itself refuses, and is rolled back. */
async function undo(change: { abort(): void; done: Promise<void> }): Promise<void> {
  try {
    change.abort();
  } catch {
    // Already finished.
  }
  await change.done.catch(() => undefined);
}

/** Records come back from the database with their keys in the order in which they went in. */
function same(one: LoggedMove | undefined, other: LoggedMove): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

async function latest(disk: () => Promise<Database | null>): Promise<RunSummary | null> {
  const db = await disk();
  let cursor = await db?.transaction('runs').store.index('playedAt').openCursor(null, 'prev');
  while (cursor && !isSummary(cursor.value)) cursor = await cursor.continue();
  return cursor?.value ?? null;
}
