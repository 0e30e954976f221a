import { describe, expect, test } from 'vitest';
import { customers, everybody, night, type Night } from './build.ts';

describe('C1 the first word to customers', () => {
  const first = (minute: number) => night({ audiences: customers }).at(minute).post('customers').share('C1');

  test('full within 5 minutes, half at 17, nothing from 30 on', () => {
    expect([first(3), first(5), first(17), first(30), first(45)]).toEqual([1, 1, 0.5, 0, 0]);
  });

  test('near miss: at 6 it is almost full, linear in between', () => {
    expect(first(11)).toBe(0.75);
    expect(first(6)).toBe(0.96);
  });

  test('never is the worst; another audience is not customers', () => {
    expect(night({ audiences: everybody }).at(2).post('board').share('C1')).toBe(0);
  });

  test('a first word with an estimate in it is half of one, and not charged again', () => {
    const bold = night({ audiences: customers }).at(3).post('customers', { eta: 20 });
    expect(bold.share('C1')).toBe(0.5);
    expect(bold.charged('C6')).toBe(0);
  });
});

/** Posts at these minutes, each with something new. */
const posts = (minutes: number[], next = 15): Night =>
  minutes.reduce(
    (one, minute) => one.at(minute).post('customers', { next }, { changed: true }),
    night({ audiences: customers }),
  );

describe('C2 promises kept', () => {
  test('earns: every quarter hour to the end', () => {
    expect(posts([4, 19, 34, 49]).share('C2')).toBe(1);
  });

  test('early, and up to two minutes late, is kept', () => {
    expect(posts([4, 15, 31, 48]).share('C2')).toBe(1);
  });

  test('near miss: three minutes late takes back what that promise earned', () => {
    // Owed from 15 to 60; the promise of minute 4 covered 15..19 and is lost, with the wait until 22.
    expect(posts([4, 22, 37, 52]).share('C2')).toBe(0.84);
  });

  test('silence earns nothing, and neither does a post without a promise', () => {
    expect(night({ audiences: customers }).share('C2')).toBe(0);
    expect(posts([4, 19, 34, 49], 0).share('C2')).toBe(0);
  });

  test('four opportunities for each audience, however much is said', () => {
    const count = (one: Night) => one.findings('C2').length;
    expect(count(night({ audiences: customers }))).toBe(4);
    expect(count(posts([4, 9, 14, 19, 24, 29, 34, 39, 44, 49, 54]))).toBe(4);
    expect(count(night({ audiences: everybody }))).toBe(12);
  });

  test('a promise of two hours buys two cadences of quiet, no more', () => {
    expect(posts([4], 120).share('C2')).toBe(0.43);
  });
});

describe('C3 something new', () => {
  test('earns: three fresh updates after the first', () => {
    expect(posts([4, 19, 34, 49]).share('C3')).toBe(1);
  });

  test('near miss: one of them says the same again', () => {
    const repeat = posts([4, 19, 34]).at(49).post('customers', {}, { repeat: true });
    expect(repeat.share('C3')).toBe(0.34);
  });

  test('news that was outweighed by what said the same again is told as both', () => {
    const mixed = posts([4, 19, 34, 49]);
    for (const minute of [64, 79, 94]) mixed.at(minute).post('customers', {}, { repeat: true });
    const [found] = mixed.findings('C3');
    expect(found?.points).toBe(0);
    expect(found?.reason).toEqual({ id: 'reason.C3.fresh.part', params: { updates: 3, repeats: 3 } });
    const stale = posts([4]).at(19).post('customers', {}, { repeat: true });
    expect(stale.findings('C3')[0]?.reason.id).toBe('reason.C3.fresh.none');
  });

  test('one post is none after the first', () => {
    expect(posts([4]).share('C3')).toBe(0);
  });

  test('a change of impact told within five minutes, after ten, and not at all', () => {
    const change = (told: number | null) => {
      const one = night({ audiences: customers }).at(20).add({ type: 'impact', impact: 'degraded', rate: 1 });
      if (told !== null) one.at(told).post('customers', {}, { changed: true });
      return one.findings('C3').find((finding) => finding.opportunity?.startsWith('C3.change'))?.points;
    };
    expect([change(24), change(30), change(null)]).toEqual([2, 1, 0]);
  });
  test('what said the same as before has not told them of a change', () => {
    const stale = night({ audiences: customers }).at(20).add({ type: 'impact', impact: 'degraded', rate: 1 });
    stale
      .at(23)
      .post('customers', {}, { changed: true, repeat: true })
      .at(30)
      .post('customers', {}, { changed: true });
    const found = stale.findings('C3').find((one) => one.opportunity?.startsWith('C3.change'));
    expect([found?.points, found?.reason.params?.['minutes']]).toEqual([1, 10]);
  });
});

describe('C4 audiences and drafts', () => {
  const served = (drafted: boolean) =>
    night({ audiences: everybody }).at(4).post('customers', {}, {}, drafted).post('board');

  test('earns: two audiences, a draft by somebody else', () => expect(served(true).share('C4')).toBe(1));
  test('near miss: all written by the commander', () => expect(served(false).share('C4')).toBe(0.5));
  test('nothing: nobody heard', () => expect(night({ audiences: everybody }).share('C4')).toBe(0));
});

