/** The commander's own screen: what there is to look at, what it costs, what it finds, and who profits. */
import { describe, expect, test } from 'vitest';
import { reportOf } from '../../src/lab/sweep.ts';
import { replay, toLog, type Move } from '../../src/run/index.ts';
import { night, type Night } from '../support/night.ts';

const ids = ['log', 'queue', 'slow', 'notes', 'late'] as const;

/** A quiet night with five things to look at: `log` is real for the second holder, `slow` for who handed over. */
const digs = ids.map((id, i) => ({
  id,
  minutes: 1 + (i % 3),
  ...(id === 'late' ? { when: { fact: 'looked.queue' } } : {}),
  says:
    id === 'log'
      ? [{ when: { fact: 'variant.cleo' }, text: 'dig.log.real', fact: 'cause' }, { text: 'dig.log' }]
      : id === 'slow'
        ? [{ handedOver: true, text: 'dig.slow.end', fact: 'cause' }, { text: 'dig.slow' }]
        : [{ text: `dig.${id}` }],
}));

const variants = [{ id: 'cleo', holder: 'ben', truths: [] }];
const quiet = (variant = 'ben'): Night => night({ quiet: true, variant, plus: { digs, variants } });
const down: Move = { type: 'terminal', action: 'down' };
const up: Move = { type: 'terminal', action: 'up' };
const look = (what: string): Move => ({ type: 'terminal', action: 'dig', what });
const shown = (played: Night) => played.view.digs.map(({ id }) => id);
const left = (played: Night) => played.world.tasks['find']?.left ?? 0;

describe('what is on the screen', () => {
  test('is there with the hands on the keyboard only, four things at most', () => {
    const played = quiet();
    expect(shown(played)).toEqual([]);
    expect(played.refusal(look('log'))).toBe('nothing-open');
    expect(shown(played.move(down))).toEqual(['log', 'queue', 'slow', 'notes']);
    expect(shown(played.move(up))).toEqual([]);
  });

  test('is looked at once, and makes room for what comes of it', () => {
    const played = quiet().move(down).move(look('queue'));
    expect(shown(played)).toEqual(['log', 'slow', 'notes', 'late']);
    expect(played.refusal(look('queue'))).toBe('no-such-dig');
    expect(played.refusal({ type: 'terminal', action: 'up', what: 'log' })).toBe('no-such-dig');
  });

  test('takes its own minutes, and says its line', () => {
    const played = quiet().move(down).move(look('slow'));
    expect(played.run.minute).toBe(3);
    expect(played.last('hands-on')).toMatchObject({ what: 'slow', text: 'dig.slow', minutes: 3 });
  });

  test('replays from a log with and without a thing in it', () => {
    const played = quiet().move(down).move(look('log'));
    played.move({ type: 'terminal', action: 'dig' }).move(up);
    const again = replay(played.compiled, JSON.parse(JSON.stringify(toLog(played.run))) as never);
    expect(again.timeline).toEqual(played.run.timeline);
  });
});

describe('what it finds', () => {
  test('is the real thing in one variant, known to the room, and a dead end in another', () => {
    const real = quiet('cleo').move(down).move(look('log'));
    expect(real.last('learned')).toMatchObject({ fact: 'cause', how: 'hands' });
    expect(real.last('hands-on')).toMatchObject({ text: 'dig.log.real' });
    expect(quiet().move(down).move(look('log')).all('learned')).toEqual([]);
  });

  test('shows a little of the work by the minute the first time, and one time in three later', () => {
    const played = quiet();
    const before = left(played);
    expect(left(played.move(down).move(look('notes')))).toBe(before - 0.75);
    const later = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((seed) => {
      const other = night({ quiet: true, seed, plus: { digs, variants } }).move(down).move(look('log'));
      const then = left(other);
      return then - left(other.move(look('queue')));
    });
    expect(new Set(later)).toEqual(new Set([0, 1.5]));
  });

  test('is more once command was handed over: read to the end, and a minute is worth a minute', () => {
    const free = () => quiet().move({ type: 'handover', to: 'dee' }).move(down);
    expect(free().move(look('slow')).last('learned')).toMatchObject({ fact: 'cause' });
    // The room goes on working meanwhile: beside it the same night with the hands still.
    const read = () => free().move(look('log'));
    expect(left(read().wait(2)) - left(read().move(look('queue')))).toBeCloseTo(2);
  });
});

/** What the keyboard costs in delegation. */
const charged = (played: Night) => reportOf(played.run).competencies.delegation.charged;

test('a minute at the keyboard costs the same, whatever is looked at and however often', () => {
  const many = quiet().move(down).move(look('log')).move(look('slow')).move(up);
  const one = quiet().move(down).move({ type: 'terminal', action: 'dig' }).move(up);
  expect(many.run.minute).toBe(4);
  expect(one.run.minute).toBe(4);
  expect(charged(many)).toBe(4);
  expect(charged(one)).toBe(4);
});
