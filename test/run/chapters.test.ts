import { describe, expect, test } from 'vitest';
import { night, type Night } from '../support/night.ts';

/** Answers whatever comes to the middle as the deputy would, while minutes pass. */
function through(played: Night, minute: number): Night {
  while (!played.run.ended && played.run.minute < minute) {
    const { exchange } = played.run.night.flow;
    if (exchange === null) played.wait(1);
    else {
      const found = played.run.night.book.exchanges.get(exchange)?.exchange;
      const option = found?.options.find((choice) => choice.deputy);
      played.reply(option?.id ?? '');
    }
  }
  return played;
}

const chapters = (played: Night) => played.all('chapter').map(({ chapter, minute }) => [chapter, minute]);
const changed = (played: Night, chapter: string) => {
  const start = played.all('chapter').find((entry) => entry.chapter === chapter)?.n ?? -1;
  return played
    .all('changed')
    .filter(({ n }) => n > start && n <= start + 3)
    .map(({ text }) => text);
};

describe('a day in three chapters', () => {
  test('spans 24 hours, and the world runs the minutes between', () => {
    const played = through(night(), 2000);
    expect(chapters(played)).toEqual([
      ['evening', 0],
      ['morning', 520],
      ['afternoon', 1400],
      ['close', 1440],
    ]);
    expect(played.run.ended).toBe(true);
  });

  test('says after each cut what changed, by what is true', () => {
    const idle = through(night(), 2000);
    expect(changed(idle, 'morning')).toEqual(['night-passed']);
    expect(changed(idle, 'afternoon')).toEqual(['day-passed']);
    const worked = night({ quiet: true })
      .assign('ana', 'find')
      .until((n) => n.view.leads.length > 0)
      .approve('fix', 'ana');
    const busy = through(worked, 2000);
    expect(changed(busy, 'morning')).toEqual(['night-passed', 'fixed-overnight']);
  });

  test('keeps standing assignments through the night', () => {
    const worked = night({ quiet: true })
      .assign('ana', 'find')
      .until((n) => n.view.leads.length > 0)
      .approve('fix', 'ana');
    const played = through(worked, 600);
    const done = played.all('done').find(({ task }) => task === 'fix');
    expect(done?.minute).toBeGreaterThan(40);
    expect(done?.minute).toBeLessThan(520);
    expect(played.run.ledger.restoredAt).toBe(done?.minute);
  });

  test('shows the clock of the chapter', () => {
    const played = through(night(), 530);
    expect(played.view).toMatchObject({
      chapter: 'morning',
      day: 1,
      clock: 4 * 60 + 40 + played.run.minute - 520,
    });
  });

  test('leaves nobody waiting and nobody`s hands on the keyboard behind', () => {
    const played = through(night(), 38).move({ type: 'terminal', action: 'down' }).wait(2);
    expect(played.view).toMatchObject({
      chapter: 'morning',
      handsOn: false,
      command: 'leading',
      middle: null,
    });
    expect(played.refusal({ type: 'terminal', action: 'up' })).toBe('nothing-open');
  });

  test('gives command back with the new chapter, once', () => {
    const take = {
      id: 'taken',
      trigger: { at: 35 },
      channel: 'scene' as const,
      from: 'max',
      effects: [{ command: 'executive' as const, minutes: 500 }],
    };
    const played = night({ quiet: true, plus: { injects: [take] } })
      .at(39)
      .wait(1);
    expect(played.view).toMatchObject({ chapter: 'morning', command: 'leading' });
    expect(
      played
        .wait(30)
        .all('command')
        .map(({ how }) => how),
    ).toEqual(['taken']);
  });
});

describe('the phases of the incident', () => {
  test('follow what is known and decided, in order', () => {
    const played = night({ quiet: true })
      .assign('ana', 'find')
      .until((n) => n.view.leads.length > 0);
    expect(played.view.phase).toBe('grip');
    expect(played.approve('fix', 'ana').view.phase).toBe('repair');
    expect(played.all('phase').map(({ phase }) => phase)).toEqual(['grip', 'repair']);
  });
});

describe('a night that is not restored', () => {
  test('is cut off at its minute, and says so', () => {
    const played = through(night({ quiet: true }), 2000);
    expect(played.run.minute).toBe(1440);
    expect(played.last('end').how).toBe('cut-off');
    expect(played.run.ledger).toMatchObject({ restoredAt: null, minutes: 1440 });
  });

  test('ends whoever still stands in the middle', () => {
    const caller = {
      id: 'last-call',
      trigger: { at: 1438 },
      channel: 'call' as const,
      from: 'max',
      says: [{ text: 'max.calls' }],
      opens: 'max',
      demands: true,
      patience: 30,
    };
    const played = night({ quiet: true, plus: { injects: [caller] } });
    played.until((n) => n.run.ended);
    expect(played.run.minute).toBe(1440);
    expect(played.last('missed')).toMatchObject({ exchange: 'max.1', minute: 1440 });
  });

  test('costs nothing more after the cut-off, and a copy restored then is no restore', () => {
    const after = {
      id: 'after',
      act: 'bridge' as const,
      clock: '20:00',
      live: true,
      skip: 30,
      ends: { all: [] },
    };
    const played = night({
      quiet: true,
      plus: { cutoff: { minute: 20, effects: [{ fact: 'fixed' }] }, chapters: [after] },
    });
    played.at(39).wait(1);
    expect(played.run.ledger).toMatchObject({ restoredAt: null, minutes: 20, cost: 2000 });
  });
});

test('a restored night stops its cost and its headline in that minute', () => {
  const quick = { id: 'quick', kind: 'data', effort: 4, critical: true, yields: [{ fact: 'fixed' }] };
  const played = night({ quiet: true, plus: { tasks: [quick] } })
    .assign('ana', 'quick')
    .until((n) => n.all('done').length > 0);
  const at = played.run.minute;
  expect(played.run.ledger).toMatchObject({ restoredAt: at, minutes: at, cost: at * 100 });
  expect(played.view).toMatchObject({ impact: 'restored', rate: 0 });
  expect(played.last('impact')).toMatchObject({ minute: at, impact: 'restored', rate: 0 });
  played.wait(10);
  expect(played.run.ledger).toMatchObject({ minutes: at, cost: at * 100 });
});

test('a restore that a reply brings counts from that minute', () => {
  const option = { id: 'back.yes', deputy: true, effects: [{ fact: 'fixed' }] };
  const talk = { id: 'back', with: 'dee', exchanges: [{ id: 'back.1', minutes: 3, options: [option] }] };
  const comes = {
    id: 'back-comes',
    trigger: { at: 5 },
    channel: 'visitor' as const,
    from: 'dee',
    opens: 'back',
    demands: true,
  };
  const played = night({ quiet: true, plus: { conversations: [talk], injects: [comes] } })
    .at(5)
    .reply('back.yes');
  expect(played.run.minute).toBe(8);
  expect(played.run.ledger).toMatchObject({ restoredAt: 5, minutes: 5, cost: 500 });
});
