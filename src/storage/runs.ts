/**
 * The store of runs: the journal, and what is done with runs before and after they are played. Reads come from the
 * database; a run that could not be stored is read from memory, so that a full disk costs nobody their debrief.
 */
import type { Report } from '../assessment/types.ts';
import type { RunLog } from '../run/log.ts';
import { eventsOf } from './database.ts';
import { openJournal, type OpenJournal, type Sheet } from './first.ts';
import { good, problem } from './problem.ts';
import { isSummary, newId, newSummary, summarise } from './summary.ts';
import type { Parsed, RunFile, RunStore, RunSummary, StoredRun } from './types.ts';

/** The store on top of a journal, which goes on being the one that writes. */
export function openRuns(journal: OpenJournal = openJournal()): RunStore {
  const { sheets } = journal;

  /** Runs a piece of work on the database; null (and trouble told) when there is none or it fails. */
  async function withDisk<T>(
    work: (db: NonNullable<Awaited<ReturnType<OpenJournal['disk']>>>) => Promise<T>,
  ) {
    const db = await journal.disk();
    if (db === null) return null;
    try {
      return await work(db);
    } catch (error) {
      journal.failed(error);
      return null;
    }
  }

  /** What the database holds of a run, unchecked. */
  function fetch(id: string) {
    return withDisk(async (db) => {
      const change = db.transaction(['runs', 'events', 'reports']);
      const [summary, events, report] = await Promise.all([
        change.objectStore('runs').get(id) as Promise<unknown>,
        change.objectStore('events').getAll(eventsOf(id)),
        change.objectStore('reports').get(id),
      ]);
      return { summary, events, report: report ?? null };
    });
  }

  /** A run as this tab knows it best: memory is ahead only while something could not be stored. */
  async function read(id: string): Promise<Parsed<Sheet>> {
    const sheet = sheets.get(id);
    const found = await fetch(id);
    if (sheet?.removed) return notFound(id);
    const ahead = sheet && !sheet.safe && sheet.events.length >= (found?.events.length ?? 0);
    if (sheet && (ahead || found?.summary === undefined)) return good(sheet);
    if (found === null) return problem('unreadable', '', 'The browser cannot read its storage.');
    if (found.summary === undefined && found.events.length === 0) return notFound(id);
    return checked(found);
  }

  async function load(id: string): Promise<Parsed<StoredRun>> {
    const sheet = await read(id);
    return sheet.ok ? good(storedRun(sheet.value)) : sheet;
  }

  async function list() {
    const rows = (await withDisk((db) => db.getAll('runs') as Promise<unknown[]>)) ?? [];
    const runs = new Map(rows.filter(isSummary).map((row) => [row.id, row]));
    for (const { summary, removed } of sheets.values()) {
      const stored = runs.get(summary.id);
      const begun = summary.moves > 0 || summary.end > 0;
      if (begun && !removed && (stored?.playedAt ?? 0) < summary.playedAt)
        runs.set(summary.id, { ...summary });
    }
    const damaged = rows.flatMap((row) => (isSummary(row) ? [] : [(row as { id: string }).id]));
    const newestFirst = (one: RunSummary, other: RunSummary) => other.startedAt - one.startedAt;
    return { runs: [...runs.values()].sort(newestFirst), damaged };
  }

  async function forget(ids: string[] | 'all'): Promise<boolean> {
    for (const sheet of sheets.values()) {
      if (ids === 'all' || ids.includes(sheet.summary.id)) sheet.removed = true;
    }
    await journal.settled();
    const done = await withDisk(async (db) => {
      const change = db.transaction(['runs', 'events', 'reports'], 'readwrite', { durability: 'strict' });
      const [runs, events, reports] = [change.objectStore('runs'), change.objectStore('events'), change.objectStore('reports')]; // prettier-ignore
      const requests =
        ids === 'all'
          ? [runs.clear(), events.clear(), reports.clear()]
          : ids.flatMap((id) => [runs.delete(id), events.delete(eventsOf(id)), reports.delete(id)]);
      await Promise.all([...requests, change.done]);
      return true;
    });
    return done === true;
  }

  /** Stores a run that came from outside, under its own id where that is free. */
  async function adopt(file: RunFile, taken: ReadonlySet<string>): Promise<string> {
    const { log, report } = file;
    const { events, end, ...header } = log;
    const summary = newSummary(header, { events, end, rewound: null });
    summary.id = file.id === null || taken.has(file.id) ? newId() : file.id;
    summary.origin = 'imported';
    summary.startedAt = file.startedAt ?? summary.startedAt;
    summary.playedAt = file.playedAt ?? summary.playedAt;
    summary.ended = report !== null;
    summary.outcome = report && summarise(report);
    const sheet: Sheet = { summary, events, report, safe: false, removed: false };
    if (!(await journal.save(sheet))) sheets.set(summary.id, sheet);
    return summary.id;
  }

  /** The stored run with this very log, if there is one. */
  async function twinOf(log: RunLog, runs: RunSummary[]): Promise<string | null> {
    const alike = runs.filter((run) => run.header.seed === log.seed && run.moves === log.events.length);
    for (const { id } of alike) {
      const run = await load(id);
      if (run.ok && (await sameLog(run.value.log, log))) return id;
    }
    return null;
  }

  return {
    get kept() {
      return journal.kept;
    },
    onTrouble: journal.onTrouble,
    glance: journal.glance,
    start: journal.start,
    append: journal.append,
    tick: journal.tick,
    leave: journal.leave,
    settled: journal.settled,
    list,
    load,
    async resume(id) {
      await journal.settled();
      const sheet = await read(id);
      if (!sheet.ok) return sheet;
      sheets.set(id, sheet.value);
      return good(storedRun(sheet.value));
    },
    async finish(id, report, end) {
      const sheet = sheets.get(id);
      if (sheet === undefined) throw new Error(`run ${id} was neither started nor resumed in this tab`);
      // The report of the day is part of the record; looking at an old run again does not rewrite it.
      if (sheet.report !== null && sheet.safe) return;
      sheet.report ??= report;
      sheet.safe = false;
      const { summary } = sheet;
      Object.assign(summary, {
        ended: true,
        outcome: summarise(sheet.report),
        end: Math.max(summary.end, end),
      });
      await journal.save(sheet);
    },
    async rewind(id, moves) {
      const run = await load(id);
      if (!run.ok) return run;
      const { events: all, end: _end, ...header } = run.value.log;
      const events = all.slice(0, moves);
      const beginning = {
        events,
        end: events.at(-1)?.minute ?? 0,
        rewound: { run: id, moves: events.length },
      };
      const attempt = journal.start(header, beginning);
      journal.tick(attempt, beginning.end);
      await journal.settled();
      return good(attempt);
    },
    remove: (id) => forget([id]),
    clear: () => forget('all'),
    async exportRun(id) {
      const run = await load(id);
      return run.ok ? good((await import('./file.ts')).writeRun(run.value)) : run;
    },
    async exportAll() {
      const files: RunFile[] = [];
      for (const { id } of (await list()).runs) {
        const run = await load(id);
        if (run.ok) files.push(run.value);
      }
      return (await import('./file.ts')).writeRuns(files);
    },
    async importText(text) {
      const files = (await import('./parse-log.ts')).parseRuns(text);
      if (!files.ok) return files;
      const { runs, damaged } = await list();
      const taken = new Set([...runs.map(({ id }) => id), ...damaged]);
      const [added, known]: [string[], string[]] = [[], []];
      for (const file of files.value) {
        const twin = await twinOf(file.log, runs);
        const id = twin ?? (await adopt(file, taken));
        taken.add(id);
        (twin === null ? added : known).push(id);
      }
      return good({ added, known });
    },
  };
}

