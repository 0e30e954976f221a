/**
 * Runs from untrusted text: files, links, pipes, the browser's own database. Size first, then JSON, then shape, then
 * order. Whether each move was possible is for the replay to say.
 */
import * as v from 'valibot';
import type { Report } from '../assessment/types.ts';
import { engineVersion, logFormat, type RunHeader, type RunLog } from '../run/log.ts';
import { checksum } from './checksum.ts';
import { limits, LogSchema, moveTypes, whole } from '../run/log-schema.ts';
import { describe, good, pathOf, problem } from './problem.ts';
import { tooBig } from './read-text.ts';
import { ReportSchema } from './report-schema.ts';
import type { ImportOptions, Parsed, Problem, RunFile } from './types.ts';

/** What an exported file says about itself. */
export const fileMark = {
  game: 'hold-the-bridge',
  file: 2,
  /** Read by people, by no program: files without it, or with another one, are read as well. */
  notice:
    "For learning. Not validated for, and not to be used in, selection, appraisal or promotion. Scored by the authors' reading of published sources; not yet checked by independent experts.",
} as const;
/** Forms of file that can be read; the first one did not say where a run came from. */
const readable: readonly unknown[] = [1, fileMark.file];

/** Characters of a file with many runs. */
export const archiveLimit = 64_000_000;

const Time = v.nullable(whole(0, Number.MAX_SAFE_INTEGER));
const RunId = v.pipe(v.string('a text'), v.regex(/^[0-9a-f]{32}$/, '32 hexadecimal digits'));
const EnvelopeSchema = v.strictObject({
  id: v.nullable(RunId),
  startedAt: Time,
  playedAt: Time,
  rewound: v.optional(
    v.nullable(
      v.strictObject({
        run: RunId,
        moves: whole(0, limits.events),
        minute: whole(0, limits.minutes),
      }),
    ),
  ),
  origin: v.optional(v.picklist(['played', 'imported'], 'played or imported')),
});

/** One run's log: a bare log as the command line writes it, or the log of an exported file. */
export function parseLog(text: string): Parsed<RunLog> {
  const run = parseRunFile(text);
  return run.ok ? good(run.value.log) : run;
}

/** One exported run, or a bare log. */
export function parseRunFile(text: string): Parsed<RunFile> {
  const runs = parseRuns(text, limits.text);
  if (!runs.ok) return runs;
  const [run, second] = runs.value;
  if (run === undefined || second !== undefined)
    return problem('not-a-log', 'runs', `One run is expected here, and this file has ${runs.value.length}.`);
  return good(run);
}

/** The runs of an exported file (one or many) or a bare log; nothing of a file in which anything is wrong. */
export function parseRuns(text: string, most = archiveLimit): Parsed<RunFile[]> {
  const parts = split(text, most);
  if (!parts.ok) return parts;
  const runs: RunFile[] = [];
  for (const part of parts.value) {
    const run = part();
    if (!run.ok) return run;
    runs.push(run.value);
  }
  return good(runs);
}

/** Milliseconds of one turn: a frame or two. */
const turnMs = 24;

/**
 * The same for a page that goes on meanwhile: a thousand runs take seconds, and nobody may be kept waiting so long.
 * Called off, it ends with what it has read.
 */
export async function parseRunsInTurns(
  text: string,
  { onProgress, signal }: ImportOptions = {},
): Promise<Parsed<RunFile[]>> {
  const parts = split(text, archiveLimit);
  if (!parts.ok) return parts;
  const runs: RunFile[] = [];
  let turn = performance.now();
  for (const part of parts.value) {
    if (signal?.aborted) break;
    const run = part();
    if (!run.ok) return run;
    runs.push(run.value);
    if (performance.now() - turn < turnMs) continue;
    onProgress?.({ phase: 'reading', done: runs.length, total: parts.value.length });
    await new Promise((resolve) => setTimeout(resolve));
    turn = performance.now();
  }
  return good(runs);
}

/** What a text holds, each part still to be checked. */
function split(text: string, most: number): Parsed<(() => Parsed<RunFile>)[]> {
  const json = parseJson(text, most);
  if (!json.ok) return json;
  const value = json.value;
  if (!isObject(value)) return notALog(describe(value));
  if (value['game'] === undefined) return good([() => bareLog(value)]);
  const { game, file, notice: _, runs, ...single } = value;
  if (game !== fileMark.game) return notALog('a file of something else');
  if (!readable.includes(file)) return problem('other-format', 'file', `This file has form ${describe(file)}; this version reads form ${fileMark.file}.`); // oxfmt-ignore
  if (runs === undefined) return good([() => checkRun(single, '')]);
  if (!Array.isArray(runs) || Object.keys(single).length > 0) return notALog('a file of another form');
  return good(runs.map((run: unknown, i) => () => checkRun(run, `runs[${i}].`)));
}

function bareLog(value: Record<string, unknown>): Parsed<RunFile> {
  const log = checkLog(value);
  return log.ok ? good({ id: null, startedAt: null, playedAt: null, log: log.value, report: null }) : log;
}

/**
 * Whether this version may replay a log on this scenario. For the command line, which refuses where the browser
 * opens read-only.
 */
