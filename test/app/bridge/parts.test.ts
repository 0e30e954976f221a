import { describe, expect, test } from 'vitest';
import { heldBy } from '../../../src/app/bridge/command.ts';
import { bright } from '../../../src/app/bridge/hands/HandsOn.tsx';
import {
  digs,
  lastLookUp,
  minutesDown,
  missedEntries,
  unread,
} from '../../../src/app/bridge/hands/missed.ts';
import { onBoard } from '../../../src/app/bridge/room/Board.tsx';
import { comingUp } from '../../../src/app/bridge/room/coming.ts';
import { trayOrder } from '../../../src/app/bridge/room/waiting.ts';
import { senders } from '../../../src/app/bridge/say/Liaison.tsx';
import { promiseState } from '../../../src/app/bridge/top/promise.ts';
import { nextSpeed } from '../../../src/app/bridge/top/Clock.tsx';
import { busy, entries, scenario } from './night.ts';

const audience = { id: 'board', lastPostAt: 5, posts: 1, patience: 0.5 };

describe('a promise', () => {
  test.each([
    [20, 10, 'due', 10, 10 / 15],
    [20, 17, 'soon', 3, 0.2],
    [20, 20, 'soon', 0, 0],
    [20, 21, 'overdue', -1, 0],
  ])('for %i at %i is %s', (promisedAt, minute, kind, left, part) => {
    expect(promiseState({ ...audience, promisedAt }, minute, 15)).toEqual({ kind, left, part });
  });

  test('nothing promised is an empty ring', () => {
    expect(promiseState({ ...audience, promisedAt: null }, 9, 15)).toEqual({
      kind: 'none',
      left: 0,
      part: 0,
    });
  });
});

test('the least patient are first, and what is held comes last', () => {
  expect(trayOrder(busy().waiting).map((item) => item.id)).toEqual(['i2', 'i1', 'i3']);
});

describe('the board', () => {
  const card = (id: string, state: 'suspected' | 'known' | 'ruledOut') => ({
    id,
    state,
    kind: 'cause' as const,
    speaksFor: [],
    speaksAgainst: [],
  });

  test('keeps seven cards: those ruled out go first', () => {
    const leads = [
      card('a', 'ruledOut'),
      ...['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => card(id, 'known')),
    ];
    expect(onBoard(leads).map((lead) => lead.id)).toEqual(['b', 'c', 'd', 'e', 'f', 'g', 'h']);
  });

  test('shows a few as they are', () => {
    expect(onBoard(busy().leads)).toEqual(busy().leads);
  });
});

describe('who commands', () => {
  test('the player, also with their hands on the keyboard', () => {
    expect(heldBy(busy())).toBeNull();
    expect(heldBy(busy({ command: 'hands' }))).toBeNull();
  });

  test('whoever has it instead of the player, and since they got it', () => {
    const log = entries(
      { minute: 3, type: 'command', holder: 'june', how: 'handover' },
      { minute: 4, type: 'command', holder: 'player', how: 'returned' },
      { minute: 5, type: 'command', holder: 'ingrid', how: 'taken' },
    );
    expect(heldBy(busy({ command: 'executive', commander: 'ingrid', log }))).toEqual({
      person: 'ingrid',
      since: 5,
    });
  });
});

describe('at the keyboard', () => {
  const down = {
    minute: 3,
    type: 'hands-on',
    action: 'down',
    minutes: 0,
    commanding: true,
    missed: 0,
  } as const;
  const dig = { ...down, action: 'dig', minutes: 4 } as const;
  const up = { ...down, action: 'up', minute: 9 } as const;
  const tell = { minute: 6, type: 'tell', person: 'tomas', text: 'tomas.stops' } as const;

  test('what passed by is what lies between looking down and looking up', () => {
    const log = entries({ ...tell, minute: 2 }, down, dig, tell, up, { ...tell, minute: 10 });
    expect(missedEntries(log).map((entry) => entry.n)).toEqual([3]);
  });

  test('whoever took command meanwhile ended it, and what the last look brought is still to be read', () => {
    const look = { ...dig, what: 'diff', text: 'dig.diff' } as const;
    const taken = { minute: 7, type: 'command', holder: 'ingrid', how: 'taken' } as const;
    const back = { ...taken, minute: 16, holder: 'player', how: 'returned' } as const;
    const log = entries(down, look, tell, taken);
    expect(missedEntries(log).map((entry) => entry.n)).toEqual([2, 3]);
    expect(minutesDown(log)).toBe(4);
    expect(unread(log)).toMatchObject({ what: 'diff', text: 'dig.diff' });
    // Command that comes back later is another matter.
    expect(lastLookUp(entries(down, look, tell, taken, tell, back))).toBe(3);
    // Whoever looked up by themselves has read it.
    expect(unread(entries(down, look, up))).toBeNull();
  });

  test('nothing is told before looking up', () => {
    expect(missedEntries(entries(down, tell))).toEqual([]);
    expect(missedEntries(entries(down, up, down, tell))).toEqual([]);
  });

  test('each spell since the last look down halves what is bright', () => {
    expect(digs(entries(down, dig, up, down, dig, dig))).toBe(2);
    const widths = [0, 1, 2, 3].map((n) => bright(n)).map(({ from, to }) => to - from);
    expect(widths).toEqual([64, 32, 16, 8]);
    expect(bright(50).to - bright(50).from).toBeGreaterThan(0);
  });
});

test('a rule can name whoever called and the executives, and nobody of the room', () => {
  const log = entries({ minute: 2, type: 'arrived', item: 'i0', inject: 'x', channel: 'call', from: 'nadia', text: 'x', noise: true, harm: false, signal: false }); // oxfmt-ignore
  expect(senders(busy({ log }))).toEqual(['nadia', 'lee', 'piotr', 'victor', 'ingrid']);
});

test('speeds go round upwards and stop at the slowest', () => {
  expect([0.5, 1, 2, 4].map((speed) => nextSpeed(speed as 1, 1))).toEqual([1, 2, 4, 0.5]);
  expect([0.5, 1, 2, 4].map((speed) => nextSpeed(speed as 1, -1))).toEqual([0.5, 0.5, 1, 2]);
});

describe('what ends the night', () => {
  const log = entries({ minute: 111, type: 'told', inject: 'older-soon', from: 'june', text: 'older.soon' });
  const coming = (over: Parameters<typeof busy>[0]) => comingUp(busy(over), scenario).map(({ kind }) => kind);

  test('stands first under Next from when it was said, with its minute, until it has come', () => {
    expect(comingUp(busy({ minute: 112, log }), scenario)[0]).toEqual({
      kind: 'cutoff',
      id: 'cutoff',
      at: 123,
    });
    expect(coming({ minute: 112 })).not.toContain('cutoff');
    expect(coming({ minute: 123, log })).not.toContain('cutoff');
  });

  test('is gone when all is restored', () => {
    expect(coming({ minute: 112, log, rate: 0 })).not.toContain('cutoff');
  });
});
