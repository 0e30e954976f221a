/** Injects are asked only when they might fire; that must never show. */
import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadFolder } from '../../src/cli/folder.ts';
import { playPolicy } from '../../src/lab/play.ts';
import { policies } from '../../src/lab/policies/index.ts';
import { canonical, createRun, fork, stateOf, step, toLog, type Run } from '../../src/run/index.ts';
import { Waiting } from '../../src/run/waiting.ts';
import { longDay } from '../support/night.ts';
import { begin, walk, wander } from '../support/wander.ts';

const { loaded } = await loadFolder(join(import.meta.dirname, '../../scenarios/wrong-table'));
if (!loaded) throw new Error('scenarios/wrong-table does not load; run the check command on it');
const wrongTable = loaded.compiled;

/** The same run, but every inject that has not fired is asked every minute. */
function asksAll(run: Run): Run {
  const { night } = run;
  const all = night.book.waiters.map(({ inject }) => ({ inject, needs: [], earliest: 0 }));
  night.waiting = new Waiting(all, night.world);
  return run;
}

describe.each([
  ['long-day', longDay],
  ['wrong-table', wrongTable],
] as const)('however %s is played', (_id, compiled) => {
  test('the night is the one in which every inject is asked every minute', () => {
    fc.assert(
      fc.property(wander(160), (one) => {
        const quick = walk(begin(compiled, one), one.picks);
        const asked = walk(asksAll(begin(compiled, one)), one.picks);
        expect(canonical(stateOf(quick))).toBe(canonical(stateOf(asked)));
      }),
      { numRuns: 25 },
    );
  });

  test('a fork waits for what the run waited for', () => {
    fc.assert(
      fc.property(wander(120), (one) => {
        const half = Math.floor(one.picks.length / 2);
        const run = walk(begin(compiled, one), one.picks.slice(0, half));
        const forked = walk(fork(run), one.picks.slice(half));
        const asked = walk(asksAll(run), one.picks.slice(half));
        expect(canonical(stateOf(forked))).toBe(canonical(stateOf(asked)));
      }),
      { numRuns: 15 },
    );
  });
});

// Random players rarely get far into the night; these do.
test.each(['commander', 'novice', 'hero', 'random'] as const)(
  'whole nights of the %s are those in which every inject is asked every minute',
  (id) => {
    for (const { id: variant } of wrongTable.scenario.variants) {
      const played = playPolicy(wrongTable, { policy: policies[id], seed: 7, variant });
      const log = toLog(played);
      const asked = asksAll(createRun(wrongTable, log));
      for (const { minute, by, move } of log.events) {
        while (asked.minute < minute) step(asked, { type: 'tick' });
        step(asked, { type: 'move', by, move });
      }
      expect(canonical(stateOf(asked))).toBe(canonical(stateOf(played)));
    }
  },
);

test('an inject that waits for two facts is asked once both are there, whichever comes first', () => {
  const inject = longDay.scenario.injects[0];
  if (!inject) throw new Error('long-day has no inject');
  for (const order of [
    ['a', 'b'],
    ['b', 'a'],
  ]) {
    const { world } = begin(longDay, { seed: 1, variant: 0, skipConfrontations: false, picks: [] }).night;
    const waiting = new Waiting([{ inject, needs: ['a', 'b'], earliest: 0 }], world);
    const asked = () => {
      let count = 0;
      waiting.ask(() => {
        count += 1;
        return false;
      });
      return count;
    };
    expect(asked()).toBe(0);
    const counts = order.map((fact) => {
      world.facts[fact] = 3;
      waiting.learned(fact);
      return asked();
    });
    expect(counts).toEqual([0, 1]);
  }
});
