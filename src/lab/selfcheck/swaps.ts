/** Swaps: a positive move replaced by its negative counterpart must never raise its competency. */
import type { Report } from '../../assessment/index.ts';
import type { CompiledScenario } from '../../scenario/compiled.ts';
import { playPolicy } from '../play.ts';
import { policies, type Policy } from '../policies/index.ts';
import { reportOf } from '../sweep.ts';
import { mean } from '../statistics.ts';
import { altered } from './altered.ts';
import { ofMoves, ofReplies, type Counterpart } from './counterparts.ts';

export interface Swap {
  id: string;
  competency: Counterpart['competency'];
  /** Nights in which the swap changed something. */
  contexts: number;
  /** Nights in which the competency rose by more than the tolerance. */
  raised: number;
  /** Mean and largest change of the competency, in score points. */
  mean: number;
  most: number;
  /** A night in which it rose: variant and seed. */
  example: string | null;
}

/**
 * A score has tenths; a night that runs otherwise is offered other moments. A rise within this many points is no rise.
 */
export const tolerance = 0.5;

interface Context {
  base: Policy;
  variant: string;
  seed: number;
}

/**
 * Players whose nights are contexts. The commander makes the positive move wherever there is one; the others meet
 * what the commander never meets: the truth that is found and not told, the call that was not passed on.
 */
const bases: readonly Policy[] = [policies.commander, policies.novice, policies.hero];

/** Seeds and variants, dealt in turn, one base after the other. */
function contextsOf({ scenario }: CompiledScenario, count: number): Context[] {
  const variants = scenario.variants.map(({ id }) => id);
  return bases.flatMap((base) =>
    Array.from({ length: count }, (_, i) => ({
      base,
      variant: variants[i % variants.length] ?? '',
      seed: 1 + Math.floor(i / variants.length),
    })),
  );
}

const tenths = (value: number) => Math.round(value * 10) / 10;

function night(compiled: CompiledScenario, context: Context, one: Counterpart | null): Report {
  const { base, variant, seed } = context;
  const policy = one === null ? base : altered(base, one.id, one.begin);
  return reportOf(playPolicy(compiled, { policy, variant, seed }));
}

/** Whether a base ever gives the swap something to do is seen on so many nights. */
const glimpse = 6;

interface Rise {
  by: number;
  context: Context;
}

/** The nights in which a swap changed something, at most `count`. */
function rises(count: number, one: Counterpart, contexts: readonly Context[], play: Play): Rise[] {
  const found: Rise[] = [];
  for (const base of bases) {
    const own = contexts.filter((context) => context.base === base);
    for (const [i, context] of own.entries()) {
      if (found.length >= count) return found;
      if (i >= glimpse && !found.some((rise) => rise.context.base === base)) break;
      const [before, after] = [play(context, null), play(context, one)];
      const was = before.competencies[one.competency].score;
      const is = after.competencies[one.competency].score;
      if (was === null || is === null || JSON.stringify(before) === JSON.stringify(after)) continue;
      found.push({ by: is - was, context });
    }
  }
  return found;
}

type Play = (context: Context, one: Counterpart | null) => Report;

function summary(one: Counterpart, found: readonly Rise[]): Swap {
  const worst = found.toSorted((a, b) => b.by - a.by)[0];
  const { base, variant, seed } = worst?.context ?? {};
  return {
    id: one.id,
    competency: one.competency,
    contexts: found.length,
    raised: found.filter(({ by }) => by > tolerance).length,
    mean: found.length === 0 ? 0 : tenths(mean(found.map(({ by }) => by))),
    most: tenths(worst?.by ?? 0),
    example:
      worst && worst.by > tolerance ? `${base?.id ?? ''} in ${variant ?? ''}, seed ${seed ?? ''}` : null,
  };
}

/** Every swap in up to `count` nights in which it changes something. */
export function swapsOf(
  compiled: CompiledScenario,
  count: number,
  list: readonly Counterpart[] = [...ofReplies(compiled), ...ofMoves],
  done: (id: string) => void = () => {},
): Swap[] {
  const contexts = contextsOf(compiled, count);
  const plain = new Map<Context, Report>();
  const play: Play = (context, one) => {
    const known = one === null ? plain.get(context) : undefined;
    const report = known ?? night(compiled, context, one);
    if (one === null) plain.set(context, report);
    return report;
  };
  return list.map((one) => {
    const found = rises(count, one, contexts, play);
    done(one.id);
    return summary(one, found);
  });
}
