/** Carries runs out of the store and into it, as files. */
import type { RunLog } from '../run/log.ts';
import type { Sheet } from './bring.ts';
import { checksum } from './checksum.ts';
import { writeRuns } from './file.ts';
import type { OpenJournal } from './first.ts';
import { parseRunsInTurns } from './parse-log.ts';
import { good } from './problem.ts';
import type { Reader } from './reader.ts';
import { newSummary, summarise } from './summary.ts';
import type { RunFile, RunStore, RunSummary } from './types.ts';

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

/** See `RunStore.importText`. */
export async function importText(
  journal: OpenJournal,
  reader: Reader,
  text: string,
): ReturnType<RunStore['importText']> {
  const files = await parseRunsInTurns(text);
  if (!files.ok) return files;
  const { runs, damaged } = await reader.list();
  const taken = new Set([...runs.map(({ id }) => id), ...damaged]);
  const alike = groupBy(runs, likeness);
  /** Id in this store of each log, and of each id in the file. */
  const byPrint = new Map<string, string>();
  const renamed = new Map<string, string>();
  const known: string[] = [];
  const sheets: Sheet[] = [];
  for (const file of files.value) {
    const print = fingerprint(file.log);
    let id = byPrint.get(print) ?? null;
    if (id === null) {
      id = await twinOf(reader, file.log, print, alike);
      if (id !== null) known.push(id);
      else {
        const sheet = sheetOf(file, taken);
        sheets.push(sheet);
        id = sheet.summary.id;
        taken.add(id);
      }
      byPrint.set(print, id);
    }
    if (file.id !== null) renamed.set(file.id, id);
  }
  for (const { summary } of sheets) {
    const { rewound } = summary;
    if (rewound) summary.rewound = { ...rewound, run: renamed.get(rewound.run) ?? rewound.run };
  }
  await Promise.all(sheets.map((sheet) => keep(journal, sheet)));
  return good({ added: sheets.map(({ summary }) => summary.id), known });
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
  for (const { id } of alike.get(`${log.seed} ${log.events.length}`) ?? []) {
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

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
