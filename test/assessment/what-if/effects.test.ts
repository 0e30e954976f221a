/** Effects that are known by construction: they are found, with the right sign and size, and none where there is none. */
import { describe, expect, test } from 'vitest';
import {
  Asking,
  finish,
  otherSeeds,
  WhatIfError,
  type Change,
  type WhatIf,
} from '../../../src/assessment/what-if/index.ts';
import { canonical, ReplayError, type RunLog } from '../../../src/run/index.ts';
import type { CompiledScenario } from '../../../src/scenario/compiled.ts';
import { careful } from '../../support/update.ts';
import { Evening, evening, tiny } from './tiny.ts';

function whatIf(compiled: CompiledScenario, log: RunLog, change: Change): WhatIf {
  const [found] = finish(new Asking(compiled, log).ask([change]));
  if (!found) throw new Error('nothing came back');
  return found;
}

/** The reply to the executive is move 1 of the evening, or its place in the log given. */
const instead = (option: string, n = 1): Change => ({
  kind: 'replace',
  n,
  move: { type: 'reply', exchange: 'max.1', options: [option] },
});

describe('minutes and money', () => {
  const heavy = tiny({
    options: [{ id: 'a' }, { id: 'b', effects: [{ effort: 20, task: 'fix' }] }],
  });

  test('work that an answer adds is found, of the right sign and size, on every seed', () => {
    const { spread, own, headline, nothing } = whatIf(heavy, evening(heavy), instead('b'));
    // 20 minutes of work by one ordinary, lightly stressed person at full focus: 20 / 0.94, whole minutes.
    expect(own.differences.minutes).toBeGreaterThanOrEqual(20);
    expect(own.differences.minutes).toBeLessThanOrEqual(22);
    // Nothing is drawn in this night: all seeds agree.
    expect(spread.minutes).toEqual({
      mean: own.differences.minutes,
      median: own.differences.minutes,
      least: own.differences.minutes,
      most: own.differences.minutes,
      less: 0,
      same: 0,
      more: otherSeeds,
    });
    expect(own.differences.cost).toBe(1000 * own.differences.minutes);
    expect([headline, nothing]).toEqual(['minutes', false]);
  });

  test('the other way round it is the same with the other sign', () => {
    const there = whatIf(heavy, evening(heavy, 'a'), instead('b'));
    const back = whatIf(heavy, evening(heavy, 'b'), instead('a'));
    expect(back.own.differences.minutes).toBe(-there.own.differences.minutes);
    expect(back.spread.minutes.mean).toBe(-there.spread.minutes.mean);
  });

  test('later moves follow what they answer: the repair begins when the cause is known, whenever that is', () => {
    const compiled = tiny();
    const log = new Evening(compiled)
      .at(3)
      .reply('a')
      .at(13)
      .assign('find')
      .until('cause')
      .assign('fix')
      .end();
    const { own, reliance } = whatIf(compiled, log, { kind: 'earlier', n: 1, minutes: 8 });
    // Eight minutes sooner, give or take the focus that a rested person has.
    expect(own.differences.minutes).toBeGreaterThanOrEqual(-9);
    expect(own.differences.minutes).toBeLessThanOrEqual(-7);
    expect(reliance).toMatchObject({ kept: 1 * (1 + otherSeeds), dropped: 0, unreliable: false });
  });

  test('a task that nobody was given, given', () => {
    const compiled = tiny();
    const log = new Evening(compiled).assign('find').at(3).reply('a').end();
    const { own, was, now, at } = whatIf(compiled, log, {
      kind: 'add',
      minute: 30,
      move: { type: 'assign', task: 'fix', person: 'ana', timebox: 0, readback: true },
    });
    expect([own.before.measures.minutes, was, now?.type, at]).toEqual([120, null, 'assign', 30]);
    // Begun at 31 after the read-back, ten minutes of work.
    expect(own.after.measures.minutes).toBeGreaterThanOrEqual(40);
    expect(own.after.measures.minutes).toBeLessThanOrEqual(43);
  });
});

describe('nothing', () => {
  test('an answer that matters to nothing changes nothing, and says so', () => {
    const compiled = tiny();
    const { nothing, headline, spread, own, assumption, turned } = whatIf(
      compiled,
      evening(compiled),
      instead('b'),
    );
    expect([nothing, headline, assumption, turned]).toEqual([true, 'points', null, false]);
    expect(own.before.measures).toEqual(own.after.measures);
    for (const one of Object.values(spread))
      expect([one.least, one.most, one.same]).toEqual([0, 0, otherSeeds]);
  });

  test('a word more in a room that does not hear the difference changes nothing', () => {
    const compiled = tiny();
    const move = { type: 'say', line: 'hello' } as const;
    expect(whatIf(compiled, evening(compiled), { kind: 'add', minute: 6, move }).nothing).toBe(true);
  });
});

