/** Logs from files, and the scenario that they were played in. */
import { ReplayError, type RunLog } from '../run/index.ts';
import type { CompiledScenario } from '../scenario/compiled.ts';
import type { Loaded } from '../scenario/load/load.ts';
import { limits } from '../run/log-schema.ts';
import { checkAgainst, parseLog } from '../storage/parse-log.ts';
import { Complaint, printable } from './io.ts';
import { readInput } from './read-file.ts';
import { loadSound } from './scenarios.ts';

/** A log from a file. What is wrong with it names the field. @throws Complaint */
export async function readLog(path: string): Promise<RunLog> {
  const parsed = parseLog(await readInput(path, 'log', limits.text));
  if (parsed.ok) return parsed.value;
  const { where, message } = parsed.problem;
  throw new Complaint(printable(`${path}${where === '' ? '' : ` at ${where}`}: ${message}`, 500));
}

/** The scenario's name in a log; it comes from outside and may not be a path. */
function named(scenario: string): string {
  if (/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(scenario)) return scenario;
  throw new Complaint(`"${printable(scenario, 60)}" in the log is no scenario's name.`);
}

/** The scenario of a log, by its name or as typed. @throws Complaint when there is none in order */
export const scenarioOf = (log: RunLog, typed: string | undefined): Promise<Loaded> =>
  loadSound(typed ?? named(log.scenario));

/**
 * Makes something of a log in its scenario; what the log lacks is said in a sentence with the place.
 * @throws Complaint when the log does not belong to the scenario or holds what was not possible
 */
export function withLog<T>(path: string, compiled: CompiledScenario, log: RunLog, make: () => T): T {
  const foreign = checkAgainst(log, compiled);
  if (foreign) throw new Complaint(printable(`${path}: ${foreign.message}`, 500));
  try {
    return make();
  } catch (error) {
    if (!(error instanceof ReplayError)) throw error;
    throw new Complaint(printable(`${path} at ${error.where}: ${error.message}`, 500));
  }
}
