/** Runs walk places that XState was asked about once; an actor of the same machine has to be at the same ones. */
import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { loadFolder } from '../../src/cli/folder.ts';
import { compileMachine, readFlow, type Value } from '../../src/run/machine.ts';
import { startWalk } from '../../src/run/places.ts';
import { longDay } from '../support/night.ts';

const { loaded } = await loadFolder(join(import.meta.dirname, '../../scenarios/wrong-table'));
if (!loaded) throw new Error('scenarios/wrong-table does not load; run the check command on it');

describe.each([
  ['long-day', longDay.scenario],
  ['wrong-table', loaded.compiled.scenario],
] as const)('the machine of %s', (_id, scenario) => {
  const machine = compileMachine(scenario);
  // `chapter.next` often enough to reach every chapter.
  const heard = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...machine.events.map(String)) },
    { weight: 1, arbitrary: fc.constant('chapter.next') },
  );

  test('is where an actor would be, after any events', () => {
    fc.assert(
      fc.property(fc.array(heard, { maxLength: 80 }), (events) => {
        const walk = startWalk(scenario);
        const actor = createActor(machine).start();
        for (const type of events) {
          walk.send(type);
          if (actor.getSnapshot().status === 'active') actor.send({ type });
          const value = actor.getSnapshot().value as Value;
          expect(walk.getSnapshot().value).toEqual(value);
          expect(walk.flow).toEqual(readFlow(value));
        }
        expect(walk.getSnapshot().status).toBe(actor.getSnapshot().status);
      }),
      { numRuns: 60 },
    );
  });

  test('a fork goes its own way', () => {
    const walk = startWalk(scenario);
    const before = walk.flow;
    const other = walk.fork();
    other.send('chapter.next');
    expect(other.flow.chapter).not.toBe(before.chapter);
    expect(walk.flow).toEqual(before);
  });
});