/** What ana knows comes out when she dares, which option `a` brings about. */
const trusting = tiny({
  options: [
    { id: 'a', effects: [{ candour: 0.15, who: 'ana' }] },
    { id: 'b', effects: [{ candour: -0.15, who: 'ana' }] },
  ],
  injects: [
    {
      id: 'tells',
      trigger: { when: { quantity: 'candour', of: 'ana', op: '>=', value: 0.6 } },
      channel: 'scene',
      from: 'ana',
      effects: [{ fact: 'truth' }],
    },
  ],
});

describe('the truth', () => {
  test('known at a minute, or never: counted with the minute of the cut-off', () => {
    const { own, spread, headline, assumption } = whatIf(trusting, evening(trusting), instead('b'));
    expect([own.before.measures.truth, own.after.measures.truth]).toEqual([4, null]);
    expect(own.differences.truth).toBe(120 - 4);
    expect([spread.truth.mean, headline]).toEqual([120 - 4, 'truth']);
    expect(assumption).toMatchObject({ constant: 'candour', direction: 'P', size: 'G' });
  });
});

describe('promises', () => {
  test('an update on time keeps one', () => {
    const compiled = tiny();
    const change: Change = {
      kind: 'add',
      minute: 14,
      move: { type: 'post', audience: 'customers', update: careful, drafted: false },
    };
    const { own } = whatIf(compiled, evening(compiled), change);
    expect([own.before.measures.promises, own.after.measures.promises]).toEqual([1, 0]);
  });
});

describe('points', () => {
  const scored = tiny({
    calls: ['H2'],
    options: [
      { id: 'a', shows: { H2: 1 } },
      { id: 'b', shows: { H2: -1 } },
    ],
  });

  test('the finding that the move is about is found, with its points before and after', () => {
    const { about, competency, own, headline, nothing } = whatIf(scored, evening(scored), instead('b'));
    expect(about).toMatchObject({ behaviour: 'H2', competency: 'shielding', was: 'helped' });
    expect(about?.points.before).toBeGreaterThan(0);
    expect(about?.points.after).toBe(0);
    expect(competency).toBe('shielding');
    expect(own.differences.points).toBe(-(about?.points.before ?? 0));
    // The night takes the same course: only the score moved, and it is not a change of nothing.
    expect([headline, nothing, own.differences.minutes]).toEqual(['points', false, 0]);
  });
});

describe('moves that no longer fit', () => {
  const leaving = tiny({ options: [{ id: 'a' }, { id: 'b', effects: [{ leaves: 'ana' }] }] });
  const helpless = () =>
    new Evening(leaving).assign('find').at(3).reply('a').until('cause').assign('fix').at(16).end();

  test('are dropped, listed with the reason, and counted', () => {
    const { reliance, own } = whatIf(leaving, helpless(), instead('b'));
    expect(reliance.own.dropped).toEqual([
      expect.objectContaining({
        n: 2,
        code: 'never-came',
        move: expect.objectContaining({ type: 'assign', task: 'fix' }) as unknown,
      }),
    ]);
    expect(own.after.measures.minutes).toBe(120);
  });

  test('over a quarter of what the original keeps: unreliable', () => {
    expect(whatIf(leaving, helpless(), instead('b')).reliance).toMatchObject({
      kept: 1 + otherSeeds,
      dropped: 1 + otherSeeds,
      unreliable: true,
    });
  });

  test('a quarter is not over a quarter', () => {
    const busy = new Evening(leaving).assign('find').at(3).reply('a').at(5);
    for (const how of ['help', 'what', 'help'] as const) busy.move({ type: 'checkin', person: 'dee', how });
    const log = busy.until('cause').assign('fix').end();
    const { reliance } = whatIf(leaving, log, instead('b'));
    expect(reliance.own).toMatchObject({ kept: 4, dropped: [expect.objectContaining({ n: 5 })] });
    expect(reliance.unreliable).toBe(false);
  });

  test('what the machine said is kept: somebody who went home cannot be taken aside', () => {
    const log = new Evening(leaving)
      .assign('find')
      .at(3)
      .reply('a')
      .at(6)
      .move({ type: 'aside', person: 'ana' })
      .until('cause')
      .assign('fix')
      .end();
    const { reliance } = whatIf(leaving, log, instead('b'));
    expect(reliance.own.dropped[0]).toMatchObject({ n: 2, code: 'person-away' });
  });
});

