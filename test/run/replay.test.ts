/** What a log may say, and what it may not. */
import { describe, expect, test } from 'vitest';
import {
  mostEvents,
  newHeader,
  replay,
  ReplayError,
  type LoggedMove,
  type Move,
  type RunLog,
} from '../../src/run/index.ts';
import { longDay, night } from '../support/night.ts';

/** A short run with a move or two in it. */
const played = () => night().assign('ana', 'find').wait(3).checkin('ana', 'what').at(5);
const log = (change: Partial<RunLog> = {}): RunLog => ({ ...played().log, ...change });
const event = (minute: number, move: Move, n = 2): LoggedMove => ({ n, minute, by: 'player', move });
const plus = (...events: LoggedMove[]): RunLog =>
  log({ events: [...played().log.events, ...events], end: 30 });

function problemOf(bad: RunLog): Pick<ReplayError, 'code' | 'where' | 'message'> {
  try {
    replay(longDay, bad);
  } catch (error) {
    if (error instanceof ReplayError) return error;
    throw error;
  }
  throw new Error('it was replayed');
}

test('a log that is in order ends where it ended', () => {
  const again = replay(longDay, log());
  expect(again.minute).toBe(5);
  expect(again.moves).toEqual(played().log.events);
});

test.each<[ReplayError['code'], string, RunLog]>([
  ['other-format', 'format', log({ format: 99 })],
  ['other-engine', 'engine', log({ engine: 99 })],
  ['other-scenario', 'scenario', log({ scenario: 'wrong-table' })],
  ['other-content', 'contentHash', log({ contentHash: '0'.repeat(64) })],
  ['unknown-variant', 'variant', log({ variant: 'cat' })],
  [
    'too-long',
    'events',
    log({ events: Array.from({ length: mostEvents + 1 }, () => event(0, { type: 'leave' })) }),
  ],
  ['too-long', 'end', log({ end: 1e9 })],
  ['out-of-order', 'events[2].n', plus(event(6, { type: 'leave' }, 7))],
  ['backwards', 'events[2].minute', plus(event(4, { type: 'leave' }))],
  ['not-possible', 'events[2]', plus(event(6, { type: 'checkin', person: 'ana', how: 'what' }))],
  ['not-possible', 'events[2]', plus(event(6, { type: 'take', item: 'i77' }))],
  ['not-possible', 'events[2].minute', plus(event(9000, { type: 'leave' }))],
  ['not-possible', 'end', log({ end: 9000 })],
])('%s at %s is refused in a sentence', (code, where, bad) => {
  const problem = problemOf(bad);
  expect(problem).toMatchObject({ code, where });
  expect(problem.message).toMatch(/^\S.*\.$/);
});

describe('the same night', () => {
  test('has a variant that its seed draws, unless one is named', () => {
    const options = { skipConfrontations: false, mode: 'standard', teaching: false } as const;
    const seeds = Array.from({ length: 40 }, (_, seed) => seed);
    const drawn = seeds.map((seed) => newHeader(longDay, { seed, options }).variant);
    expect(new Set(drawn)).toEqual(new Set(['ana', 'ben']));
    expect(seeds.map((seed) => newHeader(longDay, { seed, options }).variant)).toEqual(drawn);
    expect(newHeader(longDay, { seed: 3, variant: 'ben', options }).variant).toBe('ben');
    expect(() => newHeader(longDay, { seed: 3, variant: 'cat', options })).toThrow('it has ana, ben');
  });

  test('comes out of a log that was closed between a move and its price', () => {
    const whole = night().assign('ana', 'find').log;
    expect(whole.end).toBe(1);
    expect(replay(longDay, { ...whole, end: 0 }).minute).toBe(1);
  });

  test('keeps its draws when it is played at another pace', () => {
    const straight = night().at(30);
    const paused = night().at(11);
    expect(replay(longDay, { ...paused.log, end: 30 }).timeline).toEqual(straight.run.timeline);
  });
});
