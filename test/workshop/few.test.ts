/** What a small room is told of its counts, gone through for every room that there can be. */
import { describe, expect, test } from 'vitest';
import type { Count, RoomChoice, RoomWhatIf } from '../../src/workshop/protocol/debrief.ts';
import { fewEach, fewOf, whatIfsAsTold, worthHearing } from '../../src/workshop/protocol/few.ts';
import { smallRoom } from '../../src/workshop/protocol/room.ts';
import { choiceOf } from '../../src/workshop/server/debrief/choices.ts';

type Counts = Record<string, number>;

/** Every way to spread so many over so many options. */
function* spreads(sum: number, options: number): Generator<number[]> {
  if (options === 1) {
    yield [sum];
    return;
  }
  for (let first = 0; first <= sum; first++)
    for (const rest of spreads(sum - first, options - 1)) yield [first, ...rest];
}
const named = (counts: readonly number[]): Counts =>
  Object.fromEntries(counts.map((count, n): [string, number] => [`option.${n}`, count]));

/** What whoever knows the rule and the sum may still take each count to be. */
function possible(sum: number, options: number, shown: (counts: Counts) => string) {
  const found = new Map<string, Set<number>[]>();
  for (const counts of spreads(sum, options)) {
    const key = shown(named(counts));
    const sets = found.get(key) ?? counts.map(() => new Set<number>());
    counts.forEach((count, n) => sets[n]?.add(count));
    found.set(key, sets);
  }
  return (counts: readonly number[]) => found.get(shown(named(counts))) ?? [];
}
/** Nobody can hide where each was alone with what they took, or all took the same. */
const isBare = (counts: readonly number[]) => {
  const taken = counts.filter((count) => count > 0);
  return taken.length === 1 || taken.every((count) => count === 1);
};

describe.each([2, 3, 4, 5])('of %i options', (options) => {
  test('one or two can never be worked out from the sum and the rest, nor from what is pointed at', () => {
    const given: string[] = [];
    for (let sum = 1; sum < smallRoom; sum++) {
      const shown = (counts: Counts) => {
        const choice = choiceOf(
          { exchange: 'e', options: Object.keys(counts), counts, of: sum },
          smallRoom - 1,
        );
        return JSON.stringify(choice);
      };
      const takenFor = possible(sum, options, shown);
      for (const counts of spreads(sum, options)) {
        if (isBare(counts)) continue;
        const sets = takenFor(counts);
        counts.forEach((count, n) => {
          if ((count === 1 || count === 2) && (sets[n]?.size ?? 0) < 2)
            given.push(`${counts.join(' ')}: ${n}`);
        });
      }
    }
    expect(given).toEqual([]);
  });
});

test('what is told is so, and nothing is hidden where nobody is', () => {
  expect(fewEach({ a: 9, b: 2, c: 0 }, 14)).toEqual({ a: 'several', b: 'few', c: 0 });
  expect(fewEach({ a: 3, b: 1, c: 1 }, 14)).toEqual({ a: 'some', b: 'some', c: 'some' });
  expect(fewEach({ a: 6, b: 3, c: 0 }, 14)).toEqual({ a: 6, b: 3, c: 0 });
  expect(fewEach({ a: 9, b: 2, c: 1 }, 15)).toEqual({ a: 9, b: 2, c: 1 });
  expect([0, 1, 2, 3, 14].map((count) => fewOf(count, 14))).toEqual([0, 'few', 'few', 3, 14]);
  expect([1, 2].map((count) => fewOf(count, 15))).toEqual([1, 2]);
});

test('an option worth hearing is one of the few, the first of them, and none where they are not told', () => {
  const never = () => null;
  const hear = (told: Record<string, Count>) => worthHearing(['a', 'b', 'c'], told, never);
  expect(hear({ a: 'several', b: 'few', c: 'few' })).toBe('b');
  expect(hear({ a: 'some', b: 'some', c: 0 })).toBeNull();
  expect(worthHearing(['a', 'b'], { a: 9, b: 3 }, () => 'b')).toBe('b');
});

test('over how many nights something was tried does not say how many took it', () => {
  const tried: RoomWhatIf = {
    exchange: 'e',
    from: 'a',
    to: 'b',
    runs: 8,
    minutes: { mean: 1, least: 0, most: 2 },
    cost: { mean: 0, least: 0, most: 0 },
  };
  const of = (counts: Counts, players = 10): RoomChoice[] => {
    const sum = Object.values(counts).reduce((all, one) => all + one, 0);
    return [choiceOf({ exchange: 'e', options: Object.keys(counts), counts, of: sum }, players)];
  };
  const runs = (choices: RoomChoice[]) => whatIfsAsTold([tried], choices).map((one) => one.runs);
  expect(runs(of({ a: 8, b: 2 }))).toEqual(['several']);
  expect(runs(of({ a: 8, b: 2 }, 20))).toEqual([8]);
  expect(runs(of({ a: 7, b: 3 }))).toEqual([8]);
  // Five of six: the sixth would be alone with the other.
  expect(runs(of({ a: 5, b: 1 }))).toEqual([]);
});