describe('what the log never had to answer', () => {
  test('is answered as the deputy would, and said', () => {
    const compiled = tiny({
      options: [{ id: 'a' }, { id: 'b', effects: [{ opens: 'more' }] }],
      conversations: [
        {
          id: 'more',
          with: 'max',
          exchanges: [
            {
              id: 'more.1',
              minutes: 0,
              options: [
                { id: 'c', effects: [{ effort: 20, task: 'fix' }] },
                { id: 'd', deputy: true },
              ],
            },
          ],
        },
      ],
    });
    const { own } = whatIf(compiled, evening(compiled), instead('b'));
    expect(own.after.stoodIn).toEqual(['more.1']);
    expect(own.differences.minutes).toBe(0);
  });
});

describe('the assumption', () => {
  /**
   * Trust makes her tell at once (0.5 + 0.15 reaches 0.6) but shuts the way by which it comes out at 30 anyway. With
   * half of the effect of a word she does not tell, and it never comes out: the sign turns.
   */
  const brittle = tiny({
    options: [{ id: 'a' }, { id: 'b', effects: [{ candour: 0.15, who: 'ana' }] }],
    injects: [
      {
        id: 'tells',
        trigger: { when: { quantity: 'candour', of: 'ana', op: '>=', value: 0.6 } },
        channel: 'scene',
        from: 'ana',
        effects: [{ fact: 'truth' }],
      },
      {
        id: 'comes-out',
        trigger: { at: 18, when: { not: { fact: 'chose.b' } } },
        channel: 'scene',
        from: 'ana',
        effects: [{ fact: 'truth' }],
      },
    ],
  });

  test('halved and half again: where the sign turns, it says so', () => {
    const { assumption, turned, spread } = whatIf(brittle, evening(brittle), instead('b'));
    expect(spread.truth.mean).toBe(4 - 18);
    expect(assumption?.constant).toBe('candour');
    expect([assumption?.half.truth, assumption?.more.truth]).toEqual([120 - 18, 4 - 18]);
    expect(assumption?.turns).toEqual(['truth']);
    expect(turned).toBe(true);
  });

  test('where it holds, it does not turn', () => {
    const { assumption, turned } = whatIf(trusting, evening(trusting), instead('b'));
    expect([assumption?.half.truth, assumption?.more.truth]).toEqual([0, 120 - 4]);
    expect([assumption?.turns, turned]).toEqual([[], false]);
  });
});

describe('what cannot be asked', () => {
  const compiled = tiny();

  test.each<[string, Change, string]>([
    ['a move that is not there', { kind: 'remove', n: 9 }, 'no-such-move'],
    ['a reply before the question', { kind: 'earlier', n: 1, minutes: 2 }, 'not-possible'],
    ['sooner than at once', { kind: 'earlier', n: 0, minutes: 2 }, 'not-possible'],
    ['an option that is not on offer', instead('z'), 'not-possible'],
    [
      'an answer nobody asked for',
      { kind: 'add', minute: 3, move: { type: 'reply', exchange: 'max.1', options: ['a'] } },
      'not-possible',
    ],
    [
      'a call that nobody made',
      { kind: 'add', minute: 3, move: { type: 'take', item: 'i77' } },
      'not-possible',
    ],
  ])('%s', (_name, change, code) => {
    expect(() => finish(new Asking(compiled, evening(compiled)).ask([change]))).toThrow(
      expect.objectContaining({ name: 'WhatIfError', code }) as Error,
    );
  });

  test('a night that was not played to its end', () => {
    const log = { ...evening(compiled), end: 20 };
    expect(() => new Asking(compiled, { ...log, events: log.events.slice(0, 2) })).toThrow(WhatIfError);
  });

  test('a log of something else', () => {
    expect(() => new Asking(compiled, { ...evening(compiled), contentHash: 'other' })).toThrow(ReplayError);
  });
});

test('the same log gives the same bytes', () => {
  const compiled = trusting;
  const once = () => canonical(finish(new Asking(compiled, evening(compiled)).debrief()));
  expect(once()).toBe(once());
});
