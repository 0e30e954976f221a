/**
 * Gates: what the score has to say about players of whom we know how they lead. They check that the score does what
 * the rubric says; they do not validate it. Read on medians over seeds, in one variant.
 */
import { competencies, type Competency } from '../scenario/vocabulary.ts';

/** Median score of each scripted player in each competency. */
export type Table = Readonly<Record<string, Readonly<Record<Competency, number>>>>;

export interface Gate {
  id: string;
  /** Players it reads. */
  needs: readonly string[];
  /** What does not hold, a sentence each; empty when the gate holds. */
  problems(table: Table): string[];
}

const round = (value: number) => Math.round(value * 10) / 10;

function score(table: Table, policy: string, competency: Competency): number {
  const row = table[policy];
  if (!row) throw new Error(`no medians of the policy "${policy}"`);
  return row[competency];
}

const meanOf = (table: Table, policy: string): number =>
  competencies.reduce((sum, one) => sum + score(table, policy, one), 0) / competencies.length;

/** Every competency, or the ones given, of one player has to keep a bound. */
const bound = (
  id: string,
  policy: string,
  keeps: (value: number) => boolean,
  words: string,
  only: readonly Competency[] = competencies,
): Gate => ({
  id,
  needs: [policy],
  problems: (table) =>
    only
      .filter((one) => !keeps(score(table, policy, one)))
      .map((one) => `${policy} has ${round(score(table, policy, one))} in ${one}, not ${words}`),
});

const below = (policy: string, limit: number, ...only: Competency[]): Gate =>
  bound(
    `${policy}-below-${limit}`,
    policy,
    (value) => value < limit,
    `below ${limit}`,
    only.length > 0 ? only : competencies,
  );

/** The novice with one trait is the novice elsewhere. */
const onlyTrait = (policy: string, competency: Competency): Gate => ({
  id: `${policy}-only-trait`,
  needs: [policy, 'novice'],
  problems(table) {
    const least = score(table, 'novice', competency) - 10;
    const value = score(table, policy, competency);
    return value >= least ? [] : [`${policy} has ${round(value)} in ${competency}, below ${round(least)}`];
  },
});

const distance: Gate = {
  id: 'novice-below-commander',
  needs: ['novice', 'commander'],
  problems: (table) =>
    competencies
      .filter((one) => score(table, 'commander', one) - score(table, 'novice', one) < 10)
      .map((one) => `the novice is less than 10 below the commander in ${one}`),
};

const boxes: Gate = {
  id: 'robot-below-novice',
  needs: ['robot', 'novice'],
  problems(table) {
    const lower = competencies.filter((one) => score(table, 'robot', one) < score(table, 'novice', one));
    return lower.length >= 2 ? [] : [`the robot is below the novice in ${lower.length} only`];
  },
};

/** Ids of the players who choose by the look of the words. */
export const byLooks = ['longest', 'shortest', 'first', 'warmest', 'thanks', 'asks-what'] as const;

const looks: Gate[] = byLooks.map((policy) => ({
  id: `${policy}-no-shortcut`,
  needs: [policy, 'novice'],
  problems(table) {
    const mean = meanOf(table, policy);
    const novice = meanOf(table, 'novice');
    const above = competencies
      .filter((one) => score(table, policy, one) > score(table, 'novice', one) + 5)
      .map((one) => `${one} ${round(score(table, policy, one))} to ${round(score(table, 'novice', one))}`);
    return [
      ...(mean < novice ? [] : [`"${policy}" has a mean of ${round(mean)}, the novice of ${round(novice)}`]),
      ...(above.length === 0 ? [] : [`"${policy}" is more than 5 above the novice: ${above.join(', ')}`]),
    ];
  },
}));

export const gates: readonly Gate[] = [
  bound('commander-from-80', 'commander', (value) => value >= 80, 'at least 80'),
  bound('novice-50-to-75', 'novice', (value) => value >= 50 && value <= 75, 'between 50 and 75'),
  distance,
  below('hero', 40, 'delegation'),
  below('absent', 40),
  below('blamer', 40, 'safety'),
  below('nice', 40, 'communication'),
  below('spammer', 40, 'communication'),
  below('deflector', 40, 'ownership'),
  below('rescuer', 60, 'safety'),
  boxes,
  below('random', 45),
  onlyTrait('blamer', 'communication'),
  onlyTrait('nice', 'safety'),
  onlyTrait('spammer', 'safety'),
  onlyTrait('deflector', 'delegation'),
  ...looks,
];
