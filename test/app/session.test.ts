/** The session: time, holds, moves that are stored before they are shown, minutes that are paid in view. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/run/timeline.ts';
import type { Seat } from '../../src/storage/types.ts';
import { answer, drive, playTo } from './drive.ts';

describe('time', () => {
  test('holds while an exchange is open in standard mode, and runs on in pressure mode', async () => {
    const standard = await drive();
    expect(standard.session.clock.hold).toBe('exchange');
    standard.time.pass(60_000);
    expect(standard.session.view.minute).toBe(0);

    const pressure = await drive({ run: { mode: 'pressure' } });
    expect(pressure.session.clock.hold).toBeNull();
    pressure.time.pass(8000);
    expect(pressure.session.view.minute).toBe(2);
  });

  test('a minute takes four seconds, by the speed', async () => {
    const night = await drive();
    await playTo(night, 'bridge');
    const { session, time } = night;
    const before = session.view.minute;
    time.pass(3999);
    expect(session.view.minute).toBe(before);
    time.pass(1);
    expect(session.view.minute).toBe(before + 1);
    session.setSpeed(4);
    time.pass(1000);
    expect(session.view.minute).toBe(before + 2);
    session.setSpeed(0.5);
    time.pass(8000);
    expect(session.view.minute).toBe(before + 3);
  });

  test('keeps what has gone of a minute over a pause', async () => {
    const night = await drive();
    await playTo(night, 'bridge');
    const { session, time } = night;
    const before = session.view.minute;
    time.pass(3000);
    session.pause(true);
    time.pass(60_000);
    expect(session.view.minute).toBe(before);
    expect(session.clock.hold).toBe('paused');
    session.pause(false);
    time.pass(1000);
    expect(session.view.minute).toBe(before + 1);
  });

  test('holds in the background, in a composer, under a panel of the shell', async () => {
    const night = await drive();
    await playTo(night, 'bridge');
    const { session, time } = night;
    const before = session.view.minute;
    time.hide(true);
    expect(session.clock.hold).toBe('hidden');
    time.pass(60_000);
    time.hide(false);
    session.compose(true);
    expect(session.clock.hold).toBe('composer');
    time.pass(60_000);
    session.compose(false);
    session.cover(true);
    time.pass(60_000);
    expect(session.view.minute).toBe(before);
    session.cover(false);
    expect(session.clock.hold).toBeNull();
  });

  test('in relaxed mode moves only while waiting', async () => {
    const night = await drive({ run: { mode: 'relaxed' } });
    const { session, time } = night;
    await answer(session);
    await answer(session);
    session.enter();
    while (session.view.act === 'yesterday') await answer(session);
    session.enter();
    expect(session.view.act).toBe('bridge');
    const before = session.view.minute;
    time.pass(60_000);
    expect(session.view.minute).toBe(before);
    session.wait();
    time.pass(500);
    expect(session.view.minute).toBe(before + 1);
  });

  test('waiting runs at eight times and stops when something asks, is due or changes', async () => {
    const night = await drive();
    await playTo(night, 'bridge');
    const { session, time } = night;
    const before = session.view.minute;
    session.wait();
    time.pass(500);
    expect(session.view.minute).toBe(before + 1);
    time.pass(60_000);
    expect(session.clock.waiting).toBe(false);
    expect(session.waitEnd).not.toBeNull();
    expect(session.view.minute - before).toBeLessThan(20);
  });

  test('waiting does not run past a promise that an order has brought near', async () => {
    const night = await drive();
    await playTo(night, 'bridge');
    const { session, time } = night;
    const promised = () => Math.min(...session.view.audiences.map((one) => one.promisedAt ?? Infinity));
    // Quiet minutes, with each question left, until an order's minute reaches into the last two.
    while (promised() - session.view.minute > 3) {
      if (session.view.middle) await session.move({ type: 'leave' });
      else time.pass(4000);
    }
    if (session.view.middle) await session.move({ type: 'leave' });
    await session.move({ type: 'checkin', person: 'rosa', how: 'what' });
    const due = promised();
    expect(due - session.view.minute).toBe(2);
    while (session.view.minute < due) {
      if (session.view.middle) await session.move({ type: 'leave' });
      if (!session.clock.waiting) session.wait();
      time.pass(500);
    }
    expect(session.clock.waiting).toBe(false);
    expect(session.waitEnd).toMatch(/due|asks/);
  });
});

describe('moves', () => {
  test('are stored before their effect is shown', async () => {
    const seen: (string | null)[] = [];
    const night = await drive({
      whileStoring: (session) => seen.push(session.view.middle?.exchange ?? null),
    });
    const first = night.session.view.middle?.exchange;
    await answer(night.session);
    expect(seen).toEqual([first]);
    expect(night.stored[0]).toBe('append 0');
    expect(night.session.view.middle?.exchange).not.toBe(first);
  });

  test('a refused move is not stored, and its reason is there to be shown', async () => {
    const { session, stored } = await drive();
    const refusal = await session.move({ type: 'reply', exchange: 'no-such', options: ['nothing'] });
    expect(refusal?.code).toBeDefined();
    expect(session.refusal).toEqual(refusal);
    expect(stored).toEqual([]);
  });

  test('two at once become two in order, the second judged after the first', async () => {
    const { session, moves } = await drive();
    const { middle } = session.view;
    if (!middle) throw new Error('the call did not begin with an exchange');
    const reply = { type: 'reply', exchange: middle.exchange, options: middle.options.slice(0, 1) } as const;
    const [first, second] = await Promise.all([
      session.move({ ...reply, options: [...reply.options] }),
      session.move({ ...reply, options: [...reply.options] }),
    ]);
    expect(first).toBeNull();
    expect(second?.code).toBeDefined();
    expect(moves).toHaveLength(1);
  });

  test('the log that was stored is the log of the run', async () => {
    const night = await drive();
    await playTo(night, 'bridge');
    expect(night.session.log().events).toEqual(night.moves);
    expect(night.moves.map((move) => move.n)).toEqual(night.moves.map((_, at) => at));
  });

  test('no minute passes while a move is being stored', async () => {
    const night = await drive({ run: { mode: 'pressure' }, whileStoring: () => night.time.pass(8000) });
    const before = night.session.view.minute;
    await answer(night.session);
    expect(night.moves[0]?.minute).toBe(before);
  });
});

describe('paid minutes', () => {
  test('sweep in about a second, land entries one by one, and give way to a skip', async () => {
    const night = await drive({ still: false });
    const { session, time } = night;
    const landed: Entry[] = [];
    session.onEntry((entry) => landed.push(entry));
    await answer(session);
    expect(session.clock.hold).toBe('paying');
    expect(session.view.middle).toBeNull();
    const early = landed.length;
    time.pass(400);
    expect(landed.length).toBeGreaterThan(early);
    time.pass(1000);
    expect(session.paying).toBeNull();
    expect(session.view.middle).not.toBeNull();

    await answer(session);
    expect(session.paying).not.toBeNull();
    session.skip();
    expect(session.paying).toBeNull();
    expect(session.cut?.chapter).toBe('yesterday');
    const numbers = landed.map((entry) => entry.n);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('with reduced motion they are there at once', async () => {
    const { session } = await drive({ still: true });
    await answer(session);
    expect(session.paying).toBeNull();
    expect(session.view.minute).toBe(1);
  });
});

describe('keeping', () => {
  test('the end is written on every tick and when the page goes', async () => {
    const night = await drive();
    await playTo(night, 'bridge');
    const before = night.stored.length;
    night.time.pass(4000);
    expect(night.stored.slice(before)).toEqual([`tick ${night.play.minute()}`]);
    night.time.leave();
    expect(night.stored.at(-1)).toBe(`leave ${night.play.minute()}`);
  });

  test('the report is made once and stored with the run', async () => {
    const night = await drive();
    await playTo(night, 'debrief');
    const first = await night.session.report();
    const second = await night.session.report();
    expect(first?.report.scenario).toBe('wrong-table');
    expect(second).toBe(first);
    expect(night.stored.filter((what) => what === 'finish')).toHaveLength(1);
  });

  test('a tab that another one plays in only watches', async () => {
    const seat: Seat = {
      state: 'elsewhere',
      onChange: () => () => {},
      takeOver: async () => {},
      release: () => {},
    };
    const { session, time, stored } = await drive({ seat, run: { mode: 'pressure' } });
    expect(session.watching).toBe(true);
    time.pass(60_000);
    expect(session.view.minute).toBe(0);
    expect((await session.move({ type: 'leave' }))?.code).toBe('not-now');
    expect(stored).toEqual([]);
  });

  test('after close nothing passes any more', async () => {
    const night = await drive();
    await playTo(night, 'bridge');
    await night.session.close();
    const before = night.play.minute();
    night.time.pass(60_000);
    expect(night.play.minute()).toBe(before);
  });
});
