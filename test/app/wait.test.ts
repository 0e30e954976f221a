/** What ends a wait, and the words for it. */
import { describe, expect, test } from 'vitest';
import { changeOf, waitEnds } from '../../src/app/session/wait.ts';
import type { Entry, View } from '../../src/run/view.ts';
import type { Inject } from '../../src/scenario/schema.ts';
import { busy, entries } from './bridge/night.ts';

const at = 40;
const seen = (log: Entry[]): View => busy({ minute: at, waiting: [], audiences: [], log });
const told = (inject: string) => entries({ minute: at, type: 'told', inject, from: 'june', text: inject });
const halting: Inject[] = [
  { id: 'older-soon', trigger: { at: 1 }, channel: 'scene', from: 'june', to: 'leader', says: [], patience: 4, demands: false, halts: true, noise: false, harm: false, effects: [], expires: [], objectives: [] },
]; // prettier-ignore
const why = (log: Entry[]) => waitEnds(seen([]), seen(log), log, { injects: halting });

describe('a wait', () => {
  test('goes on while somebody only talks', () => {
    expect(why(told('soup'))).toBeNull();
  });

  test('ends where somebody says what nobody may wait past', () => {
    expect(why(told('older-soon'))).toBe('changes');
  });

  test('names the change of its own minute, and no older one', () => {
    const log = [
      ...entries({ minute: at - 1, type: 'left', person: 'ade' }),
      ...told('older-soon'),
      ...told('soup'),
    ];
    expect(changeOf(seen(log), { injects: halting })).toMatchObject({ inject: 'older-soon' });
    expect(changeOf(seen(told('soup')), { injects: halting })).toBeNull();
  });
});
