import { describe, expect, test } from 'vitest';
import { deputyOf, lessonFor } from '../../../src/app/bridge/middle/teaching.ts';
import type { View } from '../../../src/run/view.ts';
import { busy, confessing, entries, first, person, scenario, working } from './night.ts';

const lesson = (view: View) => lessonFor(view, scenario.says);
const led = { says: [] };
const given = entries({ minute: 5, type: 'assigned', task: 'db-logs', person: 'mina', timebox: 10, readback: true, led: true, busy: false, duplicate: false }); // oxfmt-ignore

describe("the deputy's questions", () => {
  test('first of all, who leads', () => {
    expect(lesson(first())).toEqual({ id: 'command', verb: 'say', about: null });
  });

  test('nobody who took command back is asked who leads', () => {
    const back = entries({ minute: 9, type: 'command', holder: 'player', how: 'returned' });
    expect(lesson(first({ log: back }))?.id).not.toBe('command');
  });

  test('then who takes what, about the first who has nothing', () => {
    expect(lesson(first(led))).toEqual({ id: 'tasks', verb: 'assign', about: 'mina' });
  });

  test('a task once given is not asked about again', () => {
    expect(lesson(first({ ...led, log: given }))?.id).toBe('first-word');
  });

  test('who has the phones, once a second caller got through to a desk, with the way there', () => {
    const through = (minutes: number[], by: 'none' | 'player' = 'none') =>
      entries(
        { ...given[0], minute: 5 } as never,
        ...minutes.map((minute) => ({ minute, type: 'routed', item: `i${minute}`, from: 'lee', to: 'mina', by, noise: true, signal: false }) as const), // oxfmt-ignore
      );
    const at = (minute: number, log: View['log']) => lesson(first({ ...led, liaison: null, minute, log }));
    expect(at(9, through([7]))?.id).toBe('first-word');
    expect(at(9, through([7, 9]))).toEqual({
      id: 'phones',
      verb: 'say',
      about: null,
      opens: { verb: 'say', tab: 'roles' },
    });
    // It is said once; what the player passes on by hand is no call that fell on somebody.
    expect(at(15, through([7, 9]))?.id).toBe('first-word');
    expect(at(9, through([7, 9], 'player'))?.id).not.toBe('phones');
    const liaison = { person: 'rosa', people: ['rosa'], held: 0, capacity: 3 };
    expect(lesson(first({ ...led, liaison, minute: 9, log: through([7, 9]) }))?.id).toBe('rule');
  });

  test('somebody who waits comes before the first word to the outside', () => {
    const view = first({ ...led, log: given, waiting: busy().waiting });
    expect(lesson(view)).toEqual({ id: 'waits', verb: 'answer', about: 'lee' });
  });

  test('what the liaison holds asks for nothing', () => {
    const held = busy().waiting.filter((item) => item.heldBy !== null);
    expect(lesson(first({ ...led, log: given, waiting: held }))?.id).toBe('first-word');
  });

  test('a liaison without a rule: one tap away from giving one, and gone once it is given', () => {
    const liaison = { person: 'rosa', people: ['rosa'], held: 0, capacity: 3 };
    const view = first({ ...led, log: given, liaison });
    expect(lesson(view)).toEqual({
      id: 'rule',
      verb: 'say',
      about: 'rosa',
      opens: { verb: 'say', tab: 'liaison' },
    });
    expect(lesson({ ...view, rule: 'hold' })?.id).toBe('first-word');
  });

  test('a promise that is almost due', () => {
    expect(lesson(busy({ waiting: [] }))).toEqual({ id: 'promise', verb: 'say', about: 'board' });
  });

  test('a promise that has passed is called late, not soon, and the longest overdue comes first', () => {
    const due = (minutes: number[]) =>
      busy({
        waiting: [],
        audiences: busy().audiences.map((one, i) => ({ ...one, promisedAt: busy().minute + (minutes[i] ?? 0), posts: 1 })), // oxfmt-ignore
      });
    expect(lesson(due([2, -1, -4]))).toEqual({ id: 'late', verb: 'say', about: 'board' });
    expect(lesson(due([3, 1, 9]))).toEqual({ id: 'promise', verb: 'say', about: 'executives' });
    expect(lesson(due([0, 5, 9]))).toEqual({ id: 'promise', verb: 'say', about: 'customers' });
    expect(lesson(due([4, 5, 9]))?.id).not.toBe('promise');
  });

  test('restraint is a question too', () => {
    const view = busy({
      waiting: [],
      leads: [],
      tasks: [],
      audiences: busy().audiences.map((one) => ({ ...one, promisedAt: 40, posts: 1 })),
      people: ['mina', 'ade', 'tomas'].map((id) => person(id, { task: working('db-logs', 6) })),
    });
    expect(lesson(view)).toEqual({ id: 'quiet', verb: 'wait', about: null });
  });

  test('nothing is asked while somebody talks, and nothing with the eyes on the keyboard', () => {
    expect(lesson(confessing())).toBeNull();
    expect(lesson(busy({ handsOn: true }))).toBeNull();
  });

  test('asked by whoever holds the role, else by the deputy of the cast', () => {
    expect(deputyOf(first())).toBe('june');
    expect(deputyOf(first({ people: [person('june'), person('rosa', { roles: ['deputy'] })] }))).toBe('rosa');
    expect(deputyOf(first({ people: [person('june', { here: false })] }))).toBeNull();
  });
});
