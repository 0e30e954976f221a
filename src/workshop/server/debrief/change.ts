/** Before and after: the group's mean change between two parallel forms, with its interval; never by person. */
import type { Competency } from '../../../scenario/vocabulary.ts';
import { competencies } from '../../../scenario/vocabulary.ts';
import type { Change } from '../../protocol/debrief.ts';
import { enoughForChange } from '../../protocol/room.ts';

/** Scores of one seat in both forms. */
export interface Both {
  before: Record<Competency, number | null>;
  after: Record<Competency, number | null>;
}

/** Quantile 0.975 of Student's t, by the expansion of Cornish and Fisher: right to 0.01 from eleven degrees on. */
export function studentT(degrees: number): number {
  const z = 1.959964;
  const first = (z ** 3 + z) / (4 * degrees);
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2);
  return z + first + second;
}

function changeOf(competency: Competency, differences: readonly number[]): Change {
  const n = differences.length;
  const mean = differences.reduce((sum, one) => sum + one, 0) / n;
  const variance = differences.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (n - 1);
  const half = studentT(n - 1) * Math.sqrt(variance / n);
  const [low, high] = [mean - half, mean + half];
  const evidence = low > 0 ? 'up' : high < 0 ? 'down' : 'none';
  return { competency, n, mean, low, high, evidence };
}

/** The change in each competency that enough seats were scored in, both times; null with too few seats. */
export function changesOf(seats: readonly Both[]): Change[] | null {
  if (seats.length < enoughForChange) return null;
  return competencies.flatMap((one) => {
    const differences = seats.flatMap(({ before, after }) => {
      const [first, last] = [before[one], after[one]];
      return first === null || last === null ? [] : [last - first];
    });
    return differences.length < enoughForChange ? [] : [changeOf(one, differences)];
  });
}
