import { describe, expect, test } from 'vitest';
import { gates, type Gate, type Table } from '../../src/lab/gates.ts';
import { medians } from '../../src/lab/sweep.ts';
import { nights, variants } from './nights.ts';
import { open } from '../../src/lab/open-gates.ts';

/** Seeds for each player and variant; `scripts/long-checks.ts` plays a hundred. */
const count = 12;

const table = (variant: string, ids: readonly string[]): Table =>
  Object.fromEntries(ids.map((id) => [id, medians(nights(id, variant, count))]));

const problems = (gate: Gate, variant: string): string[] => gate.problems(table(variant, gate.needs));

describe.each(variants)('gates of the score in the variant %s', (variant) => {
  test.each(gates.filter(({ id }) => open[id] === undefined))('$id', (gate) => {
    expect(problems(gate, variant)).toEqual([]);
  });
});

describe('gates that do not hold yet', () => {
  test('are gates', () => {
    expect(Object.keys(open).filter((id) => !gates.some((gate) => gate.id === id))).toEqual([]);
  });

  test.each(gates.filter(({ id }) => open[id] !== undefined))(
    '$id does not hold in some variant, else it has to leave the list',
    (gate) => {
      expect(variants.flatMap((variant) => problems(gate, variant))).not.toEqual([]);
    },
  );
});

test('a gate can fail', () => {
  const flat = { delegation: 50, safety: 50, ownership: 50, communication: 50, shielding: 50, learning: 50 };
  const everybody = new Proxy({}, { get: () => flat }) as Table;
  const failing = gates.filter((gate) => gate.problems(everybody).length > 0).map(({ id }) => id);
  expect(failing).toContain('commander-from-80');
  expect(failing).toContain('novice-below-commander');
  expect(failing).toContain('absent-below-40');
  expect(failing).toContain('robot-below-novice');
  expect(failing).toContain('longest-no-shortcut');
});
