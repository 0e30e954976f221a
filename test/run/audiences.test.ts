import { describe, expect, test } from 'vitest';
import { draft, draftFlaw } from '../../src/run/audiences.ts';
import type { Update } from '../../src/run/index.ts';
import { arriveCaller } from '../../src/run/items.ts';
import { freeLiaison, hold } from '../../src/run/noise.ts';
import { night, plain, type Night } from '../support/night.ts';

const customers = (played: Night) => {
  const audience = played.run.night.book.audiences.get('customers');
  if (!audience) throw new Error('the fixture has customers');
  return audience;
};
const state = (played: Night) => played.world.audiences['customers'];
const promises = (played: Night) => played.all('promise').map(({ due, kept }) => [due, kept]);

describe('a promised update', () => {
  test('stands from the moment the bridge opens', () => {
    expect(state(night({ quiet: true }))?.promisedAt).toBe(60);
  });

  // The fixture's cadence is 60 minutes; a post of our own costs one minute after it was sent.
  test.each([
    [10, true],
    [20, true],
    [22, true],
  ])('of 20 minutes is kept at minute %i after the last one', (later, kept) => {
    const played = night({ quiet: true }).post('customers', { next: 20 });
    const sent = played.last('post').minute;
    played.at(sent + later).post('customers', { next: 0 });
    expect(promises(played).at(-1)).toEqual([sent + 20, kept]);
  });

  test('is missed in the third minute after its time, once, and costs patience', () => {
    const played = night({ quiet: true }).post('customers', { next: 10 });
    const before = state(played)?.patience ?? 0;
    played.at(12);
    expect(promises(played)).toEqual([[60, true]]);
    played.at(13);
    expect(promises(played)).toEqual([
      [60, true],
      [10, false],
    ]);
    expect(state(played)?.patience).toBeCloseTo(before - 0.2, 10);
    played.at(20);
    expect(promises(played)).toHaveLength(2);
    // And the missed one is not kept afterwards by a late post.
    played.post('customers', { next: 0 });
    expect(promises(played)).toHaveLength(2);
  });

  test('of no time promises nothing', () => {
    const played = night({ quiet: true }).post('customers', { next: 0 }).wait(30);
    expect(state(played)?.promisedAt).toBeNull();
    expect(promises(played)).toEqual([[60, true]]);
  });
});

describe('an update', () => {
  test.each([
    ['that says when the next one comes pleases', { next: 15 }, 'pleased'],
    ['that promises nothing is taken note of', { next: 0 }, 'plain'],
    ['that promises a far time is taken note of', { next: 60 }, 'plain'],
  ] as const)('%s', (_name, update, mood) => {
    const played = night({ quiet: true }).post('customers', update).wait(3);
    expect(played.last('answer')).toMatchObject({ audience: 'customers', mood });
    expect(played.last('answer').minute - played.last('post').minute).toBeLessThanOrEqual(2);
  });

  test('that says the same again, or comes when nothing is new, annoys', () => {
    const same = night({ quiet: true }).wait(2).post('customers').wait(3).post('customers').wait(3);
    expect(same.last('post').truth).toMatchObject({ repeat: true, changed: false });
    expect(same.last('answer').mood).toBe('angry');
    const spam = night({ quiet: true })
      .wait(2)
      .post('customers')
      .wait(3)
      .post('customers', { scope: 'some' })
      .wait(3);
    expect(spam.last('post').truth).toMatchObject({ repeat: false, changed: false, sinceLast: 4 });
    expect(spam.last('answer').mood).toBe('angry');
  });

  test('that moves the estimate is news, and so is one at the promised time', () => {
    const first = () => night({ quiet: true }).wait(2).post('customers', { eta: 20, next: 10 });
    const again = first().wait(8);
    const left = again.last('post').minute + 20 - again.run.minute;
    again.post('customers', { eta: left, next: 10 }).wait(3);
    expect(again.last('post').truth.repeat).toBe(true);
    expect(again.last('answer').mood).toBe('angry');
    const later = first().wait(8).post('customers', { eta: 20, next: 10 }).wait(3);
    expect(later.last('post').truth.repeat).toBe(false);
    expect(later.last('answer').mood).toBe('pleased');
    const kept = first().wait(8).post('customers', { eta: null, scope: 'some', next: 10 }).wait(3);
    expect(kept.last('post').truth.sinceLast).toBeLessThan(10);
    expect(kept.last('answer').mood).toBe('pleased');
  });

  test('freezes what the room knew when it was sent', () => {
    const played = night({ quiet: true })
      .assign('ana', 'find')
      .until((n) => n.view.leads.length > 0);
    const cause = { cause: 'disk' };
    expect(played.post('customers', cause).last('post').truth.causeKnown).toBe(true);
    const early = night({ quiet: true, plus: { injects: [guess] } }).wait(2);
    expect(early.post('customers', cause).last('post').truth.causeKnown).toBe(false);
    const careful = { cause: 'disk', certainty: 'suspected' } as const;
    expect(early.post('customers', careful).last('post').truth.causeKnown).toBe(true);
  });
});

