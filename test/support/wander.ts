/**
 * Random players for property tests: any list of numbers is a way to play. Each number picks among the moves that
 * the screen suggests and the rules allow at that moment, or lets a minute pass.
 */
import fc from 'fast-check';
import { plausible } from '../../src/lab/policies/plausible.ts';
import {
  createRun,
  newHeader,
  refuse,
  step,
  view,
  type Move,
  type Run,
  type RunEvent,
} from '../../src/run/index.ts';
import type { CompiledScenario } from '../../src/scenario/compiled.ts';

/** What a random player is made of. Printed by fast-check when it breaks something. */
export interface Wander {
  seed: number;
  variant: number;
  skipConfrontations: boolean;
  picks: number[];
}

/** @param least picks at least; a short list does not leave the first minutes of a night */
export const wander = (longest: number, least = 0): fc.Arbitrary<Wander> =>
  fc.record({
    seed: fc.nat(0xffffffff),
    variant: fc.nat(7),
    skipConfrontations: fc.boolean(),
    picks: fc.array(fc.nat(0xffff), { minLength: least, maxLength: longest }),
  });

export function begin(compiled: CompiledScenario, { seed, variant, skipConfrontations }: Wander): Run {
  const { variants } = compiled.scenario;
  const id = variants[variant % variants.length]?.id ?? '';
  const options = { skipConfrontations, mode: 'standard', teaching: false } as const;
  return createRun(compiled, newHeader(compiled, { seed, variant: id, options }));
}

/** The event that a number stands for now, or null when the run is over. Kind of move first, as the policy does. */
export function eventFor(run: Run, pick: number): RunEvent | null {
  if (run.ended) return null;
  const seen = view(run);
  // Three in eight are minutes, so that nights pass as well as fill.
  if (seen.live && pick % 8 < 3) return { type: 'tick' };
  const moves = plausible(seen).filter((move) => refuse(run, move) === null);
  const kinds = [...new Set(moves.map((move) => move.type))];
  const kind = kinds[(pick >> 3) % Math.max(1, kinds.length)];
  const of = moves.filter((move) => move.type === kind);
  const move = of[(pick >> 6) % Math.max(1, of.length)];
  if (move === undefined) return seen.live ? { type: 'tick' } : null;
  return { type: 'move', by: 'player', move };
}

/** Minutes that pass at once: a list of numbers has to reach the end of a night, and not its first half hour only. */
export const minutesFor = (pick: number): number => 1 + ((pick >> 3) % 6);

/** Plays the picks, and tells of each event that was played. */
export function walk(
  run: Run,
  picks: readonly number[],
  told: (event: RunEvent) => void = () => undefined,
): Run {
  for (const pick of picks) {
    const event = eventFor(run, pick);
    if (event === null) break;
    for (let left = event.type === 'tick' ? minutesFor(pick) : 1; left > 0; left--) {
      const { refusal } = step(run, event);
      if (refusal)
        throw new Error(`an event that was possible was refused: ${refusal.code} (${refusal.what})`);
      told(event);
      if (run.ended || !view(run).live) break;
    }
  }
  return run;
}

/** Lets the night run out: minutes where there are any, else the first option. */
export function runOut(run: Run, most = 5000): Run {
  for (let i = 0; i < most && !run.ended; i++) {
    const seen = view(run);
    const [first] = plausible(seen);
    const reply: Move | undefined = seen.live ? undefined : first;
    step(run, reply ? { type: 'move', by: 'player', move: reply } : { type: 'tick' });
  }
  return run;
}
