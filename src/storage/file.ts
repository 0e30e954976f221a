/** Runs as files: JSON with a line for each move, so that a person can read and compare them. */
import type { RunLog } from '../run/log.ts';
import { checksum } from './checksum.ts';
import { archiveLimit, fileMark } from './parse-log.ts';
import { decode, tooBig } from './read-text.ts';
import type { Parsed, RunFile } from './types.ts';

/** The text of a file with one run. It may go to anybody, so it does not say who played it. */
export function writeRun({ origin: _, ...run }: RunFile): string {
  return `${object([...mark(), ...members(run)], '')}\n`;
}

/** The text of a file with many runs. */
export function writeRuns(runs: RunFile[]): string {
  const texts = runs.map((run) => `  ${object(members(run), '  ')}`);
  return `${object([...mark(), member('runs', `[\n${texts.join(',\n')}\n]`)], '')}\n`;
}

/** The text of a bare log, as the command line writes it. */
export function writeLog(log: RunLog, indent = ''): string {
  const { events, end, ...header } = log;
  const lines = events.map((event) => `${indent}    ${JSON.stringify(event)}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n${indent}  ]`;
  const fields = Object.entries(header).map(([key, value]) => member(key, JSON.stringify(value)));
  return object([...fields, member('events', list), member('end', JSON.stringify(end))], indent);
}

/** A name for a downloaded file: the scenario and the day it was played, in UTC. */
export function fileName(run: { log: RunLog; startedAt: number | null }): string {
  const day = run.startedAt === null ? '' : `-${new Date(run.startedAt).toISOString().slice(0, 10)}`;
  return `hold-the-bridge-${run.log.scenario}${day}.json`;
}

/** The text of a chosen file; asks its size before it reads it. */
export async function readFile(file: Blob): Promise<Parsed<string>> {
  if (file.size > archiveLimit) return tooBig(archiveLimit);
  return decode([new Uint8Array(await file.arrayBuffer())]);
}

function members(run: RunFile): string[] {
  const { id, startedAt, playedAt, log, report, rewound, origin } = run;
  const head = { id, startedAt, playedAt, ...(rewound ? { rewound } : {}), ...(origin ? { origin } : {}) };
  return [
    ...Object.entries(head).map(([key, value]) => member(key, JSON.stringify(value))),
    member('log', writeLog(log, '  ')),
    member('report', JSON.stringify(report)),
    member('sum', JSON.stringify(checksum({ ...head, log, report }))),
  ];
}

function mark(): string[] {
  return Object.entries(fileMark).map(([key, value]) => member(key, JSON.stringify(value)));
}

function member(key: string, text: string): string {
  return `${JSON.stringify(key)}: ${text}`;
}

function object(fields: string[], indent: string): string {
  return `{\n${fields.map((field) => `${indent}  ${field}`).join(',\n')}\n${indent}}`;
}