/** Somebody's theory puts the card on the board before there is evidence. */
const guess = {
  id: 'guess',
  trigger: { at: 1 },
  channel: 'scene' as const,
  from: 'max',
  effects: [{ lead: 'disk' }],
};

describe("the liaison's draft", () => {
  const drafted = (seed: number) =>
    night({ seed, quiet: true, plus: { injects: [guess] } })
      .role('customer-liaison', 'dee')
      .wait(2)
      .post('customers')
      .assign('ana', 'find');

  test('is right about two times in three, and its flaws are of three kinds', () => {
    const nights = Array.from({ length: 400 }, (_, seed) => drafted(seed));
    const flaws = nights.map((played) => draftFlaw(played.run.night, customers(played)));
    const right = flaws.filter((flaw) => flaw === null).length / flaws.length;
    expect(right).toBeGreaterThan(0.6);
    expect(right).toBeLessThan(0.73);
    expect(new Set(flaws)).toEqual(new Set([null, 'cause', 'eta', 'stale']));
  });

  test('has no flaw that somebody in the room gave no occasion for', () => {
    for (let seed = 0; seed < 60; seed++) {
      // Nothing suspected, nothing in hand, nothing changed: there is nothing to get wrong.
      const played = night({ seed, quiet: true }).role('customer-liaison', 'dee').wait(2).post('customers');
      expect(draftFlaw(played.run.night, customers(played))).toBeNull();
      expect(draft(played.run.night, customers(played))).toEqual(played.last('post').update);
    }
  });

  const withFlaw = (flaw: string | null): Night => {
    for (let seed = 0; seed < 200; seed++) {
      const played = drafted(seed);
      if (draftFlaw(played.run.night, customers(played)) === flaw) return played;
    }
    throw new Error(`no seed has the flaw ${String(flaw)}`);
  };

  test.each(['eta', 'cause', 'stale'] as const)(
    'with the flaw "%s" is let through when it is sent unread',
    (flaw) => {
      const played = withFlaw(flaw);
      const update = draft(played.run.night, customers(played));
      expect(played.post('customers', update, true).last('post').truth.flaw).toBe(flaw);
    },
  );

  test('that was mended carries no flaw', () => {
    const eta = withFlaw('eta');
    const text = { ...draft(eta.run.night, customers(eta)), eta: null };
    expect(eta.post('customers', text, true).last('post').truth.flaw).toBeNull();
    const cause = withFlaw('cause');
    const softer = { ...draft(cause.run.night, customers(cause)), certainty: 'suspected' } as const;
    expect(cause.post('customers', softer, true).last('post').truth.flaw).toBeNull();
  });

  test('does not bring back what was taken out of an earlier one, to whomever it goes', () => {
    const eta = withFlaw('eta');
    expect(draft(eta.run.night, customers(eta)).eta).toBeGreaterThan(0);
    eta.post('customers', { ...draft(eta.run.night, customers(eta)), eta: null }, true);
    const cause = withFlaw('cause');
    cause.post('customers', { ...draft(cause.run.night, customers(cause)), cause: null }, true);
    for (let seed = 0; seed < 60; seed++) {
      for (const [played, flaw] of [
        [eta, 'eta'],
        [cause, 'cause'],
      ] as const) {
        played.run.night.header.seed = seed;
        expect(draftFlaw(played.run.night, customers(played))).not.toBe(flaw);
      }
    }
  });

  /** Each draft that the next update to the customers may be, over many seeds. */
  const every = (played: Night): Update[] =>
    Array.from({ length: 60 }, (_, seed) => {
      played.run.night.header.seed = seed;
      return draft(played.run.night, customers(played));
    });

  test('never loses a line that was sent and is still so', () => {
    const played =
      night({ quiet: true, plus: { injects: [guess, { ...guess, id: 'second', effects: [{ lead: 'net' }] }], leads: [{ id: 'net', evidence: { all: [] } }] } }) // oxfmt-ignore
        .role('customer-liaison', 'dee')
        .wait(2)
        .assign('ana', 'find');
    played.move({ type: 'lead', lead: 'net', to: 'known' });
    played.post('customers', { scope: 'some', action: 'find', cause: 'net', next: 30 }).wait(3);
    for (const update of every(played))
      expect(update).toMatchObject({
        scope: 'some',
        action: 'find',
        cause: 'net',
        certainty: 'known',
        next: 30,
      });
    // An earlier suspicion that is called known later is what the board said last; a cause taken back is a suspicion.
    played.move({ type: 'lead', lead: 'disk', to: 'known' });
    expect(new Set(every(played).map(({ cause }) => cause))).toEqual(new Set(['net', 'disk']));
    played.move({ type: 'lead', lead: 'disk', to: 'suspected' });
    played.move({ type: 'lead', lead: 'net', to: 'suspected' });
    const certainties = every(played).map(({ cause, certainty }) => `${certainty} ${String(cause)}`);
    expect(new Set(certainties)).toContain('suspected net');
    expect(certainties.some((one) => one.endsWith('disk'))).toBe(false);
  });

  test('keeps an estimate at its time on the clock, and drops it once that is past', () => {
    const played = night({ quiet: true }).role('customer-liaison', 'dee').post('customers', { eta: 30 });
    const by = played.last('post').minute + 30;
    played.at(by - 10);
    expect(new Set(every(played).map(({ eta }) => eta))).toEqual(new Set([10]));
    played.at(by);
    expect(new Set(every(played).map(({ eta }) => eta))).toEqual(new Set([null]));
  });

  test('names what is being done now, and a step that stands; once all is back it watches', () => {
    const played = night({
      quiet: true,
      plus: { tasks: [{ id: 'shut', kind: 'data', effort: 1, opens: { all: [] }, decision: { risks: [] } }] },
    }).role('customer-liaison', 'dee');
    expect(played.view.updateOffers.actions).toEqual(['looking']);
    played.approve('shut', 'ben');
    expect(played.view.updateOffers.actions).toEqual(['looking', 'shut']);
    played.until((n) => n.all('done').length > 0);
    expect(played.view.updateOffers.actions).toEqual(['looking', 'done.shut']);
    expect(draft(played.run.night, customers(played)).action).toBe('done.shut');
    played.post('customers', { action: 'done.shut' });
    expect(played.last('post').update.action).toBe('done.shut');
    const says = (action: string) =>
      played.refusal({ type: 'post', audience: 'customers', drafted: false, update: { ...plain, action } });
    expect(says('done.find')).toBe('bad-update');
    expect(says('watching')).toBe('bad-update');
    played.world.facts['fixed'] = played.run.minute;
    expect(played.view.updateOffers.actions).toEqual(['watching']);
    expect(
      new Set(every(played).map(({ impact, scope, action }) => `${impact} ${scope} ${action}`)),
    ).toContain('restored unsaid watching');
  });

  test('costs no minute, an own update costs one', () => {
    const played = withFlaw(null);
    const { minute } = played.run;
    played.post('customers', draft(played.run.night, customers(played)), true);
    expect(played.run.minute).toBe(minute);
    played.post('customers', plain);
    expect(played.run.minute).toBe(minute + 1);
  });

  test('lies ready when one is due, and only while there is a liaison', () => {
    const played = night({ quiet: true }).at(2);
    expect(played.view.drafts).toEqual([]);
    played.role('customer-liaison', 'dee');
    expect(played.view.drafts.map(({ audience }) => audience)).toEqual(['customers']);
    const { minute } = played.post('customers', { next: 15 }).last('post');
    expect(played.view.drafts).toEqual([]);
    // From four minutes before it is due.
    expect(played.at(minute + 10).view.drafts).toEqual([]);
    expect(played.at(minute + 11).view.drafts).toHaveLength(1);
  });
});

