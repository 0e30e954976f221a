/** Moves of a night that a server began, as many as wanted: what a commander does, then the smallest there is. */
import { playPolicy } from '../../../src/lab/play.ts';
import { policies } from '../../../src/lab/policies/index.ts';
import {
  createRun,
  step,
  toLog,
  type LoggedMove,
  type Move,
  type RunHeader,
} from '../../../src/run/index.ts';
import type { CompiledScenario } from '../../../src/scenario/compiled.ts';

/** Where a commander's own moves end on this seed: standing rules in turn, which cost no minute, and no talk. */
const fillers: readonly Move[] = [
  { type: 'leave' },
  { type: 'rule', rule: 'hold', names: [] },
  { type: 'rule', rule: 'harm', names: [] },
];

/**
 * Gives what makes openings; one commander's night serves all seeds as far as it goes. `first`: what the server put
 * first for whoever came late.
 */
export function openings(
  compiled: CompiledScenario,
): (header: RunHeader, count: number, first?: readonly LoggedMove[]) => LoggedMove[] {
  const [variant] = compiled.scenario.variants;
  if (!variant) throw new Error('a scenario without variants');
  const options = { skipConfrontations: false, mode: 'standard', teaching: true } as const;
  const { events } = toLog(
    playPolicy(compiled, { policy: policies.commander, seed: 1, variant: variant.id, options }),
  );
  return (header, count, first = []) => {
    const run = createRun(compiled, header);
    const fits = ({ minute, by, move }: Pick<LoggedMove, 'minute' | 'by' | 'move'>) => {
      while (run.minute < minute && step(run, { type: 'tick' }).refusal === null);
      return step(run, { type: 'move', by, move }).refusal === null;
    };
    if (!first.every(fits)) throw new Error('what the server put first does not fit');
    for (const event of events) {
      if (run.moves.length >= count) break;
      // Whoever came late has the call and the afternoon behind them.
      if (!fits(event) && first.length === 0) break;
    }
    while (run.moves.length < count)
      if (!fillers.some((move) => fits({ minute: 0, by: 'player', move })))
        throw new Error(`no filler fits after ${run.moves.length} moves`);
    return [...run.moves];
  };
}
