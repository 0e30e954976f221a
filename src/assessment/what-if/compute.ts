/**
 * What-ifs of a log, step by step: each `next()` is one night or one seed's nights, so that a worker can tell how far
 * it is and stop between any two.
 */
import type { CompiledScenario } from '../../scenario/compiled.ts';
import type { Constant } from '../../run/model.ts';
import type { RunLog } from '../../run/log.ts';
import { competencies, type Competency } from '../../scenario/vocabulary.ts';
import type { Report } from '../types.ts';
import { alternatives } from './alternatives.ts';
import { evidence, headlineOf, modelWith, restsOn, tries, turnsOf } from './assumption.ts';
import { workOut, type Worked } from './changes.ts';
import { scoreOf, type Score } from './cues.ts';
import { byMeasure, difference, isNothing, meansOf, pointsFor, reportOf, spreadOf } from './measure.ts';
import { cueBehind } from './moments.ts';
import { laterMoves, playPairs, seedsFor, type Pairs, type Side } from './pairs.ts';
import { pick } from './pick.ts';
import { shortlist } from './shortlist.ts';
import {
  WhatIfError,
  type About,
  type Assumption,
  type Candidate,
  type Change,
  type Differences,
  type Luck,
  type Measures,
  type Progress,
  type WhatIf,
  type WhatIfs,
} from './types.ts';

/** Over this share of the later moves that the original keeps, a what-if is unreliable. */
const tooManyDropped = 1 / 4;

export type Steps<T> = Generator<Progress, T, void>;

/** Runs all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const never = (score: Score): number => score.compiled.scenario.cutoff.minute;

/** The finding that an asked-for change is about: the one with most at stake among those that point at its move. */
function aboutMove(score: Score, report: Report, { change }: Worked): Candidate['about'] {
  const n = change.kind === 'add' ? change.before : change.n;
  if (n === undefined) return null;
  let found: Candidate['about'] = null;
  for (const competency of competencies) {
    for (const finding of report.competencies[competency].findings) {
      const { best, worst, points } = finding;
      const stake = finding.opportunity === null ? -points : best - worst;
      if (stake <= (found?.stake ?? 0)) continue;
      if (!finding.at.some((at) => cueBehind(score, at)?.order === n)) continue;
      const was = finding.opportunity !== null && points - worst > (best - worst) / 2 ? 'helped' : 'cost';
      const { behaviour, opportunity } = finding;
      found = { competency, behaviour, opportunity, was, stake };
    }
  }
  return found;
}

/** A candidate on its way: what it changes, and the competency whose points are compared. */
interface Plan {
  worked: Worked;
  about: Candidate['about'];
  competency: Competency;
}

/**
 * One log, ready to be asked. Keeps what was measured of the original, so that a second question costs only its own
 * nights. The other seeds' nights of the original are also the luck.
 */
export class Asking {
  readonly score: Score;
  readonly report: Report;
  readonly seeds: number[];
  #known = new Map<number, Side>();

  /** @throws ReplayError when the log does not fit the scenario; WhatIfError when its night is not over. */
  constructor(compiled: CompiledScenario, log: RunLog) {
    this.score = scoreOf(compiled, log);
    this.report = reportOf(this.score.run);
    this.seeds = seedsFor(log.seed);
  }