test('silence brings callers, updates keep them away', () => {
  const calls = (tells: boolean): number => {
    let arrived = 0;
    for (let seed = 0; seed < 40; seed++) {
      const played = night({ seed })
        .until((n) => n.view.middle !== null)
        .reply('max.listen');
      // Each update says something new, so that none of them annoys.
      for (const scope of ['all', 'some', 'unsaid'] as const) {
        if (tells) played.post('customers', { next: 10, scope });
        else played.wait(1);
        played.wait(9);
      }
      arrived += played.all('arrived').filter((entry) => entry.noise).length;
    }
    return arrived;
  };
  const silent = calls(false);
  const told = calls(true);
  expect(told).toBeGreaterThan(0);
  expect(silent).toBeGreaterThan(told * 1.2);
});

describe('what an update can say', () => {
  /** The cause is what is lost; beside it on the board lies a symptom. */
  const lossy = (version = 1) =>
    night({
      quiet: true,
      plus: {
        version,
        lost: 'cause',
        leads: [{ id: 'odd', kind: 'symptom', evidence: { all: [] } }],
        injects: [
          { id: 'odd', trigger: { at: 1 }, channel: 'scene', from: 'max', effects: [{ lead: 'odd' }] },
          { id: 'better', trigger: { at: 3 }, channel: 'scene', from: 'max', effects: [{ fact: 'told' }] },
        ],
      },
    });
  const offered = (played: Night) => played.view.updateOffers.impacts;
  const refused = (played: Night, impact: Update['impact']) =>
    played.refusal({ type: 'post', audience: 'customers', drafted: false, update: { ...plain, impact } });

  test('is how bad it is as far as the room knows it, and no further', () => {
    const played = lossy().assign('ana', 'find');
    expect(offered(played)).toEqual(['unknown', 'down']);
    for (const impact of ['degraded', 'works', 'lost', 'restored'] as const)
      expect(refused(played, impact)).toBe('bad-update');
    played.until((n) => n.all('learned').length > 1);
    expect(offered(played)).toEqual(['unknown', 'down', 'lost']);
    expect(refused(played, 'lost')).toBeNull();
    expect(refused(played, 'restored')).toBe('bad-update');
  });

  test('is that it works again as soon as the graphs look so: that is the bet', () => {
    // A night of its own: its list of impacts is changed below.
    const played = lossy(2);
    played.run.night.book.scenario.impacts.unshift({ id: 'degraded', when: { fact: 'told' }, rate: 50 });
    played.at(4);
    expect(offered(played)).toEqual(['unknown', 'down', 'degraded', 'works']);
    played.post('customers', { impact: 'works' });
    expect(played.last('post').truth.restored).toBe(false);
  });

  test('is no symptom as the cause, neither in an update of one`s own nor in a draft', () => {
    const played = lossy().role('customer-liaison', 'dee').at(2);
    expect(played.view.leads.map(({ id, kind }) => [id, kind])).toEqual([['odd', 'symptom']]);
    expect(played.view.updateOffers.causes).toEqual([]);
    const update = { ...plain, cause: 'odd' };
    expect(played.refusal({ type: 'post', audience: 'customers', drafted: false, update })).toBe(
      'bad-update',
    );
    played.move({ type: 'lead', lead: 'odd', to: 'known' });
    for (let seed = 0; seed < 60; seed++) {
      played.run.night.header.seed = seed;
      expect(draft(played.run.night, customers(played)).cause).toBeNull();
    }
  });

  test('is every card that is a cause and not ruled out', () => {
    const played = lossy().assign('ana', 'find');
    played.until((n) => n.view.leads.some(({ id }) => id === 'disk'));
    expect(played.view.updateOffers.causes).toEqual(['disk']);
    played.move({ type: 'lead', lead: 'disk', to: 'ruledOut' });
    expect(played.view.updateOffers.causes).toEqual([]);
  });
});

