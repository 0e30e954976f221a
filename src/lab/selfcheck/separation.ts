/** Whether the score tells players apart who differ in one competency, night by night and not only in the middle. */
import { competencies, type Competency } from '../../scenario/vocabulary.ts';
import { separation as areaUnder } from '../statistics.ts';
import { scoresIn, type Samples } from './sample.ts';

export interface Pair {
  good: string;
  bad: string;
  competency: Competency;
  /** Reported, and not asked for. */
  shown?: boolean;
}

export interface Separated extends Pair {
  /** The chance that a night of the good player scores higher, in the variant where it is lowest. */
  area: number;
  variant: string;
}

/** What each player does badly; the novice is otherwise the same player. */
const flaws: readonly (readonly [bad: string, where: readonly Competency[]])[] = [
  ['hero', ['delegation']],
  ['blamer', ['safety']],
  ['rescuer', ['safety']],
  ['nice', ['communication']],
  ['spammer', ['communication']],
  ['deflector', ['ownership']],
  ['absent', competencies],
  ['random', competencies],
];

/**
 * Dice are no way of leading: where few moments decide, as in the review, they beat an ordinary player in one night of
 * ten. That is how far a single night can be read, so it is shown; the commander has to be told from them.
 */
const isDice = (good: string, bad: string): boolean => bad === 'random' && good === 'novice';

/**
 * Pairs of a good and a bad player on what the bad one does badly: against the commander and against the novice, and
 * the commander against the novice and the unshielded commander. The rescuer is met by the commander only: who says
 * "no problem" errs by as much as a novice does, another way.
 */
export const pairs: readonly Pair[] = [
  ...competencies.map((competency) => ({ good: 'commander', bad: 'novice', competency })),
  { good: 'commander', bad: 'unshielded', competency: 'shielding' },
  ...flaws.flatMap(([bad, where]) =>
    where.flatMap((competency) =>
      ['commander', 'novice']
        .filter((good) => good === 'commander' || bad !== 'rescuer')
        .map((good) => ({ good, bad, competency, ...(isDice(good, bad) ? { shown: true } : {}) })),
    ),
  ),
];

/** Each pair, in the variant that tells it apart worst. */
export function separated(samples: Samples, list: readonly Pair[] = pairs): Separated[] {
  return list
    .filter(({ good, bad }) => samples.players.includes(good) && samples.players.includes(bad))
    .map((pair) => {
      const areas = samples.variants.map((variant) => ({
        variant,
        area: areaUnder(
          scoresIn(samples, pair.good, pair.competency, variant),
          scoresIn(samples, pair.bad, pair.competency, variant),
        ),
      }));
      const worst = areas.reduce((least, one) => (one.area < least.area ? one : least));
      return { ...pair, ...worst };
    });
}
