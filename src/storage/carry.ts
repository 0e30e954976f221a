/** Carries runs out of the store and into it, as files. */
import type { RunLog } from '../run/log.ts';
import type { Sheet } from './bring.ts';
import { checksum } from './checksum.ts';
import { writeRuns } from './file.ts';
import type { OpenJournal } from './first.ts';
import { parseRuns } from './parse-log.ts';
import { good } from './problem.ts';
import type { Reader } from './reader.ts';
import { newSummary, summarise } from './summary.ts';
import type { RunFile, RunStore, RunSummary } from './types.ts';

/** The text of a file with every run that can be read. */
export async function exportAll(reader: Reader): Promise<string> {
  const files: RunFile[] = [];
  for (const { id } of (await reader.list()).runs) {
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
  const files = parseRuns(text);
  if (!files.ok) return files;
  const { runs, damaged } = await reader.list();
  const taken = new Set([...runs.map(({ id }) => id), ...damaged]);
  const seen = new Set<string>();
  const known: string[] = [];
  const added: string[] = [];
  const saves: Promise<void>[] = [];
  for (const file of files.value) {
    const print = fingerprint(file.log);
    const twin = await twinOf(reader, file.log, print, runs);
    if (twin !== null) known.push(twin);
    if (twin !== null || seen.has(print)) continue;
    const sheet = sheetOf(file, taken);
    seen.add(print);
    taken.add(sheet.summary.id);
    added.push(sheet.summary.id);
    saves.push(keep(journal, sheet));
  }
  await Promise.all(saves);
  return good({ added, known });
}

async function keep(journal: OpenJournal, sheet: Sheet): Promise<void> {
  if (!(await journal.save(sheet))) journal.sheets.set(sheet.summary.id, sheet);
}

/** A run that came from outside, under its own id where that is free. */
function sheetOf(file: RunFile, taken: ReadonlySet<string>): Sheet {
  const { log, report } = file;
  const { events, end, ...header } = log;
  const begun = newSummary(header, { events, end, rewound: null });
  const summary: RunSummary = {
    ...begun,
    id: file.id === null || taken.has(file.id) ? begun.id : file.id,
    origin: 'imported',
    startedAt: file.startedAt ?? begun.startedAt,
    playedAt: file.playedAt ?? begun.playedAt,
    ended: report !== null,
    outcome: report && summarise(report),
  };
  return { summary, events, report, safe: false, removed: false };
}

/** The stored run with this very log, if there is one. */
async function twinOf(
  reader: Reader,
  log: RunLog,
  print: string,
  runs: readonly RunSummary[],
): Promise<string | null> {
  const alike = runs.filter(({ header, moves }) => header.seed === log.seed && moves === log.events.length);
  for (const { id } of alike) {
    const run = await reader.load(id);
    if (run.ok && fingerprint(run.value.log) === print) return id;
  }
  return null;
}

function fingerprint(log: RunLog): string {
  return checksum({ id: null, startedAt: null, playedAt: null, log, report: null });
}
