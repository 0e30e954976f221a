/** Two attempts side by side: what answers the same moment stands in one row. */
import { describe, expect, test } from 'vitest';
import { align, atAboutTheSame, sharedStart, type Pair } from '../../../src/app/branches/align.ts';
import { retrace, type TracedMove } from '../../../src/app/branches/retrace.ts';
import { playPolicy } from '../../../src/lab/play.ts';
import { policies } from '../../../src/lab/policies/index.ts';
import { toLog } from '../../../src/run/index.ts';
import type { Move } from '../../../src/run/moves.ts';
import { wrongTable } from '../drive.ts';

function moves(...made: [minute: number, move: Move][]): TracedMove[] {
  return made.map(([minute, move], n) => ({
    ...{ n, minute, by: 'player' as const, move },
    ...{ entry: null, offered: [], conversation: null, from: null },
  }));
}
const reply = (exchange: string, option: string): Move => ({ type: 'reply', exchange, options: [option] });
const say = (line: string): Move => ({ type: 'say', line });
const assign = (task: string, person: string): Move => ({
  ...{ type: 'assign' as const, task, person },
  ...{ timebox: 10, readback: true },
});
const told = (pairs: Pair[]) => pairs.map(({ one, other, same }) => [one?.n ?? null, other?.n ?? null, same]);

describe('the rows of two attempts', () => {
  test('pair the replies of one exchange, whatever was replied', () => {
    const one = moves([0, reply('call.1', 'who')], [1, reply('call.2', 'lead')]);
    const other = moves([0, reply('call.1', 'silence')], [1, reply('call.2', 'lead')]);
    expect(told(align(one, other))).toEqual([
      [0, 0, false],
      [1, 1, true],
    ]);
  });

  test('have an empty place where only one of the two did something', () => {
    const one = moves([0, say('declare')], [2, assign('logs', 'mina')]);
    const other = moves([0, say('declare')], [1, say('frame')], [2, assign('logs', 'mina')]);
    expect(told(align(one, other))).toEqual([
      [0, 0, true],
      [null, 1, false],
      [1, 2, true],
    ]);
  });

  test('pair the same act in another order, and tell it from the same act at the same time', () => {
    const one = moves([0, say('declare')], [1, say('frame')]);
    const other = moves([0, say('frame')], [1, say('declare')]);
    expect(align(one, other).every((pair) => pair.one && pair.other)).toBe(true);
    const late = moves([0, say('declare')], [2 + atAboutTheSame, say('frame')]);
    expect(align(one, late).map(({ same }) => same)).toEqual([true, false]);
  });

  test('pair equal acts first where a subject comes up again and again', () => {
    const one = moves([4, assign('logs', 'ade')]);
    const other = moves([3, assign('logs', 'mina')], [4, assign('logs', 'ade')]);
    expect(told(align(one, other))).toEqual([
      [null, 0, false],
      [0, 1, true],
    ]);
  });

  test('know a caller again whatever place in the tray they had', () => {
    const route = (item: string, from: string): TracedMove[] =>
      moves([5, { type: 'route', item, to: 'liaison' }]).map((move) => ({ ...move, from }));
    expect(told(align(route('i6', 'victor'), route('i9', 'victor')))).toEqual([[0, 0, true]]);
    expect(align(route('i6', 'victor'), route('i6', 'helen'))).toHaveLength(2);
  });

  test('hold each move of a real night once, and say where a branch leaves it', () => {
    const { compiled } = wrongTable;
    const traced = (name: 'novice' | 'commander') =>
      retrace(compiled, toLog(playPolicy(compiled, { policy: policies[name], seed: 3 }))).moves;
    const [novice, commander] = [traced('novice'), traced('commander')];
    const pairs = align(novice, commander);
    const ns = (side: 'one' | 'other') => pairs.flatMap((pair) => pair[side]?.n ?? []).sort((a, b) => a - b);
    expect(ns('one')).toEqual(novice.map(({ n }) => n));
    expect(ns('other')).toEqual(commander.map(({ n }) => n));
    expect(pairs.filter(({ one, other }) => one && other).length).toBeGreaterThan(20);
    const branch = [
      ...novice.slice(0, 30),
      ...commander.slice(60).map((move, at) => ({ ...move, n: 30 + at })),
    ];
    expect(sharedStart(align(novice, branch))).toBeGreaterThanOrEqual(30);
    expect(sharedStart(align(novice, novice))).toBe(novice.length);
  });
});

test('a move is traced to what it was chosen out of and to its entry', () => {
  const { compiled } = wrongTable;
  const log = toLog(playPolicy(compiled, { policy: policies.novice, seed: 3 }));
  const { moves: traced, timeline, candour, ended } = retrace(compiled, log);
  expect(traced.map(({ n, minute, by, move }) => ({ n, minute, by, move }))).toEqual(log.events);
  expect(ended).toBe(true);
  for (const { move, offered, entry } of traced) {
    if (move.type !== 'reply') continue;
    expect(offered).toEqual(expect.arrayContaining(move.options));
    expect(timeline[entry ?? -1]).toMatchObject({ type: 'replied', options: move.options });
  }
  expect(candour.at(-1)?.minute).toBe(log.end);
  expect(() =>
    retrace(compiled, { ...log, events: log.events.slice(1).map((event, n) => ({ ...event, n })) }),
  ).toThrow('not possible');
});