  /** The debrief's what-ifs: at most eight tried, three to five picked. */
  *debrief(): Steps<WhatIfs> {
    const tried = (yield* this.#try(shortlist(this.score, this.report))).filter(({ own }) => own.made);
    const { header } = this.score;
    return {
      scenario: header.scenario,
      contentHash: header.contentHash,
      engine: header.engine,
      seed: header.seed,
      variant: header.variant,
      seeds: this.seeds,
      luck: this.#luck(),
      tried,
      picked: pick(tried),
    };
  }

  /**
   * What the player asks for, in their order.
   * @throws WhatIfError when a change is none, or the machine refuses it in the player's own night.
   */
  *ask(changes: readonly Change[]): Steps<WhatIf[]> {
    const tried = yield* this.#try(changes.map((change) => ({ change, about: null })));
    const refused = tried.find(({ own }) => !own.made);
    if (refused) throw new WhatIfError('not-possible', 'That could not be done at that moment of the night.');
    return tried;
  }

  /**
   * All that may be asked about one move of the log, as far as the machine takes it in the player's own night.
   * @throws WhatIfError when the log has no such move
   */
  *move(n: number): Steps<WhatIf[]> {
    const changes = alternatives(this.score, n).map(({ change }) => ({ change, about: null }));
    return (yield* this.#try(changes)).filter(({ own }) => own.made);
  }

  /**
   * One change on the player's own seed alone, at once.
   * @throws WhatIfError when the change is none
   */
  own(change: Change): { made: boolean; before: Measures; after: Measures; differences: Differences } {
    const plan = this.#plan({ change, about: null });
    const { before, after } = this.#pairs(this.score.header.seed, [plan.worked]);
    const side = after[0] ?? before;
    const { comes } = plan.worked;
    return {
      made: comes === null || side.kept.has(comes.order),
      before: before.measures,
      after: side.measures,
      differences: this.#difference(plan, before, side),
    };
  }

  /** The luck alone: the same moves on the other seeds. */
  *luck(): Steps<Luck> {
    yield* this.#try([]);
    return this.#luck();
  }

  #plan({ change, about }: Candidate): Plan {
    const worked = workOut(this.score, change);
    const known = about ?? aboutMove(this.score, this.report, worked);
    return { worked, about: known, competency: known?.competency ?? 'delegation' };
  }

  *#try(candidates: readonly Candidate[]): Steps<WhatIf[]> {
    const plans = candidates.map((candidate) => this.#plan(candidate));
    const worked = plans.map((plan) => plan.worked);
    const { seed } = this.score.header;
    const nights = [seed, ...this.seeds];
    // Until the effects are known it is a guess on how many figures they rest.
    const progress = {
      done: 0,
      total: nights.length * (plans.length === 0 ? 1 : 1 + Math.min(plans.length, 4)),
    };
    const pairs: Pairs[] = [];
    for (const one of nights) {
      pairs.push(this.#pairs(one, worked));
      progress.done += 1;
      yield { ...progress };
    }
    const [own, ...others] = pairs;
    if (!own) return [];
    const drafts = plans.map((plan, index) => this.#draft(plan, index, own, others));
    const rests = plans.map(({ worked: one }, index) =>
      restsOn(one, drafts[index]?.headline ?? 'points', pairs, index),
    );
    const groups = new Map<Constant, number[]>();
    rests.forEach((constant, index) => {
      if (constant) groups.set(constant, [...(groups.get(constant) ?? []), index]);
    });
    progress.total = progress.done + groups.size * 2 * this.seeds.length;
    for (const [constant, group] of groups) {
      const tried: Record<keyof typeof tries, Differences[]> = { half: [], more: [] };
      for (const name of ['half', 'more'] as const) {
        const model = modelWith(constant, tries[name]);
        const list: Differences[][] = group.map(() => []);
        for (const other of this.seeds) {
          const { before, after } = playPairs(
            this.score,
            other,
            group.flatMap((index) => worked[index] ?? []),
            { withPoints: false, model },
          );
          group.forEach((index, at) => {
            const plan = plans[index];
            const side = after[at];
            if (plan && side) list[at]?.push(this.#difference(plan, before, side));
          });
          progress.done += 1;
          yield { ...progress };
        }
        tried[name] = list.map(meansOf);
      }
      group.forEach((index, at) => {
        const draft = drafts[index];
        const half = tried.half[at];
        const more = tried.more[at];
        if (draft && half && more) drafts[index] = withAssumption(draft, constant, half, more);
      });
    }
    return drafts;
  }

  #pairs(seed: number, worked: readonly Worked[]): Pairs {
    const pairs = playPairs(this.score, seed, worked, { withPoints: true, known: this.#known.get(seed) });
    this.#known.set(seed, pairs.before);
    return pairs;
  }

  #difference(plan: Plan, before: Side, after: Side): Differences {
    return difference(before.measures, after.measures, plan.competency, never(this.score));
  }

  #draft(plan: Plan, index: number, own: Pairs, others: readonly Pairs[]): WhatIf {
    const { worked, about, competency } = plan;
    const after = (pairs: Pairs): Side => pairs.after[index] ?? pairs.before;
    const ownAfter = after(own);
    const ownDifferences = this.#difference(plan, own.before, ownAfter);
    const list = others.map((pairs) => this.#difference(plan, pairs.before, after(pairs)));
    const headline = headlineOf(meansOf(list));
    const { comes } = worked;
    return {
      change: worked.change,
      was: worked.was,
      now: worked.now,
      from: this.#sender(worked),
      minute: worked.minute,
      at: worked.at,
      competency,
      about: about && { ...about, points: this.#points(about, own.before, ownAfter) },
      own: {
        made: comes === null || ownAfter.kept.has(comes.order),
        before: { measures: own.before.measures, stoodIn: [...own.before.stoodIn] },
        after: { measures: ownAfter.measures, stoodIn: [...ownAfter.stoodIn] },
        differences: ownDifferences,
      },
      pairs: others.map((pairs, at) => ({
        seed: this.seeds[at] ?? 0,
        before: pairs.before.measures,
        after: after(pairs).measures,
      })),
      spread: byMeasure(list, spreadOf),
      nothing: isNothing([ownDifferences, ...list]),
      headline,
      reliance: relianceOf(worked, index, own, others),
      assumption: null,
      turned: false,
    };
  }

  #sender({ was, now }: Worked): string | null {
    const move = now ?? was;
    if (move?.type !== 'take' && move?.type !== 'route') return null;
    const arrived = this.score.run.timeline.find(
      (entry) => entry.type === 'arrived' && entry.item === move.item,
    );
    return arrived?.type === 'arrived' ? arrived.from : null;
  }

  #points(about: NonNullable<Candidate['about']>, before: Side, after: Side): About['points'] {
    const of = ({ report }: Side) => (report ? pointsFor(report, about.competency, about.behaviour) : 0);
    return { before: of(before), after: of(after) };
  }

  #luck(): Luck {
    const { seed } = this.score.header;
    const own = this.#known.get(seed);
    const sides = this.seeds.flatMap((other) => this.#known.get(other) ?? []);
    if (!own) throw new Error('the original was not measured before its luck was asked for');
    const nights = sides.map(({ measures }) => measures);
    const range = (values: number[]) => {
      const { mean, least, most } = spreadOf(values);
      return { mean, least, most };
    };
    return {
      own: own.measures,
      seeds: this.seeds,
      nights,
      spread: {
        minutes: range(nights.map(({ minutes }) => minutes)),
        cost: range(nights.map(({ cost }) => cost)),
        promises: range(nights.map(({ promises }) => promises)),
      },
      never: nights.filter(({ truth }) => truth === null).length,
      kept:
        sides.reduce((sum, { kept }) => sum + kept.size, 0) /
        Math.max(1, sides.length * this.score.cues.length),
    };
  }
}

function relianceOf(
  { order }: Worked,
  index: number,
  own: Pairs,
  others: readonly Pairs[],
): WhatIf['reliance'] {
  const later = [own, ...others].map((pairs) =>
    laterMoves(pairs.before, pairs.after[index] ?? pairs.before, order),
  );
  const kept = later.reduce((sum, one) => sum + one.kept, 0);
  const dropped = later.reduce((sum, one) => sum + one.dropped.length, 0);
  const mine = later[0] ?? { kept: 0, dropped: [] };
  const isMany = (lost: number, of: number) => lost > tooManyDropped * of;
  return {
    kept,
    dropped,
    own: mine,
    unreliable: isMany(dropped, kept) || isMany(mine.dropped.length, mine.kept),
  };
}

function withAssumption(draft: WhatIf, constant: Constant, half: Differences, more: Differences): WhatIf {
  const plain: Differences = byMeasureMean(draft);
  const turns = turnsOf(plain, [half, more]);
  const assumption: Assumption = { constant, ...evidence[constant], half, more, turns };
  return { ...draft, assumption, turned: turns.includes(draft.headline) };
}

const byMeasureMean = ({ spread }: WhatIf): Differences => ({
  minutes: spread.minutes.mean,
  cost: spread.cost.mean,
  truth: spread.truth.mean,
  promises: spread.promises.mean,
  nights: spread.nights.mean,
  points: spread.points.mean,
});
