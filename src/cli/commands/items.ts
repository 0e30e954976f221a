/** `items`: how the moments of a scenario behaved in runs that were really played. */
import { itemsReport, type ItemsReport, type PlayedRun } from '../../lab/items.ts';
import { reportOf } from '../../lab/sweep.ts';
import { engineVersion, replay as rebuild, type RunLog } from '../../run/index.ts';
import type { CompiledScenario } from '../../scenario/compiled.ts';
import { archiveLimit, parseRuns } from '../../storage/parse-log.ts';
import type { Command } from '../command.ts';
import { Complaint, exits, printable } from '../io.ts';
import { notice, noticed } from '../notice.ts';
import { readInput } from '../read-file.ts';
import { scenarioOf, withLog } from '../read-log.ts';

interface Source {
  path: string;
  language: string;
  log: RunLog;
}

/** `ar=runs.json` is a file of runs that were played in Arabic; without a language it is `unknown`. */
function split(word: string): { language: string; path: string } {
  const found = /^([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)=(.+)$/.exec(word);
  return found ? { language: found[1] ?? '', path: found[2] ?? '' } : { language: 'unknown', path: word };
}

async function sourcesOf(word: string): Promise<Source[]> {
  const { language, path } = split(word);
  const parsed = parseRuns(await readInput(path, 'file of runs', archiveLimit));
  if (!parsed.ok) {
    const { where, message } = parsed.problem;
    throw new Complaint(printable(`${path}${where === '' ? '' : ` at ${where}`}: ${message}`, 500));
  }
  return parsed.value.map(({ log }) => ({ path, language, log }));
}

/** Plays a log again; null when it is not this scenario's, as it is now, or has not ended. */
function played(compiled: CompiledScenario, { path, language, log }: Source): PlayedRun | null {
  const same = log.scenario === compiled.scenario.id && log.contentHash === compiled.contentHash;
  if (!same || log.engine !== engineVersion) return null;
  const run = withLog(path, compiled, log, () => rebuild(compiled, log));
  return run.ended ? { language, timeline: run.timeline, report: reportOf(run) } : null;
}

const percent = (part: number) => `${Math.round(part * 100)} %`;

function linesOf({ language, runs, items, choices }: ItemsReport): string[] {
  return [
    `${language}: ${runs} runs`,
    '  moment: part of the points reached, runs (missed), correlation with the rest of the competency',
    ...items.map(
      (one) =>
        `  ${one.item}: ${one.difficulty.toFixed(2)}, ${one.runs} (${one.missed}), ${one.itemRest === null ? 'too few' : one.itemRest.toFixed(2)}`,
    ),
    '  choices: which part of the runs took what',
    ...choices.map(
      ({ exchange, runs: all, endorsement }) =>
        `  ${exchange} (${all}): ${Object.entries(endorsement)
          .map(([id, part]) => `${id} ${percent(part)}`)
          .join(', ')}`,
    ),
  ];
}

export const items: Command = {
  name: 'items',
  summary: 'says how hard each moment was in exported runs, and what was chosen',
  takes: ['<exports...>'],
  many: true,
  flags: {},
  notes: [
    'A file is an exported run, a file of many runs, or a log. `ar=runs.json` says that it was played in Arabic: a',
    'log holds no language. Runs of another content, and runs that were not played to the end, are left out and counted.',
  ],
  async run({ words, switches }, io) {
    if (words.length === 0)
      throw new Complaint('"items" takes files of exported runs; `items --help` says more.', exits.usage);
    const sources: Source[] = [];
    for (const word of words) sources.push(...(await sourcesOf(word)));
    const [first] = sources;
    if (!first) throw new Complaint('There is no run in these files.');
    const { compiled } = await scenarioOf(first.log, undefined);
    const runs = sources.flatMap((source) => played(compiled, source) ?? []);
    if (runs.length === 0)
      throw new Complaint(
        `None of the ${sources.length} runs was played to the end in "${compiled.scenario.id}" as it is now.`,
      );
    const reports = itemsReport(runs);
    const left = sources.length - runs.length;
    if (switches.has('json')) {
      const { id: scenario } = compiled.scenario;
      io.out(JSON.stringify(noticed({ scenario, runs: runs.length, leftOut: left, reports })));
      return exits.fine;
    }
    io.out(notice);
    for (const report of reports) for (const line of linesOf(report)) io.out(line);
    if (left > 0)
      io.err(`${left} of ${sources.length} runs were left out: another scenario or content, or not ended.`);
    return exits.fine;
  },
};
