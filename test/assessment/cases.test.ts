/** Every behaviour has a night that earns it, one that does not, and a near miss, and the rubric tells them apart. */
import { describe, expect, test } from 'vitest';
import { rubric } from '../../src/assessment/index.ts';
import { behaviours } from '../../src/scenario/vocabulary.ts';
import { lost, type Case, type Cases } from './cases/case.ts';
import { cases } from './cases/index.ts';

const kinds = ['earns', 'not', 'near'] as const;

test('all 44 behaviours have the three, each told otherwise', () => {
  expect(Object.keys(cases).toSorted()).toEqual(behaviours.toSorted());
  const told = Object.values(cases).flatMap((one) => kinds.map((kind) => one[kind][0]));
  expect(new Set(told).size).toBe(44 * 3);
});

describe.each(behaviours)('%s', (behaviour) => {
  const of = (kind: keyof Cases): Case => cases[behaviour][kind];

  test.each(kinds)('%s', (kind) => {
    const [what, make, expected] = of(kind);
    expect(lost(make(), behaviour), what).toBe(expected);
  });

  test('earning loses nothing, the near miss less than not earning it', () => {
    const [earns, not, near] = kinds.map((kind) => of(kind)[2]);
    expect(earns).toBe(0);
    expect(not).toBeGreaterThan(near ?? Number.NaN);
    // What helps is partly met; what harms may be just avoided.
    expect(near).toBeGreaterThanOrEqual(rubric[behaviour].sign === '+' ? 0.01 : 0);
  });

  test('what helps is seen where it is earned', () => {
    const [what, make] = of('earns');
    const offered = make()
      .findings(behaviour)
      .filter((finding) => finding.opportunity !== null);
    if (rubric[behaviour].sign === '+') expect(offered.length, what).toBeGreaterThan(0);
    else
      expect(
        offered.every((finding) => finding.points === 0),
        what,
      ).toBe(true);
  });
});
