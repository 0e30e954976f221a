/** Who decides between ballots, and what the host does to a room's night: on both databases. */
import { beforeEach, describe, expect, test } from 'vitest';
import { preparedInjects, type Move } from '../../src/run/index.ts';
import { movesOf } from '../../src/workshop/server/journal.ts';
import { Hall, soon, voters } from './conductor-support.ts';
import { compiled, longKinds } from './support.ts';

describe.each(longKinds)('a room on %s', (kind) => {
  let hall: Hall;
  const me = () => hall.seat(0).id;
  const volunteer = (n: number, on = true) =>
    hall.ask({ name: 'volunteer', seat: hall.seat(n).id, body: { on } });
  const move = (seat: string, wanted: Move) =>
    hall.ask({ name: 'shared-move', seat, body: { run: hall.shared().run, rev: 0, move: wanted } });
  const toBridge = (minutes = 4) =>
    hall.until(() => hall.now()?.view.act === 'bridge' && hall.shared().view.minute >= minutes);
  /** To the first moment in which minutes pass and nobody asks anything. */
  const toQuiet = () => hall.until(() => hall.now()?.clock.running === true);
  const stored = () => movesOf(hall.database.db, hall.shared().run);

  beforeEach(async () => {
    hall = await Hall.open(kind, 'votes', 5, soon);
    await hall.stage('play');
    hall.onBeat = voters(hall, 11, 6);
    await hall.until(() => hall.now() !== undefined);
  });

  test('nobody commands: the deputy does, one thing after the other, and it is said aloud', async () => {
    await toBridge(8);
    expect(hall.shared().command).toBe('deputy');
    const moves = await stored();
    // The host's are those of the act that is left out.
    const played = moves.filter(({ move: { type } }) => type !== 'skip');
    expect(new Set(played.map(({ by }) => by))).toEqual(new Set(['room', 'deputy']));
    const orders = played.filter(({ move: { type } }) => type !== 'reply');
    for (const minute of new Set(orders.map((one) => one.minute)))
      expect(orders.filter((one) => one.minute === minute).length).toBeLessThanOrEqual(2);
    expect(hall.shared().said.at(-1)).toMatchObject({ by: 'deputy' });
    expect(hall.shared().said.find(({ move: { type } }) => type === 'say')?.text?.id).toMatch(/^say\./);
  });

  test('the first volunteer has it, until they give it back; nobody else moves', async () => {
    await toBridge();
    await toQuiet();
    expect(await volunteer(0)).toMatchObject({ ok: true });
    expect(await volunteer(1)).toEqual({ ok: false, code: 'not-now' });
    await hall.pass(1);
    expect(hall.shared().command).toBe(me());
    await toQuiet();
    const checkin: Move = { type: 'checkin', person: 'mina', how: 'what' };
    expect(await move(hall.seat(1).id, checkin)).toEqual({ ok: false, code: 'not-yours' });
    const quoted = await hall.ask({
      name: 'quote',
      seat: me(),
      body: { run: hall.shared().run, move: checkin },
    });
    expect(quoted).toMatchObject({ ok: true, refusal: null, price: expect.any(Number) as number });
    const before = await stored();
    expect(await move(me(), checkin)).toMatchObject({ ok: true, refusal: null });
    expect((await stored()).slice(before.length)).toMatchObject([{ by: 'player', move: checkin }]);
    // While they command the deputy does nothing of its own.
    await hall.pass(40, () => hall.shared().view.middle !== null);
    expect((await stored()).slice(before.length).map(({ by }) => by)).toEqual(['player']);
    expect(await volunteer(1, false)).toMatchObject({ ok: true });
    expect(await volunteer(0, false)).toMatchObject({ ok: true });
    await hall.pass(1);
    expect(hall.shared().command).toBe('deputy');
    expect(await move(me(), checkin)).toEqual({ ok: false, code: 'not-yours' });
  });

  test('a move that the night refuses is answered with its reason, and nothing is stored', async () => {
    await toBridge();
    await toQuiet();
    await volunteer(0);
    const before = await stored();
    expect(await move(me(), { type: 'checkin', person: 'nobody', how: 'what' })).toMatchObject({
      ok: true,
      refusal: { code: 'no-such-person' },
    });
    expect(await stored()).toEqual(before);
  });

  test('a ballot is the room’s: whoever commands cannot answer before it', async () => {
    hall.onBeat = null;
    await hall.until(() => hall.openBallot !== null);
    await volunteer(0);
    const { exchange, options } = hall.openBallot ?? { exchange: '', options: [] };
    for (const wanted of [
      { type: 'reply', exchange, options: options.slice(0, 1) },
      { type: 'leave' },
    ] as Move[])
      expect(await move(me(), wanted)).toEqual({ ok: false, code: 'not-now' });
    expect(hall.openBallot?.exchange).toBe(exchange);
  });

  test('a commander whose phone is gone, who steps out or says nothing does not stop the room', async () => {
    await volunteer(0);
    hall.here.delete(me());
    await hall.pass(32);
    expect(hall.shared().command).toBe('deputy');
    hall.here.add(me());
    await hall.pass(2);
    expect(hall.shared().command).toBe(me());
    // Present and silent: after a minute the deputy answers for them.
    const from = hall.time;
    await toBridge();
    expect((hall.time - from) / 60_000).toBeLessThan(12);
    await hall.rooms.stepOut(me());
    await hall.pass(2);
    expect(hall.shared().command).toBe('deputy');
    expect(await volunteer(0)).toEqual({ ok: false, code: 'not-now' });
    expect(await volunteer(1)).toMatchObject({ ok: true });
  });

  test('the host names a commander, of this room alone', async () => {
    const other = await Hall.open(kind, 'votes', 1);
    const name = (seat: string | null) => hall.ask({ name: 'commander', body: { seat } });
    expect(await name(other.seat(0).id)).toEqual({ ok: false, code: 'not-yours' });
    expect(await name(hall.seat(3).id)).toMatchObject({ ok: true });
    await hall.pass(1);
    expect(hall.shared().command).toBe(hall.seat(3).id);
    // It is in the database: another node knows it.
    hall.kill(hall.conductor);
    hall.node('b');
    await hall.pass(10);
    expect(hall.shared().command).toBe(hall.seat(3).id);
  });

  test('whoever commands stops the clock for a minute at most, and lets it run fast until something asks', async () => {
    await toBridge();
    await toQuiet();
    await volunteer(0);
    const clock = (to: 'run' | 'pause' | 'wait', seat: string | null = me()) =>
      hall.ask({ name: 'shared-clock', seat, body: { run: hall.shared().run, to } });
    expect(await clock('pause', hall.seat(1).id)).toEqual({ ok: false, code: 'not-yours' });
    expect(await clock('pause')).toMatchObject({ ok: true });
    const { minute } = hall.shared().view;
    await hall.pass(50);
    expect(hall.shared()).toMatchObject({ view: { minute }, clock: { running: false, hold: 'paused' } });
    await hall.pass(20);
    expect(hall.shared().view.minute).toBeGreaterThan(minute);
    await toQuiet();
    const waited = hall.shared().view.minute;
    await clock('wait');
    await hall.pass(20, () => !hall.shared().clock.waiting || hall.shared().clock.hold !== null);
    expect(hall.shared().view.minute).toBeGreaterThan(waited);
    expect(hall.shared().clock.waiting).toBe(false);
  });

  test('a hold stops everything at once, and stands in the log with its end', async () => {
    await toBridge();
    await toQuiet();
    await hall.stage('held');
    await hall.pass(2);
    const { minute } = hall.shared().view;
    const held = await stored();
    expect(held.at(-1)).toMatchObject({ by: 'host', move: { type: 'hold', on: true } });
    expect(await hall.ask({ name: 'inject', body: { run: null, inject: 'nothing' } })).toEqual({
      ok: false,
      code: 'not-now',
    });
    await hall.pass(60);
    expect(hall.shared()).toMatchObject({ view: { minute }, clock: { hold: 'held' } });
    expect(await stored()).toEqual(held);
    await hall.stage('play');
    await hall.pass(20);
    expect(hall.shared().view.minute).toBeGreaterThan(minute);
    expect((await stored())[held.length]).toMatchObject({ by: 'host', move: { type: 'hold', on: false } });
    await hall.checkStored(hall.shared().run);
  });

  test('all wait at the end of an act', async () => {
    await hall.plan({ boundary: 'call' });
    await hall.until(() => hall.now()?.clock.hold === 'boundary');
    expect(['yesterday', 'bridge']).toContain(hall.shared().act);
    const before = await stored();
    await hall.pass(60);
    expect(await stored()).toEqual(before);
    await hall.plan({ boundary: null });
    await hall.until(() => hall.now()?.act === 'bridge');
  });

  test('the host sends something prepared, once, and skips what is in the middle', async () => {
    await toBridge();
    await toQuiet();
    const fired = new Set(
      hall.shared().view.log.flatMap((entry) => (entry.type === 'arrived' ? [entry.inject] : [])),
    );
    const inject = preparedInjects(compiled.scenario).find((id) => !fired.has(id)) ?? '';
    const send = (run: string | null = null) => hall.ask({ name: 'inject', body: { run, inject } });
    expect(await send('another')).toEqual({ ok: false, code: 'no-run' });
    expect(await send()).toMatchObject({ ok: true });
    expect((await stored()).at(-1)).toMatchObject({ by: 'host', move: { type: 'inject', inject } });
    expect(await send()).toEqual({ ok: false, code: 'not-possible' });
    await hall.until(() => hall.openBallot === null && hall.shared().view.middle !== null);
    const exchange = hall.shared().view.middle?.exchange;
    expect(await hall.ask({ name: 'skip', body: { run: null } })).toMatchObject({ ok: true });
    await hall.pass(1);
    expect(hall.shared().view.middle?.exchange).not.toBe(exchange);
    await hall.checkStored(hall.shared().run);
  });

  test('landing ends the night where it is, with a report of what was played', async () => {
    await toBridge();
    const { run } = hall.shared();
    await hall.plan({ landed_at: hall.time });
    await hall.pass(2);
    const [row] = await hall.runs();
    expect(row?.ended_at).not.toBeNull();
    await hall.checkStored(run);
    const { end } = row ?? {};
    await hall.pass(30);
    expect((await hall.runs())[0]?.end).toBe(end);
  });

  test('a debrief ends it, too, and a room that is only looked at afterwards is let go', async () => {
    await toBridge();
    await hall.stage('debrief');
    await hall.pass(3);
    expect((await hall.runs())[0]?.ended_at).not.toBeNull();
    await hall.pass(3);
    expect(await hall.ask({ name: 'present', seat: me() })).toEqual({ ok: false, code: 'not-now' });
    expect(hall.failures).toEqual([]);
  });
});

