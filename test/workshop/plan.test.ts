/** The plan of a room: acts, boundaries, pause, landing, late joiners, who holds the console. */
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRun, replay, step, view, type LoggedMove, type RunLog } from '../../src/run/index.ts';
import type { Act } from '../../src/scenario/vocabulary.ts';
import type { Begun, Joined, RoomNow, RoomOpened, SeatNow } from '../../src/workshop/protocol/messages.ts';
import type { Landing } from '../../src/workshop/protocol/room.ts';
import { ask, nightOf, playWhole, told, withPeople, type People } from './people.ts';
import { compiled, emptyPlace, longKinds } from './support.ts';

describe.each(longKinds)('the plan of a room on %s', (kind) => {
  let people: People;
  let room: RoomOpened;
  let host: Socket;
  beforeAll(async () => {
    people = await withPeople(await emptyPlace(kind));
  });
  afterAll(async () => {
    expect(people.failures).toEqual([]);
    await people.close();
  });

  /** A room at play with one phone. */
  async function playing(more: object = {}): Promise<{ seat: Joined; phone: Socket }> {
    room = await people.open(more);
    host = await people.host(room);
    const seat = await people.join(room.code);
    const phone = await people.phone(seat);
    expect(await ask(host, 'stage', { to: 'play' })).toEqual({ ok: true });
    return { seat, phone };
  }
  const send = (phone: Socket, run: string, moves: LoggedMove[], end = moves.at(-1)?.minute ?? 0) =>
    ask<{ next: number; ended: boolean }>(phone, 'moves', { run, end, moves });

  test('acts, boundary, pause and ends are told to everybody', async () => {
    const { phone } = await playing({ acts: ['call', 'bridge'] });
    const looks = told<RoomNow>(phone, 'room');
    expect(await ask(host, 'boundary', { at: 'call' })).toEqual({ ok: true });
    expect(await ask(host, 'pause', { on: true })).toEqual({ ok: true });
    expect(await ask(host, 'ends', { playEndsAt: 5_000, sessionEndsAt: 9_000 })).toEqual({ ok: true });
    const now = await looks.until(({ agenda, clock }) => agenda.paused && clock.playEndsAt === 5_000);
    expect(now.agenda).toMatchObject({ acts: ['call', 'bridge'], boundary: 'call', land: false, step: null });
    expect(await ask(host, 'agenda', { acts: ['call', 'yesterday', 'bridge'] })).toEqual({ ok: true });
    await looks.until(({ agenda }) => agenda.acts.length === 3);
    // The review without a bridge is about nothing.
    expect(await ask(host, 'agenda', { acts: ['call', 'review'] })).toEqual({ ok: false, code: 'malformed' });
    expect(await ask(phone, 'agenda', { acts: ['call'] })).toEqual({ ok: false, code: 'malformed' });
  });

  test("a phone skips what is left out and lands when all land, in the host's name; nothing else of the host's", async () => {
    const { phone } = await playing({ acts: ['call', 'bridge'] });
    const begun = await ask<Begun>(phone, 'begin');
    if (!begun.ok) throw new Error(begun.code);
    const own = createRun(compiled, begun.header);
    const night = nightOf(begun);
    while (view(own).act === 'call') {
      const move = night.events[own.moves.length];
      if (!move) throw new Error('the call has no end');
      while (own.minute < move.minute) step(own, { type: 'tick' });
      step(own, { type: 'move', by: 'player', move: move.move });
    }
    const invented: LoggedMove = {
      n: own.moves.length,
      minute: own.minute,
      by: 'host',
      move: { type: 'hold', on: true },
    };
    expect(await send(phone, begun.run, [...own.moves, invented])).toEqual({
      ok: false,
      code: 'not-yours',
      next: own.moves.length,
    });
    while (view(own).act === 'yesterday') step(own, { type: 'move', by: 'host', move: { type: 'skip' } });
    expect(view(own).act).toBe('bridge');
    for (let n = 0; n < 30; n++) step(own, { type: 'tick' });
    expect(await send(phone, begun.run, [...own.moves], own.minute)).toMatchObject({
      ok: true,
      ended: false,
    });
    const land: LoggedMove = {
      n: own.moves.length,
      minute: own.minute,
      by: 'host',
      move: { type: 'land' },
    };
    expect(await send(phone, begun.run, [land], own.minute)).toMatchObject({ ok: false, code: 'not-yours' });
    expect(await ask(host, 'land', {})).toEqual({ ok: true });
    expect(await send(phone, begun.run, [land], own.minute)).toMatchObject({ ok: true, ended: true });
    const log: RunLog = { ...begun.header, events: [...own.moves, land], end: own.minute };
    expect(replay(compiled, log).timeline.at(-1)).toMatchObject({ type: 'end', how: 'landed' });
  });

  test('an act that was played cannot be skipped by a phone of its own accord', async () => {
    const { phone } = await playing();
    const begun = await ask<Begun>(phone, 'begin');
    if (!begun.ok) throw new Error(begun.code);
    const skip: LoggedMove = { n: 0, minute: 0, by: 'host', move: { type: 'skip' } };
    expect(await send(phone, begun.run, [skip])).toMatchObject({ ok: false, code: 'not-yours' });
  });

  test('whoever joins late begins where the others are, and is told how it came to that', async () => {
    const { phone } = await playing();
    const other = await people.phone(await people.join(room.code));
    await playWhole(phone);
    await playWhole(other);
    const late = await people.phone(await people.join(room.code));
    const begun = await ask<Begun>(late, 'begin', { have: 0 });
    if (!begun.ok) throw new Error(begun.code);
    expect(begun.next).toBeGreaterThan(0);
    expect(begun.moves).toHaveLength(begun.next);
    expect(begun.moves.every(({ by, move }) => by === 'host' && move.type === 'skip')).toBe(true);
    const own = createRun(compiled, begun.header);
    for (const { minute, move } of begun.moves) {
      while (own.minute < minute) step(own, { type: 'tick' });
      step(own, { type: 'move', by: 'host', move });
    }
    expect(view(own).act).toBe('bridge');
    step(own, { type: 'tick' });
    expect(await send(late, begun.run, [], own.minute)).toMatchObject({ ok: true, next: begun.next });
  });

  test('a night that stands behind the last act that is on is through, as one that has ended is', async () => {
    const { phone } = await playing({ acts: ['call', 'yesterday', 'bridge'] });
    const other = await people.phone(await people.join(room.code));
    const [rooms, lists] = [told<RoomNow>(host, 'room'), told<SeatNow[]>(host, 'seats')];
    expect((await ask<Begun>(other, 'begin')).ok).toBe(true);
    const begun = await ask<Begun>(phone, 'begin');
    if (!begun.ok) throw new Error(begun.code);
    const own = createRun(compiled, begun.header);
    const { events } = nightOf(begun);
    const playTo = async (act: Act) => {
      for (const { minute, move } of events.slice(own.moves.length)) {
        if (view(own).act === act) break;
        while (own.minute < minute) step(own, { type: 'tick' });
        step(own, { type: 'move', by: 'player', move });
      }
      while (view(own).act !== act) if (step(own, { type: 'tick' }).refusal) break;
      expect(view(own).act).toBe(act);
      expect(await send(phone, begun.run, [...own.moves], own.minute)).toMatchObject({ ended: false });
    };
    await playTo('bridge');
    await rooms.until(({ nights, through }) => nights === 2 && through === 0);
    await playTo('review');
    await rooms.until(({ nights, through }) => nights === 2 && through === 1);
    expect((await lists.until((list) => list.some(({ ended }) => ended))).map(({ ended }) => ended)).toEqual([
      true,
      false,
    ]);
    // Another act is put on: there is more to play for everybody.
    expect(await ask(host, 'agenda', { acts: ['call', 'yesterday', 'bridge', 'review'] })).toEqual({
      ok: true,
    });
    await rooms.until(({ agenda, through }) => agenda.acts.length === 4 && through === 0);
  });

  test('the console tells where people are and when they land, and what to cut', async () => {
    const { seat, phone } = await playing({ playEndsAt: Date.now() + 60_000 });
    const [lists, landings] = [told<SeatNow[]>(host, 'seats'), told<Landing>(host, 'landing')];
    const begun = await ask<Begun>(phone, 'begin');
    if (!begun.ok) throw new Error(begun.code);
    const { events } = nightOf(begun);
    await send(phone, begun.run, events.slice(0, 20));
    const [one] = await lists.until(([first]) => (first?.moves ?? 0) > 0);
    expect(one).toMatchObject({ id: seat.seat, here: true, ended: false, waits: false });
    expect(one?.act).not.toBeNull();
    const landing = await landings.until(({ landsAt }) => landsAt !== null);
    expect(landing.landsAt).toBeGreaterThan(landing.playEndsAt ?? 0);
    expect(landing.cuts[0]).toMatchObject({ without: ['later'] });
  });

  test('a removed seat can be let in again, and a console can be taken over', async () => {
    const { seat, phone } = await playing();
    const gone = new Promise((done) => phone.once('disconnect', done));
    expect(await ask(host, 'remove', { seat: seat.seat })).toEqual({ ok: true });
    await gone;
    await expect(people.phone(seat)).rejects.toThrow('not-yours');
    expect(await ask(host, 'restore', { seat: seat.seat })).toEqual({ ok: true });
    await people.phone(seat);
    const taker = await people.host(room);
    const closed = new Promise((done) => host.once('taken-over', done));
    const taken = await ask<{ secret: string }>(taker, 'takeover', {});
    await closed;
    if (!taken.ok) throw new Error(taken.code);
    await expect(people.host(room)).rejects.toThrow('not-yours');
    const again = await people.host({ ...room, secret: taken.secret });
    expect(await ask(again, 'follow', {})).toEqual({ ok: true, follow: room.follow });
  });

  test('a follow link reads, and says nothing', async () => {
    await playing();
    const screen = await people.connect({ as: 'follow', token: room.follow });
    await told<RoomNow>(screen, 'room').until(({ id }) => id === room.room);
    for (const name of ['stage', 'begin', 'word', 'step'])
      expect(await ask(screen, name, {})).toEqual({ ok: false, code: 'malformed' });
    await expect(people.connect({ as: 'follow', token: room.secret })).rejects.toThrow('not-yours');
  });

  test('two rooms at once do not hear of each other', async () => {
    await playing();
    const [first, firstHost] = [room, host];
    const { phone } = await playing();
    const heard = told<RoomNow>(phone, 'room');
    await ask(firstHost, 'pause', { on: true });
    await ask(host, 'boundary', { at: 'bridge' });
    const now = await heard.until(({ agenda }) => agenda.boundary === 'bridge');
    expect(now.agenda.paused).toBe(false);
    expect(heard.list.every(({ id }) => id === room.room && id !== first.room)).toBe(true);
  });

  test('addresses, and a phone that was there', async () => {
    expect(await (await people.get('/api/addresses')).json()).toMatchObject({ ok: true, loopbackOnly: true });
    const reached = async (): Promise<unknown> => (await people.get('/api/reach/nonce-1234')).json();
    expect(await reached()).toEqual({ ok: true, reached: false });
    const page = await people.get('/reach/nonce-1234', { 'accept-language': 'ar' });
    expect(await page.text()).toContain('dir="rtl"');
    expect(await reached()).toEqual({ ok: true, reached: true });
    expect((await people.get('/api/reach/%3Cb%3E')).status).toBe(400);
    expect((await people.get('/join/ABCDEF')).headers.get('location')).toBe('../join#ABCDEF');
  });
});
