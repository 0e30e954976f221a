/** The playback of a log: on its own seed it is the night that was played, and a fork is as good as a fresh start. */
import { describe, expect, test } from 'vitest';
import { workOut, rework } from '../../../src/assessment/what-if/changes.ts';
import { scoreOf, type Score } from '../../../src/assessment/what-if/cues.ts';
import { seedsFor } from '../../../src/assessment/what-if/pairs.ts';
import { Playback } from '../../../src/assessment/what-if/playback.ts';
import { alternatives } from '../../../src/assessment/what-if/alternatives.ts';
import { plainModel } from '../../../src/run/model.ts';
import { canonical, replay, stateOf, toLog, type RunLog } from '../../../src/run/index.ts';
import { playPolicy } from '../../../src/lab/play.ts';
import { policies } from '../../../src/lab/policies/index.ts';
import { loadFolder } from '../../../src/cli/folder.ts';
import { longDay } from '../../support/night.ts';

const { loaded } = await loadFolder(new URL('../../../scenarios/wrong-table', import.meta.url).pathname);
if (!loaded) throw new Error('wrong-table does not load');
const { compiled } = loaded;

const logOf = (name: keyof typeof policies, seed: number): RunLog =>
  toLog(playPolicy(compiled, { policy: policies[name], seed }));

const state = (playback: Playback): string => canonical(stateOf(playback.run));

describe('on its own seed', () => {
  test.each(Object.keys(policies) as (keyof typeof policies)[])(
    'the %s plays the same night, to the last byte',
    (name) => {
      const log = logOf(name, 11);
      const playback = Playback.start(scoreOf(compiled, log), log.seed).finish();
      // The log first: where it differs, it says where.
      expect(toLog(playback.run)).toEqual(log);
      expect(state(playback) === canonical(stateOf(replay(compiled, log)))).toBe(true);
      expect([playback.dropped, playback.stoodIn]).toEqual([[], []]);
      expect(playback.kept.size).toBe(log.events.length);
    },
  );

  test('a fixture with time cuts, several live chapters and a random player', () => {
    for (const seed of [2, 3, 4, 5, 6, 7]) {
      const log = toLog(playPolicy(longDay, { policy: policies.random, seed }));
      const playback = Playback.start(scoreOf(longDay, log), log.seed).finish();
      expect(toLog(playback.run)).toEqual(log);
      expect(state(playback) === canonical(stateOf(replay(longDay, log)))).toBe(true);
    }
  });

  test('random players: seeds that once went wrong (spells at the keyboard, work taken away and given again)', () => {
    for (const seed of [1, 4, 6, 7, 18, 24]) {
      const log = logOf('random', seed);
      expect(toLog(Playback.start(scoreOf(compiled, log), log.seed).finish().run)).toEqual(log);
    }
  });

  test('a model of ones is the model', () => {
    const log = logOf('novice', 11);
    const score = scoreOf(compiled, log);
    const plain = Playback.start(score, 1).finish();
    const same = (model: typeof plainModel) =>
      state(Playback.start(score, 1, model).finish()) === state(plain);
    expect(same(plainModel)).toBe(true);
    // Each constant matters somewhere in some night; pace matters in every one.
    expect(same({ ...plainModel, pace: 0.5 })).toBe(false);
  });
});

/** The whole night with the change from its first minute, without any fork. */
function fresh(score: Score, seed: number, change: Parameters<typeof workOut>[1]): string {
  const worked = workOut(score, change);
  const cues = rework(worked)(score.cues).toSorted((a, b) => a.order - b.order);
  return state(Playback.start({ ...score, cues }, seed).finish());
}

/** The change forked off the original, as the pairs do it; null when its moment never came. */
function forked(score: Score, seed: number, change: Parameters<typeof workOut>[1]): string | null {
  const worked = workOut(score, change);
  const { gone, comes } = worked;
  const base = Playback.start(score, seed, undefined, comes ? [comes] : []);
  do {
    if ((gone && base.isDue(gone)) || (comes && base.isDue(comes)))
      return state(base.fork(rework(worked)).finish());
  } while (base.advance());
  return null;
}

test('a fork is as good as a fresh start, and leaves the original alone', () => {
  const log = logOf('novice', 11);
  const score = scoreOf(compiled, log);
  const [other = 0] = seedsFor(log.seed);
  let compared = 0;
  for (let n = 0; n < log.events.length; n += 7) {
    const [change] = alternatives(score, n).map((one) => one.change);
    if (!change) continue;
    for (const seed of [log.seed, other]) {
      const found = forked(score, seed, change);
      if (found === null) continue;
      expect([n, seed, found === fresh(score, seed, change)]).toEqual([n, seed, true]);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(10);
  const base = Playback.start(score, log.seed);
  while (base.run.minute < 30) base.advance();
  base.fork(() => []).finish();
  expect(state(base.finish()) === canonical(stateOf(replay(compiled, log)))).toBe(true);
});

test('other seeds: sixteen, none twice, not the own, always the same', () => {
  for (const seed of [0, 7, 0xffffffff]) {
    const seeds = seedsFor(seed);
    expect(seeds).toHaveLength(16);
    expect(new Set([...seeds, seed]).size).toBe(17);
    expect(seedsFor(seed)).toEqual(seeds);
    for (const other of seeds) expect(other).toBe(other >>> 0);
  }
});

test('a night that takes longer than the log is led on as before', () => {
  const log = logOf('novice', 7);
  const score = scoreOf(compiled, log);
  const nights = seedsFor(log.seed).map((seed) => Playback.start(score, seed).finish());
  const longer = nights.filter(({ run }) => run.ledger.minutes > score.run.ledger.minutes + 10);
  expect(longer.length).toBeGreaterThan(0);
  // Callers and updates beyond the log are met; without that every longer night would end at the cut-off.
  expect(longer.some(({ stoodIn }) => stoodIn.some((one) => /^(caller|post)\./.test(one)))).toBe(true);
  expect(nights.filter(({ run }) => run.ledger.restoredAt !== null).length).toBeGreaterThan(8);
});