describe('C5 known or suspected', () => {
  const said = (causeKnown: boolean[]) =>
    causeKnown.reduce(
      (one, known, index) =>
        one
          .at(4 + 15 * index)
          .post('customers', { cause: 'release', certainty: 'known' }, { causeKnown: known, changed: true }),
      night({ audiences: customers }),
    );

  test('earns: three sound updates', () => expect(said([true, true, true]).share('C5')).toBe(1));
  test('near miss: one suspicion told as known takes one back', () => {
    expect(said([true, true, true, false]).share('C5')).toBe(0.67);
  });
  test('accuracy over all updates weighs double, and the sentence names the first that was wrong', () => {
    const [found] = said([true, false, true, false]).findings('C5');
    expect([found?.best, found?.points]).toEqual([6, 0]);
    expect(found?.reason).toEqual({
      id: 'reason.C5.certainty.cause',
      params: { right: 2, wrong: 2, of: 4, minute: 19, audience: 'customers', lead: 'release' },
    });
  });
  test('nothing: silence, or only guesses', () => {
    expect(night({ audiences: customers }).share('C5')).toBe(0);
    expect(said([false, false]).share('C5')).toBe(0);
  });
  test('a time to repair is no part of what was known, and is said beside the praise', () => {
    const told = (to: string, restored: boolean) =>
      posts([4, 19, 34]).at(49).post(to, { eta: 20 }, { restored, changed: true }).findings('C5')[0]?.reason
        .id;
    expect(told('customers', false)).toBe('reason.C5.certainty.timed');
    expect(told('customers', true)).toBe('reason.C5.certainty.full');
  });
  test('a loss called degraded is unsound', () => {
    const small = said([true])
      .at(30)
      .post('customers', { impact: 'degraded' }, { impact: 'lost', changed: true });
    expect(small.share('C5')).toBe(0);
  });
});

describe('C6 too soon', () => {
  const second = (
    says: Parameters<Night['post']>[1],
    truth: Parameters<Night['post']>[2],
    to = 'customers',
  ) => night({ audiences: everybody }).at(4).post(to).at(19).post(to, says, truth).charged('C6');

  test('charged: an estimate to customers, or restored before it was verified', () => {
    expect(second({ eta: 30 }, {})).toBe(3);
    expect(second({ impact: 'restored' }, { restored: false })).toBe(3);
  });
  test('near miss: an estimate to executives', () => expect(second({ eta: 30 }, {}, 'executives')).toBe(0));
  test('not charged: restored, and verified', () => {
    expect(second({ impact: 'restored' }, { restored: true })).toBe(0);
  });
});

describe('C7 too often, too long', () => {
  test('charged: a second post within ten minutes with nothing new', () => {
    const spam = night({ audiences: customers }).at(4).post('customers').at(9).post('customers');
    expect(spam.charged('C7')).toBeGreaterThanOrEqual(2);
    expect(spam.findings('C7').some((finding) => finding.reason.id === 'reason.C7.often')).toBe(true);
  });
  test('near miss: the impact changed in between, or ten minutes passed', () => {
    const often = (one: Night) =>
      one.findings('C7').filter((finding) => finding.reason.id === 'reason.C7.often').length;
    expect(
      often(
        night({ audiences: customers })
          .at(4)
          .post('customers')
          .at(9)
          .post('customers', {}, { changed: true }),
      ),
    ).toBe(0);
    expect(often(night({ audiences: customers }).at(4).post('customers').at(14).post('customers'))).toBe(0);
  });
  test('charged: a promise left behind by more than half of itself again', () => {
    expect(posts([4, 19, 45]).charged('C7')).toBe(2);
    expect(posts([4, 19, 41, 50]).charged('C7')).toBe(0);
  });
  test('spam never pays: a post every five minutes scores below one every fifteen', () => {
    const steady = posts([4, 19, 34, 49]).score('communication') ?? 0;
    const often = night({ audiences: customers });
    for (let minute = 4; minute < 60; minute += 5) often.at(minute).post('customers');
    expect(often.score('communication')).toBeLessThan(steady - 40);
  });
});

describe('what somebody else sends while they have command', () => {
  const byAnother = () => {
    const one = night({ audiences: customers });
    one.at(4).post('customers', { next: 15 }).at(22).post('customers', { next: 15 }, { changed: true });
    const last = one.timeline.at(-1);
    if (last?.type === 'post') last.by = 'june';
    return one;
  };

  test('is not the commander`s word: the promise stays broken and earns nothing', () => {
    const alone = night({ audiences: customers }).at(4).post('customers', { next: 15 });
    for (const behaviour of ['C1', 'C2', 'C3', 'C5', 'C6', 'C7'] as const) {
      expect([behaviour, byAnother().share(behaviour), byAnother().charged(behaviour)]).toEqual([
        behaviour,
        alone.share(behaviour),
        alone.charged(behaviour),
      ]);
    }
    expect(byAnother().share('C2')).toBe(0);
  });
});