/** A record of the database as a sheet, or what is wrong with it. */
async function checked(found: {
  summary: unknown;
  events: Sheet['events'];
  report: Report | null;
}): Promise<Parsed<Sheet>> {
  const { summary, events, report } = found;
  if (!isSummary(summary)) return problem('wrong-type', '', 'The record of this run is damaged.');
  if (summary.moves > events.length)
    return problem(
      'truncated',
      'events',
      `${summary.moves} moves were stored and ${events.length} are left.`,
    );
  const { checkLog, checkReport } = await import('./parse-log.ts');
  const sheet: Sheet = { summary, events, report, safe: true, removed: false };
  const log = checkLog(storedRun(sheet).log);
  if (!log.ok) return log;
  const sound = report === null ? good(null) : checkReport(report, 'report.');
  return sound.ok ? good(sheet) : sound;
}

function storedRun({ summary, events, report }: Sheet): StoredRun {
  const end = Math.max(summary.end, events.at(-1)?.minute ?? 0);
  return { ...summary, end, log: { ...summary.header, events: [...events], end }, report };
}

async function sameLog(one: RunLog, other: RunLog): Promise<boolean> {
  const { checksum } = await import('./checksum.ts');
  const sum = (log: RunLog) => checksum({ id: null, startedAt: null, playedAt: null, log, report: null });
  return sum(one) === sum(other);
}

function notFound(id: string) {
  return problem('not-found', '', `No run ${id} is stored here.`);
}
