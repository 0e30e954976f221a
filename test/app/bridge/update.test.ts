import { describe, expect, test } from 'vitest';
import {
  answers,
  emptyLetter,
  lastSent,
  letterOf,
  nextOpen,
  slots,
  updateOf,
  type Letter,
  type Slot,
} from '../../../src/app/bridge/say/update.ts';
import type { Update } from '../../../src/run/moves.ts';
import { busy, entries } from './night.ts';

const update: Update = { impact: 'down', scope: 'all', action: 'db-logs', next: 15, eta: null, cause: 'delete', certainty: 'known' }; // prettier-ignore

/** Answers slot after slot as the composer asks for them; the taps that it took. */
function compose(pick: Partial<Record<Slot, string>>): { letter: Letter; taps: number } {
  const view = busy();
  let letter = emptyLetter();
  let slot: Slot | null = 'impact';
  let taps = 0;
  while (slot !== null) {
    letter = { ...letter, [slot]: pick[slot] ?? answers(slot, view)[0] ?? '' };
    slot = nextOpen(letter, slot);
    taps += 1;
  }
  return { letter, taps };
}

describe('an update', () => {
  test('a first one is five taps, and says what was tapped', () => {
    const { letter, taps } = compose({
      impact: 'down',
      scope: 'all',
      action: 'db-logs',
      next: '15',
      cause: 'known:delete',
    });
    expect(taps).toBe(5);
    expect(updateOf(letter)).toEqual(update);
  });

  test('an estimate is never asked for, and can be given', () => {
    const { letter } = compose({});
    expect(letter.eta).toBe('none');
    expect(updateOf({ ...letter, eta: '30' })?.eta).toBe(30);
  });

  test('is no update while a sentence is open', () => {
    const { letter } = compose({});
    for (const slot of slots.filter((one) => one !== 'eta'))
      expect(updateOf({ ...letter, [slot]: null })).toBeNull();
  });

  test.each<Partial<Update>>([
    {},
    { cause: null, certainty: 'suspected' },
    { eta: 20, next: 0, action: 'looking', impact: 'lost', scope: 'unsaid' },
    { certainty: 'suspected' },
  ])('a draft is the same after being opened: %o', (over) => {
    expect(updateOf(letterOf({ ...update, ...over }))).toEqual({ ...update, ...over });
  });

  test('offers the work in hand, and no card that was ruled out', () => {
    expect(answers('action', busy())).toEqual(['looking', 'db-logs', 'deployment']);
    expect(answers('cause', busy())).toEqual(['none', 'suspected:release', 'known:release', 'suspected:delete', 'known:delete']); // prettier-ignore
  });

  test('the next one begins from the last one that was sent', () => {
    const truth = { impact: 'down', causeKnown: null, restored: false, sinceLast: null, changed: true, repeat: false, flaw: null } as const; // prettier-ignore
    const post = { type: 'post', audience: 'customers', drafted: false, truth, margin: null } as const;
    const log = entries(
      { ...post, minute: 4, update },
      { ...post, minute: 9, update: { ...update, next: 20 } },
    );
    expect(lastSent(busy({ log }), 'customers')?.next).toBe(20);
    expect(lastSent(busy({ log }), 'board')).toBeNull();
  });
});
