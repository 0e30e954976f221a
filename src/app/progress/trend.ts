/**
 * What the stored runs show over time. Pure; reads summaries only.
 *
 * A trend is made of first, unrewound attempts at a night or at a parallel form, in standard or relaxed mode, played
 * on this player's devices: the second time the surface is known, and practice would pass for progress.
 */
import type { Rating } from '../../assessment/types.ts';
import { competencies, type Competency } from '../../scenario/vocabulary.ts';
import type { Mark, RunSummary } from '../../storage/types.ts';
import type { Listed } from '../listed.ts';

type Kinds = readonly Pick<Listed, 'id' | 'kind' | 'competency'>[];

/**
 * Score points that two forms of the same thing may differ by without the player having changed: the scripted players'
 * medians on the two parallel forms are held to this (design, practice and progress).
 */
export const formsDiffer = 5;

export interface Sorted {
  /** What trends are made of, oldest first. */
  firsts: RunSummary[];
  /** Ended attempts that are practice: replays, branches, drills. Newest first. */
  practice: RunSummary[];
  /** Ended, and neither: how many, by reason. */
  apart: Record<'pressure' | 'elsewhere' | 'doubt', number>;
  unfinished: number;
}

/** Sorts runs into what trends use, what is practice, and what is kept out of both. */
export function sortRuns(runs: readonly RunSummary[], listed: Kinds): Sorted {
  const kinds = new Map(listed.map(({ id, kind }) => [id, kind]));
  const apart: Sorted['apart'] = { pressure: 0, elsewhere: 0, doubt: 0 };
  const firsts: RunSummary[] = [];
  const practice: RunSummary[] = [];
  const seen = new Set<string>();
  let unfinished = 0;
  const oldestFirst = [...runs].sort((one, other) => one.startedAt - other.startedAt);
  for (const run of oldestFirst) {
    const { scenario, options } = run.header;
    if (run.doubt !== undefined) apart.doubt++;
    else if (run.origin === 'imported') apart.elsewhere++;
    else if (!run.ended) unfinished++;
    else if (options.mode === 'pressure') apart.pressure++;
    else if (run.rewound || seen.has(scenario) || kinds.get(scenario) === 'drill') practice.push(run);
    else {
      seen.add(scenario);
      firsts.push(run);
    }
  }
  return { firsts, practice: practice.reverse(), apart, unfinished };
}

/** How an attempt compares with the one before it. `none`: one of the two has no number, or there is no other. */
export type Change = 'same' | 'more' | 'less' | 'none';

export interface Point {
  run: RunSummary;
  rating: Rating;
  /** Null where an older version stored words only. */
  mark: Mark | null;
  change: Change;
}

/** One competency over the attempts that count, oldest first. Attempts that saw too little of it have no point. */
export function trendOf(firsts: readonly RunSummary[], competency: Competency): Point[] {
  const points: Point[] = [];
  for (const run of firsts) {
    const rating = run.outcome?.ratings[competency];
    if (rating === undefined || rating === 'tooLittle') continue;
    const mark = run.outcome?.marks?.[competency] ?? null;
    points.push({ run, rating, mark, change: changeOf(points.at(-1)?.mark ?? null, mark) });
  }
  return points;
}

/** Inside the wider band of the two, and inside what two forms may differ by, it is about the same. */
export function changeOf(before: Mark | null, now: Mark | null): Change {
  if (!before || !now || before.score === null || now.score === null) return 'none';
  const difference = now.score - before.score;
  if (Math.abs(difference) <= Math.max(before.band, now.band, formsDiffer)) return 'same';
  return difference > 0 ? 'more' : 'less';
}

export interface Suggestion {
  drill: string;
  competency: Competency;
  rating: Rating;
  /** Moments that the rating rests on. */
  moments: number;
  /** Times the drill was played before. */
  played: number;
}

/**
 * The drill to try next: of the competency that was lowest the last time enough of it was seen, the drill played least
 * often. Null while there is no attempt that counts, or no drill for it.
 */
export function suggest(runs: readonly RunSummary[], listed: Kinds): Suggestion | null {
  const { firsts } = sortRuns(runs, listed);
  const latest = competencies.flatMap((competency) => {
    const point = trendOf(firsts, competency).at(-1);
    const drills = listed.filter((one) => one.kind === 'drill' && one.competency === competency);
    return point?.mark && point.mark.score !== null && drills.length > 0
      ? [{ competency, rating: point.rating, score: point.mark.score, moments: point.mark.moments, drills }]
      : [];
  });
  const [lowest] = latest.sort((one, other) => one.score - other.score);
  if (!lowest) return null;
  const times = (id: string) => runs.filter((run) => run.ended && run.header.scenario === id).length;
  const [drill] = lowest.drills
    .map(({ id }) => ({ id, played: times(id) }))
    .sort((one, other) => one.played - other.played);
  if (!drill) return null;
  const { competency, rating, moments } = lowest;
  return { drill: drill.id, competency, rating, moments, played: drill.played };
}
