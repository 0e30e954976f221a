/** Carries runs out of the store and into it, as files. */
import type { RunLog } from '../run/log.ts';
import { bringNew, type Sheet } from './bring.ts';
import { checksum } from './checksum.ts';
import { writeRuns } from './file.ts';
import type { OpenJournal } from './first.ts';
import { parseRunsInTurns } from './parse-log.ts';
import { good } from './problem.ts';
import type { Reader } from './reader.ts';
import { newSummary, summarise } from './summary.ts';
import type { ImportOptions, RunFile, RunStore, RunSummary } from './types.ts';

/** The text of a file with every run that can be read, or those of `ids`. */
export async function exportAll(reader: Reader, ids?: readonly string[]): Promise<string> {
  const files: RunFile[] = [];
  const wanted = ids ?? (await reader.list()).runs.map(({ id }) => id);
  for (const id of wanted) {
    const run = await reader.load(id);
    if (run.ok) files.push(run.value);
  }
  return writeRuns(files);
}

/** Runs that are stored in one transaction: enough that the disk is waited for rarely, few enough to call it off. */
const handful = 20;

/** See `RunStore.importText`. */
export async function importText(
  journal: OpenJournal,
  reader: Reader,
  text: string,
  options: ImportOptions = {},
): ReturnType<RunStore['importText']> {
  const files = await parseRunsInTurns(text, options);
  if (!files.ok) return files;
  const { signal, onProgress } = options;
  if (signal?.aborted) return good({ added: [], known: [], left: files.value.length });
  const { sheets, known } = await sheetsOf(reader, files.value);
  let stored = 0;
  // One handful is on its way to the disk while the next is made ready.
  let before = Promise.resolve();
  while (stored < sheets.length && !signal?.aborted) {
    onProgress?.({ phase: 'storing', done: stored, total: sheets.length });
    const now = keepAll(journal, sheets.slice(stored, stored + handful), stored + handful >= sheets.length);
    await before;
    before = now;
    stored = Math.min(stored + handful, sheets.length);
  }
  await before;
  const added = sheets.slice(0, stored).map(({ summary }) => summary.id);
  return good({ added, known, left: sheets.length - stored });
}

/** What is to be stored of a file's runs, under ids that are free; and the ids of those that are here already. */
async function sheetsOf(
  reader: Reader,
  files: readonly RunFile[],
): Promise<{ sheets: Sheet[]; known: string[] }> {
  const { runs, damaged } = await reader.list();
  const taken = new Set([...runs.map(({ id }) => id), ...damaged]);
  const alike = groupBy(runs, likeness);
  const printOf = printsOf(files, alike);
  /** Id in this store of each log, and of each id in the file. */
  const byPrint = new Map<string, string>();
  const renamed = new Map<string, string>();
  const known: string[] = [];
  const sheets: Sheet[] = [];
  for (const file of files) {
    const print = printOf(file.log);
    let id = (print === null ? undefined : byPrint.get(print)) ?? null;
    if (id === null) {
      id = print === null ? null : await twinOf(reader, file.log, print, alike);
      if (id !== null) known.push(id);
      else {
        const sheet = sheetOf(file, taken);
        sheets.push(sheet);
        id = sheet.summary.id;
        taken.add(id);
      }
      if (print !== null) byPrint.set(print, id);
    }
    if (file.id !== null) renamed.set(file.id, id);
  }
  for (const { summary } of sheets) {
    const { rewound } = summary;
    if (rewound) summary.rewound = { ...rewound, run: renamed.get(rewound.run) ?? rewound.run };
  }
  return { sheets, known };
}

/** What tells a log from others; null where no other is even alike, and nobody needs to look closer. */
function printsOf(
  files: readonly RunFile[],
  stored: ReadonlyMap<string, unknown>,
): (log: RunLog) => string | null {
  const counts = new Map<string, number>();
  for (const { log } of files) counts.set(likenessOf(log), (counts.get(likenessOf(log)) ?? 0) + 1);
  return (log) => {
    const key = likenessOf(log);
    return stored.has(key) || (counts.get(key) ?? 0) > 1 ? fingerprint(log) : null;
  };
}

/** Stores some runs at once; one by one where that fails, so that each that can be kept is, and trouble is told. */
async function keepAll(journal: OpenJournal, sheets: readonly Sheet[], isLast: boolean): Promise<void> {
  const isNew = sheets.every(({ summary }) => !journal.sheets.has(summary.id));
  const db = isNew ? await journal.disk() : null;
  const together = db !== null && (await bringNew(db, sheets, isLast ? 'strict' : 'relaxed').then(() => true, () => false)); // oxfmt-ignore
  if (!together) await Promise.all(sheets.map((sheet) => keep(journal, sheet)));
}

async function keep({ sheets, save }: OpenJournal, sheet: Sheet): Promise<void> {
  const { id } = sheet.summary;
  // A run that was deleted in this session and comes back: what was deleted is over.
  if (sheets.has(id)) sheets.set(id, sheet);
  if (!(await save(sheet))) sheets.set(id, sheet);
}

/** A run that came from outside, under its own id where that is free. */
function sheetOf(file: RunFile, taken: ReadonlySet<string>): Sheet {
  const { log, report } = file;
  const { events, end, ...header } = log;
  const begun = newSummary(header, { events, end, rewound: file.rewound ?? null });
  const summary: RunSummary = {
    ...begun,
    id: file.id === null || taken.has(file.id) ? begun.id : file.id,
    origin: file.origin ?? 'imported',
    startedAt: file.startedAt ?? begun.startedAt,
    playedAt: file.playedAt ?? begun.playedAt,
    ended: report !== null,
    outcome: report && summarise(report),
    doubt: 'waiting',
  };
  return { summary, events, report, safe: false, removed: false };
}

/** The stored run with this very log, if there is one. */
async function twinOf(
  reader: Reader,
  log: RunLog,
  print: string,
  alike: ReadonlyMap<string, readonly RunSummary[]>,
): Promise<string | null> {
  for (const { id } of alike.get(likenessOf(log)) ?? []) {
    const run = await reader.load(id);
    if (run.ok && fingerprint(run.value.log) === print) return id;
  }
  return null;
}

function fingerprint(log: RunLog): string {
  return checksum({ id: null, startedAt: null, playedAt: null, log, report: null });
}

/** Runs with the same log have this in common; so have few others. */
const likeness = ({ header, moves }: RunSummary): string => `${header.seed} ${moves}`;
const likenessOf = (log: RunLog): string => `${log.seed} ${log.events.length}`;

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
