/**
 * Swaps: a positive move replaced by its negative counterpart must never raise its competency. An answer is changed
 * in the player's own night, whose later moves are kept; what is done with one's hands free is many moves of a night,
 * so there the player is altered and leads on.
 */
import type { Finding, Report } from '../../assessment/index.ts';
import { reportOf as scored } from '../../assessment/score.ts';
import { workOut } from '../../assessment/what-if/changes.ts';
import { scoreOf, type Score } from '../../assessment/what-if/cues.ts';
import { cueBehind } from '../../assessment/what-if/moments.ts';
import { playPairs, type Side } from '../../assessment/what-if/pairs.ts';
import { toLog } from '../../run/index.ts';
import type { CompiledScenario } from '../../scenario/compiled.ts';
import { playPolicy } from '../play.ts';
import { policies, type Policy } from '../policies/index.ts';
import { reportOf } from '../sweep.ts';
import { mean } from '../statistics.ts';
import { altered } from './altered.ts';
import { ofMoves, ofReplies, type Counterpart } from './counterparts.ts';

/** What a swap did over its nights. */
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
  /** A night in which it rose: player, variant and seed. */
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

interface Night {
  report: Report;
  score: Score;
  /** What could be answered to each exchange that was. */
  offered: ReadonlyMap<string, readonly string[]>;
  /** The same night as the what-if plays it, once it was. */
  side?: Side;
}

/** The player's own night. */
function ownNight(compiled: CompiledScenario, { base, variant, seed }: Context): Night {
  const offered = new Map<string, readonly string[]>();
  const run = playPolicy(compiled, {
    policy: base,
    variant,
    seed,
    watch({ middle }, choice) {
      if (choice !== 'wait' && choice.type === 'reply' && middle && !offered.has(choice.exchange))
        offered.set(choice.exchange, middle.options);
    },
  });
  return { report: reportOf(run), score: scoreOf(compiled, toLog(run)), offered };
}

/** The night of a player who is altered: who leads on from what came instead. */
function ledOn(compiled: CompiledScenario, { base, variant, seed }: Context, one: Counterpart): Report {
  return reportOf(playPolicy(compiled, { policy: altered(base, one.id, one.begin), variant, seed }));
}

/** A competency before and after a swap: what was seen of it, or null where nothing was swapped. */
type Play = (context: Context) => { before: Finding[]; after: Finding[] } | null;

/**
 * The player's own night with one answer changed and the later moves kept where they still apply, as every what-if
 * plays it (DESIGN section 7). A later move that the changed night cannot hold is gone from it by the night's doing
 * and not for the answer: what rests on it, good or bad, is left out of both (one act, one debt).
 */
function kept(own: Night, one: Counterpart): ReturnType<Play> {
  const { report, score, offered } = own;
  const { answer, competency } = one;
  const n = score.cues.findIndex(({ move }) => move.type === 'reply' && move.exchange === answer?.exchange);
  const move = score.cues[n]?.move;
  const could = answer && offered.get(answer.exchange);
  if (move?.type !== 'reply' || answer === undefined || could === undefined) return null;
  const options = answer.instead(could, move.options.length);
  if (options.every((id) => move.options.includes(id))) return null;
  const worked = workOut(score, { kind: 'replace', n, move: { ...move, options } });
  const pairs = playPairs(score, score.header.seed, [worked], { withPoints: true, known: own.side });
  own.side = pairs.before;
  const [night] = pairs.after;
  if (!night?.report) return null;
  const before = report.competencies[competency].findings;
  const gone = new Set(
    before.filter(({ at }) =>
      at.some((entry) => {
        const cue = cueBehind(score, entry);
        return cue !== null && cue.order > n && !night.kept.has(cue.order);
      }),
    ),
  );
  const moments = new Set([...gone].flatMap(({ opportunity }) => opportunity ?? []));
  const left = (findings: readonly Finding[]): Finding[] =>
    findings.filter((found) => !gone.has(found) && !moments.has(found.opportunity ?? ''));
  return { before: left(before), after: left(night.report.competencies[competency].findings) };
}

/** Whether a base ever gives the swap something to do is seen on so many nights. */
const glimpse = 6;

interface Rise {
  by: number;
  context: Context;
}

/** The nights in which a swap changed something, at most `count`. */
function rises(count: number, { competency }: Counterpart, contexts: readonly Context[], play: Play): Rise[] {
  const found: Rise[] = [];
  for (const base of bases) {
    const nights = contexts.filter((context) => context.base === base);
    for (const [i, context] of nights.entries()) {
      if (found.length >= count) return found;
      if (i >= glimpse && !found.some((rise) => rise.context.base === base)) break;
      const sides = play(context);
      if (sides === null || JSON.stringify(sides.before) === JSON.stringify(sides.after)) continue;
      const was = scored(competency, sides.before).score;
      const is = scored(competency, sides.after).score;
      if (was === null || is === null) continue;
      found.push({ by: is - was, context });
    }
  }
  return found;
}

function summary(found: readonly Rise[]): Omit<Swap, 'id' | 'competency'> {
  const worst = found.toSorted((a, b) => b.by - a.by)[0];
  const { base, variant, seed } = worst?.context ?? {};
  return {
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
  const known = new Map<Context, Night>();
  const nightOf = (context: Context): Night => {
    const night = known.get(context) ?? ownNight(compiled, context);
    known.set(context, night);
    return night;
  };
  return list.map((one) => {
    const { id, answer, competency } = one;
    const anew: Play = (context) => ({
      before: nightOf(context).report.competencies[competency].findings,
      after: ledOn(compiled, context, one).competencies[competency].findings,
    });
    const play: Play = answer === undefined ? anew : (context) => kept(nightOf(context), one);
    const swap = { id, competency, ...summary(rises(count, one, contexts, play)) };
    done(id);
    return swap;
  });
}
