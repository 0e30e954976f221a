import { expect, test } from 'vitest';
import {
  agreement,
  correlation,
  deviation,
  median,
  quantile,
  rankCorrelation,
  ranks,
  separation,
} from '../../src/lab/statistics.ts';

test('median and quantiles lie between neighbours; nothing of nothing', () => {
  expect([median([3, 1, 2]), median([1, 2, 3, 4]), quantile([0, 10], 0.1)]).toEqual([2, 2.5, 1]);
  expect(median([])).toBeNaN();
  expect(deviation([5])).toBe(0);
  expect(deviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(2.138, 3);
});

test('separation: 1 when all good lie above, a half when nothing tells, a tie counts half', () => {
  expect(separation([5, 6], [1, 2])).toBe(1);
  expect(separation([1, 2], [1, 2])).toBe(0.5);
  expect(separation([1], [2])).toBe(0);
});

test('ranks share ties; rank correlation sees order and not distance', () => {
  expect(ranks([10, 20, 20, 30])).toEqual([1, 2.5, 2.5, 4]);
  expect(rankCorrelation([1, 2, 3], [1, 10, 1000])).toBeCloseTo(1);
  expect(rankCorrelation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1);
  expect(correlation([1, 1, 1], [1, 2, 3])).toBeNaN();
});

test('agreement: the six targets and four judges of Shrout and Fleiss (1979), table 2', () => {
  const table = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ];
  const { single, average, targets, raters } = agreement(table);
  expect(single).toBeCloseTo(0.29, 2);
  expect(average).toBeCloseTo(0.62, 2);
  expect([targets, raters]).toEqual([6, 4]);
});

test('agreement of one rater, or about one target, is nothing', () => {
  expect(agreement([[1], [2]]).single).toBeNaN();
  expect(agreement([[1, 2]]).average).toBeNaN();
});
