/** Replay: a log rebuilt into its run, the same anywhere. */
import type { CompiledScenario } from '../scenario/compiled.ts';
import { engineVersion, logFormat, type RunLog } from './log.ts';
import { createRun, step, type Run } from './run.ts';

/** Why a log could not be replayed. `where` is a path into the log, such as `events[12]`. */
export class ReplayError extends Error {
  readonly code:
    | 'other-format'
    | 'other-engine'
    | 'other-scenario'
    | 'other-content'
    | 'unknown-variant'
    | 'backwards'
    | 'out-of-order'
    | 'not-possible'
    | 'too-long';
  readonly where: string;

  constructor(code: ReplayError['code'], where: string, message: string) {
    super(message);
    this.name = 'ReplayError';
    this.code = code;
    this.where = where;
  }
}

/** More moves or minutes than any night can hold: refused before they are run. */
export const mostEvents = 20_000;
export const mostMinutes = 20_000;

function checkHeader(compiled: CompiledScenario, log: RunLog): void {
  const fail = (code: ReplayError['code'], where: string, message: string) => {
    throw new ReplayError(code, where, message);
  };
  if (log.format !== logFormat)
    fail('other-format', 'format', `The log has format ${log.format}; this game reads format ${logFormat}.`);
  if (log.engine !== engineVersion)
    fail(
      'other-engine',
      'engine',
      `The log was made by engine ${log.engine}, this is engine ${engineVersion}; open it with its stored report instead.`,
    );
  if (log.scenario !== compiled.scenario.id)
    fail(
      'other-scenario',
      'scenario',
      `The log is a run of "${log.scenario}", not of "${compiled.scenario.id}".`,
    );
  if (log.contentHash !== compiled.contentHash)
    fail(
      'other-content',
      'contentHash',
      `The log was made with another version of "${log.scenario}"; open it with its stored report instead.`,
    );
  if (!compiled.scenario.variants.some((variant) => variant.id === log.variant))
    fail('unknown-variant', 'variant', `"${log.scenario}" has no variant "${log.variant}".`);
  if (log.events.length > mostEvents)
    fail('too-long', 'events', `The log has ${log.events.length} events; a night has at most ${mostEvents}.`);
  if (log.end > mostMinutes)
    fail('too-long', 'end', `The log ends at minute ${log.end}; a night has at most ${mostMinutes}.`);
}

/** Runs minutes until a minute of the night; false if the night does not get there. */
function runTo(run: Run, minute: number): boolean {
  while (run.minute < minute) if (step(run, { type: 'tick' }).refusal) return false;
  return true;
}

/**
 * Rebuilds the run of a log.
 * @throws ReplayError when the log belongs to something else or holds a move that was not possible at that minute.
 */
export function replay(compiled: CompiledScenario, log: RunLog): Run {
  checkHeader(compiled, log);
  const run = createRun(compiled, {
    format: log.format,
    engine: log.engine,
    scenario: log.scenario,
    contentHash: log.contentHash,
    seed: log.seed,
    variant: log.variant,
    options: log.options,
  });
  log.events.forEach((event, position) => {
    const where = `events[${position}]`;
    if (event.n !== position)
      throw new ReplayError('out-of-order', `${where}.n`, `Event ${position} is numbered ${event.n}.`);
    if (event.minute < run.minute)
      throw new ReplayError(
        'backwards',
        `${where}.minute`,
        `Event ${position} is at minute ${event.minute}, when the night was already at ${run.minute}.`,
      );
    if (!runTo(run, event.minute))
      throw new ReplayError(
        'not-possible',
        `${where}.minute`,
        `The night does not reach minute ${event.minute} before event ${position}.`,
      );
    const { refusal } = step(run, { type: 'move', by: event.by, move: event.move });
    if (refusal) {
      const what = refusal.what === '' ? '' : ` (${refusal.what})`;
      throw new ReplayError(
        'not-possible',
        where,
        `Event ${position} ("${event.move.type}") was not possible at minute ${event.minute}: ${refusal.code}${what}.`,
      );
    }
  });
  // A tab that closed between a move and its price leaves an `end` before the minutes that the move had paid.
  if (!runTo(run, log.end))
    throw new ReplayError('not-possible', 'end', `The night does not reach minute ${log.end}.`);
  return run;
}
