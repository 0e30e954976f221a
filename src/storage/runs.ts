/** The store of runs: the journal that writes, the reader, and what is done with runs afterwards. */
import { change, done, eventsOf, tables } from './database.ts';
import { openJournal, type OpenJournal } from './first.ts';
import { good } from './problem.ts';
import { openReader, storedRun, type Reader } from './reader.ts';
import { summarise } from './summary.ts';
import type { RunStore, RunSummary } from './types.ts';

/** The store on top of a journal, which goes on being the one that writes. */
export function openRuns(journal: OpenJournal = openJournal()): RunStore {
  const reader = openReader(journal);
  return {
    get kept() {
      return journal.kept;
    },
    onTrouble: (listener) => journal.onTrouble(listener),
    glance: () => journal.glance(),
    start: (header, beginning) => journal.start(header, beginning),
    append: (id, event) => journal.append(id, event),
    tick: (id, end) => journal.tick(id, end),
    leave: (id, end) => journal.leave(id, end),
    settled: () => journal.settled(),
    list: () => reader.list(),
    load: (id) => reader.load(id),
    async resume(id) {
      await journal.settled();
      const sheet = await reader.read(id);
      if (!sheet.ok) return sheet;
      journal.sheets.set(id, sheet.value);
      return good(storedRun(sheet.value));
    },
    finish: (id, report, end) => finish(journal, id, report, end),
    rewind: (id, moves) => rewind(journal, reader, id, moves),
    remove: (id) => forget(journal, reader, [id]),
    removeAll: async (ids) => (await import('./remove.ts')).removeAll(journal, reader, ids),
    clear: () => forget(journal, reader, 'all'),
    exportAll: async (ids) => (await import('./carry.ts')).exportAll(reader, ids),
    importText: async (text, options) =>
      (await import('./carry.ts')).importText(journal, reader, text, options),
    certify: (id, found) => certify(journal, reader, id, found),
  };
}

/** Fetches what reads, carries, shares and removes runs, so that without a network all of it works. */
export async function fetchStored(): Promise<void> {
  await Promise.all([
    import('./parse-log.ts'),
    import('./carry.ts'),
    import('./file.ts'),
    import('./remove.ts'),
    import('./share.ts'),
  ]);
}

/** A store that lasts until the page is closed, for where nothing may be kept: shared machines, some LMS frames. */
export function openMemoryRuns(): RunStore {
  return openRuns(openJournal(() => Promise.reject(new DOMException('not asked to', 'SecurityError'))));
}

async function finish(
  journal: OpenJournal,
  ...[id, report, end]: Parameters<RunStore['finish']>
): Promise<void> {
  const sheet = journal.sheets.get(id);
  if (sheet === undefined) throw new Error(`run ${id} was neither started nor resumed in this tab`);
  // The report of the day belongs to the record: looking at an old run again does not rewrite it.
  if (sheet.report === null) {
    sheet.report = report;
    sheet.safe = false;
    sheet.summary.ended = true;
    sheet.summary.outcome = summarise(report);
    sheet.summary.end = Math.max(sheet.summary.end, end);
  }
  if (!sheet.safe) await journal.save(sheet);
}

async function rewind(
  journal: OpenJournal,
  reader: Reader,
  ...[id, moves]: Parameters<RunStore['rewind']>
): ReturnType<RunStore['rewind']> {
  // It may be rewound while it is being played.
  await journal.settled();
  const run = await reader.load(id);
  if (!run.ok) return run;
  const { events: all, end: last, ...header } = run.value.log;
  const events = all.slice(0, Math.max(0, moves));
  // The minutes before the move that is taken back had passed when it was made.
  const end = all[events.length]?.minute ?? last;
  const attempt = journal.start(header, {
    events,
    end,
    rewound: { run: id, moves: events.length, minute: end },
  });
  journal.tick(attempt, end);
  await journal.settled();
  return good(attempt);
}

async function certify(
  journal: OpenJournal,
  reader: Reader,
  ...[id, found]: Parameters<RunStore['certify']>
): Promise<void> {
  const run = await reader.read(id);
  if (!run.ok) return;
  const { doubt: _, ...summary } = run.value.summary;
  const report = found === 'impossible' ? run.value.report : found.report;
  const known: RunSummary =
    found === 'impossible'
      ? { ...summary, doubt: 'impossible' }
      : { ...summary, ended: report !== null, outcome: report && summarise(report) };
  const sheet = journal.sheets.get(id);
  if (sheet) Object.assign(sheet, { summary: known, report });
  await reader.withDisk(async (db) => {
    const writing = change(db, ['runs', 'reports'], 'relaxed');
    writing.objectStore('runs').put(known);
    if (report === null) writing.objectStore('reports').delete(id);
    else writing.objectStore('reports').put(report, id);
    await done(writing);
  });
}

async function forget(journal: OpenJournal, reader: Reader, ids: string[] | 'all'): Promise<boolean> {
  for (const sheet of journal.sheets.values()) {
    if (ids === 'all' || ids.includes(sheet.summary.id)) sheet.removed = true;
  }
  await journal.settled();
  const removed = await reader.withDisk(async (db) => {
    const writing = change(db, tables, 'strict');
    for (const table of tables) {
      const records = writing.objectStore(table);
      if (ids === 'all') records.clear();
      else for (const id of ids) records.delete(table === 'events' ? eventsOf(id) : id);
    }
    await done(writing);
    return true;
  });
  return removed === true;
}
