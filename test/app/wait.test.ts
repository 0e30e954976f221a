/** What ends a wait, and the words for it. */
import { describe, expect, test } from 'vitest';
import { changesOf, waitEnds } from '../../src/app/session/wait.ts';
import type { Entry, View } from '../../src/run/view.ts';
import type { Inject } from '../../src/scenario/schema.ts';
import { busy, entries } from './bridge/night.ts';

const at = 40;
const seen = (log: Entry[]): View => busy({ minute: at, waiting: [], audiences: [], log });
const told = (inject: string) => entries({ minute: at, type: 'told', inject, from: 'june', text: inject });
const halting: Inject[] = [
  { id: 'older-soon', trigger: { at: 1 }, channel: 'scene', from: 'june', to: 'leader', says: [], patience: 4, demands: false, halts: true, noise: false, harm: false, effects: [], expires: [], objectives: [] },
]; // oxfmt-ignore
const why = (log: Entry[]) => waitEnds(seen([]), seen(log), log, { injects: halting });

describe('a wait', () => {
  test('goes on while somebody only talks', () => {
    expect(why(told('soup'))).toBeNull();
  });

  test('ends two minutes before a promise, when it is due, and in the last minute in which it counts', () => {
    const promised = (minute: number) =>
      busy({
        minute,
        waiting: [],
        log: [],
        audiences: [{ id: 'board', promisedAt: 60, lastPostAt: null, posts: 0, patience: 0.5 }],
      });
    const stops = Array.from({ length: 12 }, (_, i) => 54 + i).filter(
      (minute) => waitEnds(promised(minute - 1), promised(minute), [], { injects: [] }) === 'due',
    );
    // An order may have taken the minute in which it came near: it is not waited past for that.
    expect(stops).toEqual([58, 60, 62]);
  });

  test('ends where somebody says what nobody may wait past', () => {
    expect(why(told('older-soon'))).toBe('changes');
  });

  test('ends for a line about somebody the first time, and not for the same line again', () => {
    const tell = (n: number) => ({ ...entries({ minute: at, type: 'tell', person: 'mina', text: 'mina.hums' })[0], n }) as Entry; // oxfmt-ignore
    expect(why([tell(7)])).toBe('changes');
    expect(waitEnds(seen([]), seen([tell(3), tell(7)]), [tell(7)], { injects: halting })).toBeNull();
  });

  test('ends for whoever reports harm, though the liaison has the call; not for other callers', () => {
    const rings = (harm: boolean) =>
      entries({ minute: at, type: 'arrived', item: 'i9', inject: 'x', channel: 'call', from: 'ward', text: 'x', noise: true, harm, signal: false }); // oxfmt-ignore
    expect(why(rings(true))).toBe('changes');
    expect(why(rings(false))).toBeNull();
    expect(changesOf(seen(rings(true)), { injects: halting })[0]).toMatchObject({ type: 'arrived' });
  });

  test('names the newest change first, one that lies a minute or two back as well, and no older one', () => {
    const log = (ago: number) => [
      ...entries({ minute: at - ago, type: 'left', person: 'ade' }),
      ...told('soup'),
    ];
    const named = (list: Entry[]) => changesOf(seen(list), { injects: halting }).map(({ type }) => type);
    expect(named([...log(1), ...told('older-soon')])).toEqual(['told', 'left']);
    // The middle was swapped meanwhile, which took a minute.
    expect(named(log(2))).toEqual(['left']);
    expect(named(log(3))).toEqual([]);
  });
});
