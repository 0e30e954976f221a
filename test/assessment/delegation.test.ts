import { describe, expect, test } from 'vitest';
import { exchange, night, step, talk, task } from './build.ts';

describe('D1 command and roles in the first minutes', () => {
  const start = () => night().at(1).say('declare', 'declare');

  test('earns: command declared, three roles by minute 5', () => {
    const led = start().role('deputy', 'june').at(4).role('scribe', 'june').role('customer-liaison', 'rosa');
    expect(led.share('D1')).toBe(1);
  });

  test('near miss: the third role comes at minute 8', () => {
    const late = start().role('deputy', 'june').role('scribe', 'june').at(8).role('customer-liaison', 'rosa');
    expect(late.share('D1')).toBe(0.88);
  });

  test('nothing is worst, and counts as missed', () => {
    expect(night().share('D1')).toBe(0);
    expect(night().findings('D1')[0]?.missed).toBe(true);
  });

  test('a role given twice is one role', () => {
    const twice = start().role('deputy', 'june').role('deputy', 'rosa').role('deputy', 'june');
    expect(twice.share('D1')).toBe(0.5);
  });

  test('a team with one person to spare is asked for two roles, not three', () => {
    const { cast } = night().content;
    const small = night({ cast: cast.filter((one) => one.part !== 'support') }).say('declare', 'declare');
    expect(small.role('deputy', 'june').role('scribe', 'june').share('D1')).toBe(1);
  });
});

describe('D2 one person, a time, a read-back, a return', () => {
  const tasks = [task('logs', { led: true, critical: true })];

  test('earns: all of it, back in time', () => {
    expect(night({ tasks }).at(5).assign('logs', 'mina').at(18).done('logs').share('D2')).toBe(1);
  });

  test('earns: overdue, but asked for when it was due', () => {
    const asked = night({ tasks }).at(5).assign('logs', 'mina').at(21).checkin('mina', 'what', 'logs', 1.07);
    expect(asked.at(40).done('logs').share('D2')).toBe(1);
  });

  test('near miss: no read-back, and nobody asked when it was overdue', () => {
    const loose = night({ tasks }).at(5).assign('logs', 'mina', { readback: false }).at(40).done('logs');
    expect(loose.share('D2')).toBe(0.6);
  });

  test('nothing for a task given to the room, to somebody busy, or twice', () => {
    expect(night({ tasks }).assign('logs', 'room').share('D2')).toBe(0);
    expect(night({ tasks }).assign('logs', 'mina', { busy: true }).share('D2')).toBe(0);
    expect(night({ tasks }).assign('logs', 'mina', { duplicate: true }).share('D2')).toBe(0);
  });

  test('a task that was never given counts as the worst', () => {
    expect(night({ tasks }).share('D2')).toBe(0);
    expect(night({ tasks }).findings('D2')[0]?.missed).toBe(true);
  });

  test('giving it again earns nothing', () => {
    const again = night({ tasks }).assign('logs', 'room').at(5).assign('logs', 'mina').at(10).done('logs');
    expect(again.share('D2')).toBe(0);
  });

  describe('what comes after a task that was still under way', () => {
    const chain = [...tasks, task('restore', { led: true, critical: true, opens: { fact: 'done.logs' } })];
    const given = (minute: number) =>
      night({ tasks: chain })
        .at(minute)
        .assign('logs', 'mina', { timebox: 20 })
        .findings('D2')
        .map((finding) => finding.opportunity);

    test('is not owed in a slow night', () => expect(given(5)).toEqual(['D2.logs']));
    test('is owed when nobody was asked for most of it', () => {
      expect(given(50)).toEqual(['D2.logs', 'D2.restore']);
    });
  });
});

describe('D4 work that is of no more use', () => {
  const tasks = [
    task('replica', { closes: { fact: 'rows-gone' } }),
    task('rows', { yields: [{ fact: 'rows-gone' }] }),
  ];
  const closed = () =>
    night({ tasks })
      .at(5)
      .assign('replica', 'tomas')
      .at(20)
      .add({ type: 'learned', fact: 'rows-gone', how: 'task' });

  test('not: they went on with it', () => expect(closed().at(40).done('replica').share('D4')).toBe(0));
  test('near miss: back by itself in eight minutes, nobody had to be freed', () => {
    expect(closed().at(28).done('replica').share('D4')).toBeNull();
  });
  test('earns: freed, and the sentence says how soon', () => {
    const [found] = closed().at(24).add({ type: 'dropped', task: 'replica', person: 'tomas' }).findings('D4');
    expect(found?.reason).toMatchObject({ id: 'reason.D4.useless.full', params: { minutes: 4 } });
  });
});

describe('D1 says how many roles were given in time', () => {
  test('a third one after half an hour is not among them', () => {
    const [found] = night()
      .at(1)
      .say('declare', 'declare')
      .role('deputy', 'june')
      .at(30)
      .role('scribe', 'june')
      .findings('D1');
    expect(found?.reason.params?.['roles']).toBe(1);
  });
});

