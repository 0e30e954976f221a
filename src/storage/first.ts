/**
 * The journal: the part of the store that the first choice needs, and all that writes a run being played.
 * Each run of this session is kept in memory as a sheet; storing brings the database up to the sheet, so that
 * whatever failed before is made up for by the next call.
 */
import { bring, type Sheet } from './bring.ts';
import { answer, change, done, openDatabase } from './database.ts';
import { isSummary, newSummary } from './summary.ts';
import { troubleBoard, type TroubleBoard } from './trouble.ts';
import type { Journal, RunSummary } from './types.ts';
import { within } from './within.ts';

/**
 * Milliseconds after which the game goes on without an answer; once it had none, it hardly waits again. A slow disk
 * answers all the same: `tell` is how long it may take until it is said that nothing is kept.
 */
const patience = { glance: 1000, append: 1000, again: 50, tell: 12_000 };

/** The journal as the rest of the layer sees it. */
export interface OpenJournal extends Journal {
  readonly sheets: Map<string, Sheet>;
  /** The open database, or null (and trouble told) when there is none. */
  disk(): Promise<IDBDatabase | null>;
  /** Brings the database up to the sheet; false (and trouble told) when that failed. Never rejects. */
  save(sheet: Sheet): Promise<boolean>;
  /** Tells a failure of reading or removing. */
  failed(error: unknown): void;
}

/** Opens the database; `gone` is to be called when the connection ends. */
export type Opener = (gone: () => void) => Promise<IDBDatabase>;

/** Opens the journal. Nothing is asked of the browser until the first call that needs it. */
export function openJournal(open: Opener = openDatabase): OpenJournal {
  const sheets = new Map<string, Sheet>();
  const board = troubleBoard();
  const connection = connect(open, board);
  const writes = new Set<Promise<boolean>>();

  async function write(sheet: Sheet): Promise<boolean> {
    // Twice, because a connection may turn out to have ended only when it is used.
    for (let attempt = 1; ; attempt++) {
      const db = await connection.disk();
      if (db === null) return false;
      try {
        await bring(db, sheet);
        board.kept = true;
        return true;
      } catch (error) {
        const ended = (error as Error).name === 'InvalidStateError';
        if (ended) connection.gone();
        if (ended && attempt === 1) continue;
        board.failed(error);
        return false;
      }
    }
  }

  /** Tells that nothing is kept if `work`, which is late already, has still not ended after a while. */
  async function tellIfStuck(work: Promise<unknown>, detail: string): Promise<void> {
    board.late();
    if ((await within(patience.tell, work)) === 'late') board.tell('stuck', detail);
  }

  function save(sheet: Sheet): Promise<boolean> {
    if (sheet.removed) return Promise.resolve(true);
    const written = write(sheet);
    writes.add(written);
    void written.then(() => writes.delete(written));
    return written;
  }

  /** The sheet of a run that is being played, after the night has got to minute `end`. */
  function reach(id: string, end: number): Sheet {
    const sheet = sheets.get(id);
    if (sheet === undefined) throw new Error(`run ${id} was neither started nor resumed in this tab`);
    sheet.summary.end = Math.max(sheet.summary.end, end);
    sheet.summary.playedAt = Date.now();
    return sheet;
  }

  return {
    sheets,
    save,
    disk: () => connection.disk(),
    failed: (error) => board.failed(error),
    get kept() {
      return board.kept;
    },
    onTrouble: (listener) => board.onTrouble(listener),
    async glance() {
      const looking = latest(connection.disk()).catch((error) => board.failed(error));
      const found = await within(patience.glance, looking);
      if (found === 'late') void tellIfStuck(looking, 'the database did not answer');
      return typeof found === 'object' ? found : null;
    },
    start(header, beginning) {
      const summary = newSummary(header, beginning);
      const events = [...(beginning?.events ?? [])];
      sheets.set(summary.id, { summary, events, report: null, safe: false, removed: false });
      return summary.id;
    },
    async append(id, event) {
      const sheet = reach(id, event.minute);
      const last = sheet.events.at(-1);
      if (last !== undefined && event.n !== last.n + 1)
        throw new Error(`move ${event.n} of run ${id} does not follow move ${last.n}`);
      sheet.events.push(event);
      sheet.summary.moves = sheet.events.length;
      sheet.safe = false;
      const storing = save(sheet);
      const written = await within(board.kept ? patience.append : patience.again, storing);
      if (written === 'late') void tellIfStuck(storing, 'a move was not stored in time');
    },
    tick(id, end) {
      void save(reach(id, end));
    },
    leave(id, end) {
      const { summary, removed } = reach(id, end);
      if (board.kept && !removed) connection.put(summary);
    },
    async settled() {
      while (writes.size > 0) await Promise.all(writes);
    },
  };
}

/** The connection: opened when it is first needed, and again after it has ended. */
function connect(open: Opener, board: TroubleBoard) {
  let opening: Promise<IDBDatabase> | null = null;
  let opened: IDBDatabase | null = null;

  function gone(): void {
    opening = null;
    opened = null;
  }

  async function disk(): Promise<IDBDatabase | null> {
    try {
      opening ??= open(gone);
      opened = await opening;
      return opened;
    } catch (error) {
      gone();
      board.failed(error, true);
      return null;
    }
  }

  /** One request and an explicit commit: what needs a second round trip dies with the page. */
  function put(summary: RunSummary): void {
    try {
      if (opened === null) return;
      const writing = change(opened, ['runs'], 'relaxed');
      done(writing).catch((error) => board.failed(error));
      writing.objectStore('runs').put(summary);
      writing.commit();
    } catch (error) {
      board.failed(error);
    }
  }

  return { disk, gone, put };
}

/** The run played last. */
async function latest(disk: Promise<IDBDatabase | null>): Promise<RunSummary | null> {
  const byTime = (await disk)?.transaction('runs').objectStore('runs').index('playedAt');
  if (byTime === undefined) return null;
  const request = byTime.openCursor(null, 'prev');
  let cursor = await answer(request);
  // Past records that are damaged: `continue` answers through the same request.
  while (cursor !== null && !isSummary(cursor.value)) {
    cursor.continue();
    cursor = await answer(request);
  }
  return (cursor?.value as RunSummary | undefined) ?? null;
}
