import { describe, expect, test } from 'vitest';
import { exchange, inject, night, talk, task } from './build.ts';

describe('H1 noise to the liaison', () => {
  const calls = (how: ('held' | 'took' | 'broke')[]) =>
    how.reduce((one, way, index) => {
      one.at(5 + index).arrive(`call-${index}`);
      if (way === 'held') return one.route('rosa', 'liaison');
      return way === 'took' ? one.take() : one.route('mina', 'none');
    }, night());

  test('earns: all held', () => expect(calls(['held', 'held', 'held', 'held']).share('H1')).toBe(1));
  test('near miss: the commander takes every second one', () => {
    expect(calls(['held', 'took', 'held', 'took']).share('H1')).toBe(0.75);
  });
  test('nothing: all reached somebody at work', () => expect(calls(['broke', 'broke']).share('H1')).toBe(0));
  test('who is pulled out of deep work by one takes back one that was held', () => {
    const reached = (deep: boolean) =>
      Array.from({ length: 8 }, (_, index) => index)
        .reduce((one, index) => {
          one.at(5 + index).arrive(`call-${index}`);
          if (index !== 7) return one.route('rosa', 'liaison');
          return one.route('mina', 'none').interrupted('mina', 'noise', deep);
        }, night())
        .findings('H1')
        .map(({ points }) => points);
    expect([reached(false), reached(true)]).toEqual([
      [3, 3, 3, 1.5],
      [3, 3, 3, 0],
    ]);
  });
  test('at most four opportunities, however many call', () => {
    expect(calls(Array.from({ length: 17 }, () => 'held')).findings('H1')).toHaveLength(4);
  });
  test('the sentence counts all of them, each once, and says which stretch it is about', () => {
    const one = calls(['held', 'took', 'broke']).findings('H1');
    expect(one.map(({ reason }) => reason.id)).toEqual(Array.from({ length: 3 }, () => 'reason.H1.call'));
    const eight = calls(['held', 'took', 'broke', 'held', 'held', 'held', 'held', 'held']).findings('H1');
    expect(eight[0]?.reason.params).toEqual({
      minute: 5,
      until: 6,
      calls: 2,
      held: 1,
      met: 1,
      reached: 0,
      lost: 0,
    });
    expect(eight[1]?.reason.params).toMatchObject({ minute: 7, until: 8, calls: 2, held: 1, reached: 1 });
  });
  test("the signal is H5's, not noise", () => {
    expect(night().arrive('odd', { signal: true }).route('rosa', 'liaison').share('H1')).toBeNull();
  });
});

describe('H5 the one message', () => {
  const signal = (latency: number | null) =>
    night().at(20).add({ type: 'signal', item: 'i1', inject: 'lee', latency }).share('H5');

  test('full within 3 minutes, half at 8, nothing from 15 on or never', () => {
    expect([signal(1), signal(3), signal(8), signal(15), signal(null)]).toEqual([1, 1, 0.5, 0, 0]);
  });
  test('near miss: a minute too late', () => expect(signal(4)).toBe(0.9));
  test('put off until the night was over is never; one that came too near the end is not asked for', () => {
    const came = (minute: number) => night().at(minute).arrive('lee', { signal: true }).share('H5');
    expect(came(16)).toBe(0);
    expect(came(50)).toBeNull();
  });
  test('not offered when none came', () => expect(night().share('H5')).toBeNull());
});

describe('H6 pressing people at work', () => {
  test('charged: an estimate, double in deep work', () => {
    expect(night().at(9).checkin('mina', 'eta', 'logs', 0.3).interrupted('mina').charged('H6')).toBe(2);
    expect(
      night().at(9).checkin('mina', 'eta', 'logs', 0.3).interrupted('mina', 'player', true).charged('H6'),
    ).toBe(4);
  });
  test('charged: something passed on to a person at work', () => {
    expect(night().at(9).arrive('sales').route('mina').interrupted('mina').charged('H6')).toBe(2);
  });
  test('not charged: passed on to somebody who had nothing in hand, and so lost no thread', () => {
    const idle = night().at(9).arrive('sales').route('rosa');
    idle.add({ type: 'interrupted', person: 'rosa', by: 'leader', lag: 0, deep: false, cause: 'player' });
    expect(idle.charged('H6')).toBe(0);
  });
  test('near miss: the estimate of somebody who has nothing in hand', () => {
    expect(night().checkin('mina', 'eta').charged('H6')).toBe(0);
  });
  test('not charged: an offer of help, a word aside', () => {
    expect(night().at(9).checkin('mina', 'help', 'logs', 0.3).interrupted('mina').charged('H6')).toBe(0);
    expect(night().at(9).add({ type: 'aside', person: 'mina' }).interrupted('mina').charged('H6')).toBe(0);
  });
});

describe('H7 leaving deep work alone', () => {
  const tasks = [task('trail', { deep: true }), task('graphs')];
  const given = () => night({ tasks }).at(5).assign('trail', 'mina', { timebox: 20 });

  test('earns: nobody asked until it was back', () =>
    expect(given().at(24).done('trail').share('H7')).toBe(1));
  test('not: asked halfway; the same poke is not charged as well', () => {
    const poked = given().at(12).checkin('mina', 'eta', 'trail', 0.35).interrupted('mina', 'player', true);
    expect(poked.share('H7')).toBe(0);
    expect(poked.charged('H6')).toBe(0);
  });
  test('whom a caller reached in it was not left alone: no moment; a poke before stays one', () => {
    expect(given().at(9).interrupted('mina', 'noise', true).at(24).done('trail').share('H7')).toBeNull();
    expect(given().at(23).interrupted('mina', 'noise', true).at(24).done('trail').share('H7')).toBe(1);
    const both = given().at(8).checkin('mina', 'eta', 'trail', 0.15).at(9).interrupted('mina', 'noise', true);
    expect(both.share('H7')).toBe(0);
  });
  test('a second poke is charged', () => {
    const twice = given()
      .at(9)
      .checkin('mina', 'eta', 'trail', 0.2)
      .at(13)
      .checkin('mina', 'eta', 'trail', 0.4);
    expect(twice.charged('H6')).toBe(2);
  });
  test('near miss: asked at 85 per cent of the time-box', () => {
    expect(given().at(22).checkin('mina', 'what', 'trail', 0.85).share('H7')).toBe(1);
  });
  test('charged by half: an early question about ordinary work', () => {
    const early = night({ tasks }).assign('graphs', 'ade').at(4).checkin('ade', 'what', 'graphs', 0.3);
    expect(early.charged('H7')).toBe(1);
  });
});

describe('a caller who gave up waiting', () => {
  const content = {
    injects: [inject('victor', { at: 26 }, { opens: 'victor', demands: true })],
    conversations: [
      talk('victor', exchange('sales', ['H3'], { no: { H3: 1 }, yes: { H3: -1 } })),
      talk('told', exchange('told', ['S3'], { good: { S3: 1 }, bad: { S3: -1 } })),
    ],
  };
  const waiting = () => night(content).at(26).arrive('victor');

  test('is a moment missed', () => {
    expect(waiting().at(30).leave('sales', 'patience').findings('H3')[0]?.missed).toBe(true);
  });
  test('is none while bad news was being heard: that comes first', () => {
    expect(
      waiting().at(27).reply('told', 'told.good').at(30).leave('sales', 'patience').share('H3'),
    ).toBeNull();
  });
  test('near miss: it was heard before they came', () => {
    const before = night(content).at(20).reply('told', 'told.good').at(26).arrive('victor');
    expect(before.at(30).leave('sales', 'patience').share('H3')).toBe(0);
  });
});