describe('D3 objections and a way back', () => {
  const tasks = [step('rollback'), step('cutover', true)];

  test('earns: asked, and with a backup', () => {
    expect(night({ tasks }).decide('rollback', { asked: true, backup: true }).share('D3')).toBe(1);
  });

  test('near miss: a backup, but nobody was asked', () => {
    expect(night({ tasks }).decide('rollback', { backup: true }).share('D3')).toBe(0.4);
  });

  test('nothing for a bare approval; an irreversible one weighs double', () => {
    const bare = night({ tasks }).decide('cutover').decide('rollback', { asked: true, backup: true });
    expect(bare.share('D3')).toBe(0.33);
  });

  test.each([
    [{ asked: true, backup: true }, 'asked.back'],
    [{ asked: true }, 'asked.noway'],
    [{ backup: true }, 'unasked'],
    [{}, 'none'],
    [{ asked: true, backup: true, against: ['mina'] }, 'over.back'],
    [{ asked: true, against: ['mina'] }, 'over.noway'],
  ])('%j is told as what it was: %s', (how, kind) => {
    const { reason } = night({ tasks }).decide('cutover', how).findings('D3')[0] ?? {};
    expect(reason?.id).toBe(`reason.D3.approve.${kind}`);
    expect(reason?.params?.['by']).toBe('against' in how ? 'mina' : undefined);
  });

  test('a strong objection that gets no answer makes half a ritual of asking; one that was answered does not', () => {
    const decided = (how: { backup?: boolean; against?: string[] }) =>
      night({ tasks })
        .decide('cutover', { asked: true, ...how })
        .share('D3');
    expect([decided({ backup: true }), decided({ backup: true, against: ['mina'] })]).toEqual([1, 0.7]);
    expect([decided({}), decided({ against: ['mina'] })]).toEqual([0.6, 0.3]);
    // Never below not having asked at all.
    expect(decided({ against: ['mina'] })).toBeGreaterThan(
      night({ tasks }).decide('cutover').share('D3') ?? 1,
    );
  });

  test('a refusal needs no way back', () => {
    expect(night({ tasks }).decide('rollback', { choice: 'refuse', asked: true }).share('D3')).toBe(1);
  });

  test('a decision the restore waits for, never taken, is the worst', () => {
    expect(night({ tasks: [step('restore', false, { critical: true })] }).share('D3')).toBe(0);
  });

  test('not offered when nothing had to be decided', () => {
    expect(night({ tasks }).share('D3')).toBeNull();
  });
});

describe('D5, D6 hands on the keyboard', () => {
  const hands = (commanding: boolean) => (one: ReturnType<typeof night>) =>
    one
      .add({ type: 'hands-on', action: 'down', minutes: 0, commanding, missed: 0 })
      .at(24)
      .add({ type: 'hands-on', action: 'up', minutes: 0, commanding, missed: 0 });

  test('earns: command handed over before', () => {
    const handed = night().at(19).add({ type: 'command', holder: 'june', how: 'handover' }).at(20);
    expect(hands(false)(handed).share('D5')).toBe(1);
    expect(hands(false)(handed).charged('D6')).toBe(0);
  });

  test('near miss: command was taken away, not handed over', () => {
    const taken = night().at(19).add({ type: 'command', holder: 'june', how: 'taken' }).at(20);
    expect(hands(false)(taken).share('D5')).toBe(0);
    expect(hands(false)(taken).charged('D6')).toBe(0);
  });

  test('not: in command, and charged by the minute', () => {
    const held = hands(true)(night().at(20));
    expect(held.share('D5')).toBe(0);
    expect(held.charged('D6')).toBe(4);
  });

  test('the minutes stop when somebody else takes command', () => {
    const rescued = night()
      .at(20)
      .add({ type: 'hands-on', action: 'down', minutes: 0, commanding: true, missed: 0 })
      .at(23)
      .add({ type: 'command', holder: 'deputy', how: 'taken' });
    expect(rescued.charged('D6')).toBe(3);
  });

  test('not offered: down and up again at once, with nothing looked at; one look is enough', () => {
    const slip = (action: 'up' | 'dig') =>
      night()
        .at(20)
        .add({ type: 'hands-on', action: 'down', minutes: 0, commanding: true, missed: 0 })
        .add({ type: 'hands-on', action, minutes: 0, commanding: true, missed: 0 })
        .add({ type: 'hands-on', action: 'up', minutes: 0, commanding: true, missed: 0 });
    expect(slip('up').share('D5')).toBeNull();
    expect(slip('up').charged('D6')).toBe(0);
    expect(slip('dig').share('D5')).toBe(0);
  });

  test('met by whoever was given command before: done, and not missed; by whoever took it: missed', () => {
    const stood = (how: 'handover' | 'taken') =>
      night({ conversations: [talk('look', exchange('look', ['D5'], { no: { D5: 1 }, yes: { D5: -1 } }))] })
        .at(19)
        .add({ type: 'command', holder: 'june', how })
        .at(22)
        .standIn('look', 'look.no')
        .share('D5');
    expect(stood('handover')).toBeNull();
    expect(stood('taken')).toBe(0);
  });

  test('not offered to somebody who never touched it', () => {
    expect(night().share('D5')).toBeNull();
    expect(night().charged('D6')).toBe(0);
  });
});

describe('D7 the room, and two on one task', () => {
  const tasks = [task('graphs'), task('logs', { led: true })];

  test('not charged: one named person', () => {
    expect(night({ tasks }).assign('graphs', 'mina').charged('D7')).toBe(0);
  });

  test('charged: "can someone", and a second person on it', () => {
    expect(night({ tasks }).assign('graphs', 'room').charged('D7')).toBe(2);
    expect(
      night({ tasks }).assign('graphs', 'mina').assign('graphs', 'ade', { duplicate: true }).charged('D7'),
    ).toBe(2);
  });

  test("near miss: the first word on a led task is D2's debt, not D7's too", () => {
    const asked = night({ tasks }).assign('logs', 'room');
    expect(asked.charged('D7')).toBe(0);
    expect(asked.share('D2')).toBe(0);
  });
});