export function checkAgainst(
  log: RunHeader,
  compiled: { scenario: { id: string }; contentHash: string },
  engine = engineVersion,
): Problem | null {
  const { id } = compiled.scenario;
  if (log.scenario !== id)
    return refusal('other-scenario', 'scenario', `This is a run of "${log.scenario}", not of "${id}".`);
  if (log.engine !== engine) {
    const [code, age] = log.engine < engine ? (['older-engine', 'an older'] as const) : (['newer-engine', 'a newer'] as const); // oxfmt-ignore
    return refusal(code, 'engine', `This run was played with ${age} version of the rules (${log.engine}; this one has ${engine}).`); // oxfmt-ignore
  }
  if (log.contentHash !== compiled.contentHash)
    return refusal('other-content', 'contentHash', `"${id}" has been changed since this run was played.`);
  return null;
}

/** A log's shape and order. Takes any value that JSON can make, of any depth. */
export function checkLog(value: unknown, at = ''): Parsed<RunLog> {
  if (!isObject(value)) return notALog(describe(value), at);
  if (!('format' in value && 'scenario' in value && 'events' in value)) return notALog('other JSON', at);
  const { format, events } = value;
  if (typeof format === 'number' && format !== logFormat)
    return problem('other-format', `${at}format`, `This log has form ${format}; this version reads form ${logFormat}.`); // oxfmt-ignore
  if (Array.isArray(events) && events.length > limits.events)
    return problem('too-long', `${at}events`, `This log has ${events.length} moves; no run has more than ${limits.events}.`); // oxfmt-ignore
  const log = check(LogSchema, value, at);
  return log.ok ? checkOrder(log.value, at) : log;
}

/** A report's shape. */
export function checkReport(value: unknown, at = ''): Parsed<Report> {
  return check(ReportSchema, value, at);
}

function checkRun(value: unknown, at: string): Parsed<RunFile> {
  if (!isObject(value)) return notALog(describe(value), at);
  const { log: rawLog, report: rawReport, sum, ...rest } = value;
  const log = checkLog(rawLog, `${at}log.`);
  if (!log.ok) return log;
  const report = rawReport === null ? good(null) : checkReport(rawReport, `${at}report.`);
  if (!report.ok) return report;
  const envelope = check(EnvelopeSchema, rest, at);
  if (!envelope.ok) return envelope;
  const { rewound, origin, ...times } = envelope.value;
  const run: RunFile = {
    ...times,
    log: log.value,
    report: report.value,
    ...(rewound === undefined ? {} : { rewound }),
    ...(origin === undefined ? {} : { origin }),
  };
  if (sum !== checksum(run))
    return problem('edited', at.replace(/\.$/, ''), 'This file has been changed since it was exported.');
  return good(run);
}

/** Numbers follow one another from 0, and time does not run backwards. */
function checkOrder(log: RunLog, at: string): Parsed<RunLog> {
  let minute = 0;
  for (const [next, event] of log.events.entries()) {
    const where = `${at}events[${next}]`;
    if (event.n !== next)
      return problem('out-of-order', `${where}.n`, `Move ${next} is expected here, not move ${event.n}.`);
    if (event.minute < minute)
      return problem('time-backwards', `${where}.minute`, `Minute ${event.minute} comes after minute ${minute}.`); // oxfmt-ignore
    minute = event.minute;
  }
  if (log.end < minute)
    return problem('time-backwards', `${at}end`, `The run ends at minute ${log.end}, before its last move at ${minute}.`); // oxfmt-ignore
  return good(log);
}

function check<T>(schema: v.GenericSchema<unknown, T>, value: unknown, at: string): Parsed<T> {
  const result = v.safeParse(schema, value, { abortEarly: true, abortPipeEarly: true });
  if (result.success) return good(result.output);
  const [issue] = result.issues;
  const keys = issue.path?.map((item) => item.key) ?? [];
  const where = at + pathOf(keys);
  const found = issue.path?.at(-1)?.value ?? issue.input;
  if (keys.at(-2) === 'move' && keys.at(-1) === 'type' && typeof found === 'string' && !moveTypes.has(found))
    return problem('unknown-move', where, `There is no move ${describe(found)}.`);
  // The only type in a strict object that accepts nothing is that of a key it does not know.
  if (issue.kind === 'schema' && issue.expected === 'never')
    return problem('wrong-type', where, 'There is no such field.');
  if (issue.received === 'undefined') return problem('wrong-type', where, 'This field is missing.');
  const wanted = issue.type === 'strict_object' ? 'an object' : issue.message;
  return problem('wrong-type', where, `Expected ${wanted}, found ${describe(found)}.`);
}

function parseJson(text: string, most: number): Parsed<unknown> {
  if (text.length > most) return tooBig(most);
  try {
    return good(JSON.parse(text));
  } catch {
    // A parser that recurses may also end here, with its stack, on a million brackets.
    if (isCutOff(text)) return problem('truncated', '', 'This file is cut off: its end is missing.');
    return problem('not-json', '', 'This is not a run of this game: it is not JSON.');
  }
}

/** Whether a text that begins as an object never closes it. One pass, no recursion. */
function isCutOff(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false;
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted && char === '\\') i++;
    else if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    if (depth === 0 && char === '}') return false;
  }
  return true;
}

function notALog(found: string, at = ''): { ok: false; problem: Problem } {
  return problem('not-a-log', at.replace(/\.$/, ''), `This is not a run of this game: found ${found}.`);
}

function refusal(code: Problem['code'], where: string, message: string): Problem {
  return { code, where, message };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
