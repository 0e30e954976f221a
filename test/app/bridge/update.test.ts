import { describe, expect, test } from 'vitest';
import {
  answers,
  changesIn,
  copied,
  correctedAlike,
  correctedIn,
  emptyLetter,
  lastSent,
  letterOf,
  newestFirst,
  nextOpen,
  sayable,
  slots,
  toldOthers,
  updateOf,
  type Letter,
  type Slot,
} from '../../../src/app/bridge/say/update.ts';
import type { Update } from '../../../src/run/moves.ts';
import { busy, entries } from './night.ts';

const update: Update = { impact: 'down', scope: 'all', action: 'db-logs', next: 15, eta: null, cause: 'delete', certainty: 'known' }; // oxfmt-ignore

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

describe('what is corrected in one draft', () => {
  const board: Update = { ...update, impact: 'degraded', next: 20 };
  test('goes into the others wherever they said the same, and nowhere else', () => {
    const letter = { ...letterOf(update), impact: 'lost', cause: 'suspected:delete', next: '10' };
    expect(correctedIn(update, letter)).toEqual(['impact', 'cause']);
    expect(correctedAlike(board, update, letter)).toEqual({ ...board, certainty: 'suspected' });
    expect(correctedAlike({ ...board, impact: 'down' }, update, letter)).toEqual({
      ...board,
      impact: 'lost',
      certainty: 'suspected',
    });
  });
  test('is nothing where nothing was', () => {
    expect(correctedIn(update, letterOf(update))).toEqual([]);
    expect(correctedAlike(board, update, letterOf(update))).toEqual(board);
  });
});

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
    expect(answers('cause', busy())).toEqual(['none', 'suspected:release', 'known:release', 'suspected:delete', 'known:delete']); // oxfmt-ignore
  });

  test('the next one begins from the last one that was sent', () => {
    const truth = { impact: 'down', causeKnown: null, restored: false, sinceLast: null, changed: true, repeat: false, flaw: null } as const; // oxfmt-ignore
    const post = { type: 'post', audience: 'customers', drafted: false, truth, margin: null } as const;
    const log = entries(
      { ...post, minute: 4, update },
      { ...post, minute: 9, update: { ...update, next: 20 } },
    );
    expect(lastSent(busy({ log }), 'customers')?.next).toBe(20);
    expect(lastSent(busy({ log }), 'board')).toBeNull();
  });

  test('keeps a time that was drafted, and offers it beside the others', () => {
    expect(answers('eta', busy(), '20')).toEqual(['none', '15', '20', '30', '60']);
    expect(answers('next', busy(), '25')).toEqual(['10', '15', '20', '25', '30', '60', '0']);
    expect(sayable(letterOf({ ...update, eta: 20 }), busy()).eta).toBe('20');
  });
});

describe('the next audience', () => {
  const truth = { impact: 'down', causeKnown: null, restored: false, sinceLast: null, changed: true, repeat: false, flaw: null } as const; // oxfmt-ignore
  const post = { type: 'post', audience: 'customers', drafted: false, truth, margin: null } as const;
  const sent = busy({ log: entries({ ...post, minute: 9, update: { ...update, eta: 30, next: 20 } }) });

  test('can be told the same as another one, with the time on the clock and its own promise', () => {
    const began = { ...emptyLetter(), next: '10' };
    const told = toldOthers(sent, 'board', began);
    expect(told?.audience).toBe('customers');
    if (!told) return;
    const letter = copied(began, told, sent);
    // Minute 17: what was said at minute 9 to be back in 30 is back in 22.
    expect(updateOf(letter)).toEqual({ ...update, eta: 22, next: 10 });
    expect(toldOthers(sent, 'board', letter)).toBeNull();
  });

  test('is offered no old text, and none of its own', () => {
    expect(toldOthers(sent, 'customers', emptyLetter())).toBeNull();
    expect(toldOthers({ ...sent, minute: 20 }, 'board', emptyLetter())).toBeNull();
  });
});

describe('what the liaison wrote anew into a draft', () => {
  const before = { ...update, action: 'looking', cause: null };
  const draft = { audience: 'board', by: 'rosa', update, before };

  test('is each line that was otherwise before, with what it was; the next time is always another', () => {
    expect([...changesIn(draft, letterOf(update))]).toEqual([
      ['action', 'looking'],
      ['cause', 'none'],
    ]);
    expect(changesIn({ ...draft, before: { ...update, next: 60 } }, letterOf(update)).size).toBe(0);
  });

  test('is read first', () => {
    expect(newestFirst(draft).slice(0, 3)).toEqual(['action', 'cause', 'impact']);
    expect(newestFirst(draft)).toHaveLength(slots.length);
  });

  test('is no longer so once the line was changed by hand', () => {
    expect([...changesIn(draft, { ...letterOf(update), cause: 'none' }).keys()]).toEqual(['action']);
  });
});