describe('what an update says and is not so', () => {
  const claimed = (played: Night) =>
    Object.keys(played.world.facts).filter((fact) => fact.startsWith('claimed.'));

  test('a time by which all is back is noticed when it has gone, whatever was written since', () => {
    const played = night({ quiet: true }).post('customers', { eta: 10 });
    const by = played.last('post').minute + 10;
    played.at(5).post('customers', { eta: null, next: 30 }).at(by);
    expect(claimed(played)).toEqual([]);
    played.at(by + 1);
    expect(claimed(played)).toEqual(['claimed.back']);
  });

  test('a cause that nobody has evidence for is one; a suspicion and silence are none', () => {
    const told = (update: Partial<Update>) =>
      claimed(
        night({ quiet: true, plus: { injects: [guess] } })
          .wait(2)
          .post('customers', update),
      );
    expect(told({ cause: 'disk' })).toEqual(['claimed.cause']);
    expect(told({ cause: 'disk', certainty: 'suspected' })).toEqual([]);
    expect(told({})).toEqual([]);
  });
});

describe('two liaisons', () => {
  const both = () =>
    night({ quiet: true, plus: { audiences: [{ id: 'board', cadence: 15, callers: [{ id: 'board.calls', from: 'max', channel: 'call' }], answers: { pleased: ['thanks'], plain: ['noted'], angry: ['again'] } }] } }) // oxfmt-ignore
      .role('internal-liaison', 'ana')
      .role('customer-liaison', 'dee')
      .at(2);

  test('write to those whom their role is about', () => {
    const drafts = both().view.drafts.map(({ audience, by }) => [audience, by]);
    expect(drafts).toEqual([
      ['customers', 'dee'],
      ['board', 'ana'],
    ]);
    expect(both().view.liaison?.people).toEqual(['ana', 'dee']);
  });

  test('take the callers of those, and the others too while there is room', () => {
    const played = both();
    const [call] = played.run.night.book.audiences.get('board')?.callers ?? [];
    if (!call) throw new Error('the board calls');
    const callers = Array.from({ length: 5 }, () => arriveCaller(played.run.night, call));
    const took = callers.map((item) => {
      expect(played.view.waiting.find(({ id }) => id === item.id)?.liaison).toBe(
        freeLiaison(played.run.night, item),
      );
      hold(played.run.night, item, 'liaison');
      return item.heldBy;
    });
    expect(took).toEqual(['ana', 'ana', 'ana', 'dee', 'dee']);
  });
});
