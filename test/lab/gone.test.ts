/** Whoever has gone home, or was told to hold still, speaks and acts no more, and nobody speaks to them. */
import { describe, expect, test } from 'vitest';
import { goneLines, sendingHome, type GoneLine } from '../../src/lab/gone.ts';
import { seeds } from '../../src/lab/sweep.ts';
import { compiled, player, variants, wording } from './nights.ts';

/** Lines that name somebody who need not be there: said about them, to somebody else. */
const onlyNamed = new Set([
  'option.who.1.name', // the name is what the chief executive asks for
  'line.muted.1.ade', // Mina tells who took her pager yesterday
  'line.muted.1.tomas',
  'line.dawn.1.tomas', // and who still has it
  'option.picks.1.ring', // she is rung at home
]);

const lineOf = ({ key, person, how, minute }: GoneLine) => `${key} (${person}, ${how}, minute ${minute})`;

/** All lines of some nights, each with its first night. */
function found(policies: readonly ReturnType<typeof player>[], variant: string, count: number): string[] {
  const lines = policies.flatMap((policy) =>
    seeds(count)
      .flatMap((seed) => goneLines(compiled, { policy, seed, variant }, wording))
      .filter(({ key }) => !onlyNamed.has(key)),
  );
  return [...new Map(lines.map((line) => [`${line.key} ${line.person}`, lineOf(line)])).values()];
}

const fixers = ['mina', 'tomas', 'ade'];

describe.each(variants)('in the variant %s', (variant) => {
  test('nobody speaks who has gone, however badly it is led', () => {
    const bad = ['random', 'blamer', 'spammer', 'hero', 'absent', 'novice'].map(player);
    expect(found(bad, variant, 5)).toEqual([]);
  });

  test.each(fixers)('nobody speaks to %s once sent home, at whatever minute', (person) => {
    const players = [5, 12, 21, 30, 45].flatMap((minute) =>
      ['novice', 'blamer'].map((id) => sendingHome(player(id), { [person]: minute })),
    );
    expect(found(players, variant, 2)).toEqual([]);
  });

  test('nor where all three are sent home', () => {
    const players = [4, 14, 26, 40].map((minute) =>
      sendingHome(player('novice'), { mina: minute, tomas: minute, ade: minute }),
    );
    expect(found(players, variant, 3)).toEqual([]);
  });
});