test('acts that a room leaves out are gone through unscored, and after the last that it plays the night waits to be landed', async () => {
  const hall = await Hall.open('sqlite', 'votes', 4, ['call', 'bridge']);
  await hall.stage('play');
  hall.onBeat = voters(hall, 2, 3);
  await hall.until(() => hall.now()?.act === 'review');
  await hall.pass(30);
  expect(hall.shared()).toMatchObject({ act: 'review', clock: { hold: 'boundary' } });
  const moves = await movesOf(hall.database.db, hall.shared().run);
  const skips = moves.filter(({ move }) => move.type === 'skip');
  expect(skips.every(({ by }) => by === 'host')).toBe(true);
  expect(skips.length).toBeGreaterThanOrEqual(5);
  const replied = moves.flatMap(({ move }) => (move.type === 'reply' ? [move.exchange] : []));
  expect(replied.filter((id) => id.startsWith('y.') || id.startsWith('review.'))).toEqual([]);
  await hall.plan({ landed_at: hall.time });
  await hall.pass(2);
  const [row] = await hall.runs();
  expect(row?.ended_at).not.toBeNull();
  expect((await movesOf(hall.database.db, row?.run_id ?? '')).at(-1)).toMatchObject({
    by: 'host',
    move: { type: 'land' },
  });
  await hall.checkStored(row?.run_id ?? '');
});
