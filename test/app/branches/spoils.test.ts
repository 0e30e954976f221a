/** What two nights side by side name, and when they keep it to themselves. */
import { expect, test } from 'vitest';
import { isPlaying, keepers } from '../../../src/app/branches/spoils.ts';
import type { RunSummary } from '../../../src/storage/types.ts';
import { compiled } from '../../lab/nights.ts';

const kept = (holder: string) => ({ params: { holder } });
const night = (over: Partial<RunSummary> & { scenario?: string }) =>
  ({
    ended: true,
    origin: 'played',
    startedAt: 1,
    rewound: null,
    header: { scenario: over.scenario ?? 'wrong-table' },
    ...over,
  }) as RunSummary;

test('whoever kept it in one of the two is named, and nobody who may keep it in a third', () => {
  expect(new Set(compiled.scenario.variants.map(({ holder }) => holder)).size).toBe(2);
  expect(keepers([kept('tomas'), kept('tomas')], compiled)).toEqual(['tomas']);
  expect(keepers([kept('ade'), kept('tomas')], compiled).toSorted()).toEqual(['ade', 'tomas']);
  expect(keepers([kept('rosa')], compiled)).toEqual([]);
  expect(keepers([kept('tomas')], null)).toEqual([]);
});

test('a night that is still open keeps them quiet, and no older one, no other scenario, nothing that was brought in', () => {
  const over = [night({ startedAt: 1 }), night({ startedAt: 2 })];
  expect(isPlaying(over, 'wrong-table')).toBe(false);
  expect(isPlaying([...over, night({ startedAt: 3, ended: false })], 'wrong-table')).toBe(true);
  expect(isPlaying([...over, night({ startedAt: 0, ended: false })], 'wrong-table')).toBe(false);
  expect(
    isPlaying([...over, night({ startedAt: 3, ended: false, scenario: 'all-clear' })], 'wrong-table'),
  ).toBe(false);
  expect(isPlaying([...over, night({ startedAt: 3, ended: false, origin: 'imported' })], 'wrong-table')).toBe(
    false,
  );
  const again = { run: 'first', moves: 3, minute: 20 };
  expect(isPlaying([...over, night({ startedAt: 3, ended: false, rewound: again })], 'wrong-table')).toBe(
    false,
  );
  expect(isPlaying([], 'wrong-table')).toBe(false);
});
