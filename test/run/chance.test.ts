import { describe, expect, test } from 'vitest';
import { draw, shuffled } from '../../src/run/index.ts';
import { turnOf } from '../../src/run/world.ts';

const keys = { seed: 7, purpose: 'lag', subject: 'ana', minute: 12, ordinal: 0 };

describe('a draw', () => {
  test('is fixed by its keys', () => {
    expect(draw(keys)).toBe(draw({ ...keys }));
    expect(draw({ seed: 7, purpose: 'lag', subject: 'ana' })).toBe(draw({ ...keys, minute: 0 }));
  });

  test.each([{ seed: 8 }, { purpose: 'held' }, { subject: 'ben' }, { minute: 13 }, { ordinal: 1 }])(
    'changes with %j',
    (other) => {
      expect(draw({ ...keys, ...other })).not.toBe(draw(keys));
    },
  );

  test('is spread evenly', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let minute = 0; minute < 5000; minute++) {
      const tenth = Math.floor(draw({ ...keys, minute }) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    // 500 each; four standard deviations are 85.
    expect(Math.min(...tenths)).toBeGreaterThan(415);
    expect(Math.max(...tenths)).toBeLessThan(585);
  });

  test('of neighbouring seeds and subjects has nothing in common', () => {
    const one = Array.from({ length: 2000 }, (_, seed) => draw({ ...keys, seed }) - 0.5);
    const product = one.reduce((sum, value, i) => sum + value * (one[i + 1] ?? 0), 0) / one.length;
    // A twelfth is the variance; three standard errors of the product of two.
    expect(Math.abs(product)).toBeLessThan(0.0056);
  });
});

test('an order depends on the ids, not on how they came', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  expect(shuffled([...ids].reverse(), 3, 'line')).toEqual(shuffled(ids, 3, 'line'));
  expect(shuffled(ids, 3, 'line').toSorted()).toEqual(ids);
  const without = shuffled(ids, 3, 'line').filter((id) => id !== 'c');
  expect(shuffled(['a', 'b', 'd', 'e'], 3, 'line')).toEqual(without);
});

test('the turn of a night is a draw of its own: every variant has each, and without turns there is none', () => {
  const turns = ['plain', 'other'];
  const seeds = Array.from({ length: 200 }, (_, seed) => seed);
  const met = new Set(
    seeds.map((seed) => {
      const truth = Math.floor(draw({ seed, purpose: 'variant', subject: 'x' }) * 3);
      return `${truth} ${turnOf({ id: 'x', turns }, seed)}`;
    }),
  );
  expect(met.size).toBe(6);
  expect(turnOf({ id: 'x' }, 1)).toBeUndefined();
});
