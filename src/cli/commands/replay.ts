/** `replay`: rebuilds a run from its log and prints its report. The same log gives the same bytes, everywhere. */
import { reportOf } from '../../lab/sweep.ts';
import { canonical, replay as rebuild, ReplayError, type Run, type RunLog } from '../../run/index.ts';
import { parseLog, checkAgainst } from '../../storage/parse-log.ts';
import { limits } from '../../storage/log-schema.ts';
import type { CompiledScenario } from '../../scenario/compiled.ts';
import type { Command } from '../command.ts';
import { Complaint, exits, printable } from '../io.ts';
import { readInput } from '../read-file.ts';
import { loadSound } from '../scenarios.ts';
import { summaryOf } from '../summary.ts';

/** A log from a file. What is wrong with it names the field. */
async function readLog(path: string): Promise<RunLog> {
  const parsed = parseLog(await readInput(path, 'log', limits.text));
  if (parsed.ok) return parsed.value;
  const { where, message } = parsed.problem;
  throw new Complaint(printable(`${path}${where === '' ? '' : ` at ${where}`}: ${message}`, 500));
}

function rebuilt(path: string, compiled: CompiledScenario, log: RunLog): Run {
  const foreign = checkAgainst(log, compiled);
  if (foreign) throw new Complaint(printable(`${path}: ${foreign.message}`, 500));
  try {
    return rebuild(compiled, log);
  } catch (error) {
    if (!(error instanceof ReplayError)) throw error;
    throw new Complaint(printable(`${path} at ${error.where}: ${error.message}`, 500));
  }
}

export const replay: Command = {
  name: 'replay',
  summary: 'rebuilds a run from its log and prints its report',
  takes: ['<log>'],
  flags: {
    scenario: {
      type: 'string',
      value: '<scenario>',
      help: 'the scenario or folder it was played in; found by the log when left out',
    },
  },
  notes: ['<log> is a file as `play` or the game writes it, or - for what is piped in.'],
  async run({ words, texts, switches }, io) {
    const path = words[0] ?? '';
    const log = await readLog(path);
    const { compiled } = await loadSound(texts['scenario'] ?? named(log.scenario));
    const report = reportOf(rebuilt(path, compiled, log));
    if (switches.has('json')) io.out(canonical(report));
    else for (const line of summaryOf(report)) io.out(line);
    return exits.fine;
  },
};

/** The scenario's name in a log; it comes from outside and may not be a path. */
function named(scenario: string): string {
  if (/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(scenario)) return scenario;
  throw new Complaint(`"${printable(scenario, 60)}" in the log is no scenario's name.`);
}
