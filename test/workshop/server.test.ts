/** A node as phones and a console meet it: over HTTP and sockets, on both databases. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { playPolicy } from '../../src/lab/play.ts';
import { policies } from '../../src/lab/policies/index.ts';
import { toLog, type RunHeader } from '../../src/run/index.ts';
import type {
  Answer,
  Begun,
  Joined,
  RoomNow,
  RoomOpened,
  SeatNow,
} from '../../src/workshop/protocol/messages.ts';
import { readConfig } from '../../src/workshop/server/config.ts';
import { startServer, type RunningServer } from '../../src/workshop/server/server.ts';
import { compiled, emptyPlace, kinds, type Place } from './support.ts';

const site = mkdtempSync(join(tmpdir(), 'site-'));
writeFileSync(join(site, 'index.html'), '<!doctype html><title>Hold the Bridge</title>');
afterAll(() => rmSync(site, { recursive: true, force: true }));

/** Whatever a node logs as an error in these tests is one. */
const failures: object[] = [];
const quiet = { info: () => {}, error: (fields: object) => void failures.push(fields) };

function start({ databaseUrl, dataDir, schema }: Place): Promise<RunningServer> {
  const config = { ...readConfig({}), port: 0, databaseUrl, dataDir };
  return startServer({
    config,
    site,
    nights: [compiled],
    log: quiet,
    ...(schema === undefined ? {} : { schema }),
  });
}

const wanted = {
  scenario: 'wrong-table',
  mode: 'alone',
  locale: 'en',
  playEndsAt: null,
  sessionEndsAt: null,
};

/** The moves of a commander's night that was begun on a server. */
function nightOf(header: RunHeader) {
  const { seed, variant, options } = header;
  return toLog(playPolicy(compiled, { policy: policies.commander, seed, variant, options }));
}

describe.each(kinds)('a node on %s', (kind) => {
  let place: Place;
  let server: RunningServer;
  const sockets: Socket[] = [];

  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(server.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as unknown };
  };
  const openRoom = async () => (await post('/api/rooms', wanted)).body as RoomOpened;
  const join = async (code: string) =>
    (await post('/api/join', { code, nickname: null, locale: 'en' })).body as Joined;
  const connect = (auth: object): Promise<Socket> => {
    const socket = io(server.url, { auth, transports: ['websocket'], reconnection: false, forceNew: true });
    sockets.push(socket);
    return new Promise((opened, failed) => {
      socket.once('connect', () => opened(socket));
      socket.once('connect_error', failed);
    });
  };
  const ask = <T = object>(socket: Socket, name: string, body: unknown = null) =>
    socket.timeout(5_000).emitWithAck(name, body) as Promise<Answer<T>>;
  const heard = <T>(socket: Socket, name: string): Promise<T> =>
    new Promise((done) => socket.once(name, done));
  /** Everything that a socket has been told under a name, from when it is asked for the first time. */
  const told = <T>(socket: Socket, name: string) => {
    const list: T[] = [];
    socket.on(name, (one: T) => list.push(one));
    return {
      /** The first that is as wished, also if it came long ago. */
      async until(wish: (one: T) => boolean): Promise<T> {
        for (;;) {
          const found = list.find(wish);
          if (found) return found;
          await heard(socket, name);
        }
      },
    };
  };

  beforeAll(async () => {
    place = await emptyPlace(kind);
    server = await start(place);
  });
  afterAll(async () => {
    for (const socket of sockets) socket.disconnect();
    await server.close();
  });

  test('says how it is, and serves the game with its headers', async () => {
    expect(await (await fetch(`${server.url}/healthz`)).text()).toBe('ok');
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    const page = await fetch(`${server.url}/`);
    expect(await page.text()).toContain('Hold the Bridge');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await (await fetch(`${server.url}/host`)).text()).toContain('Hold the Bridge');
    expect(await (await fetch(`${server.url}/metrics`)).text()).toContain('htb_moves_stored_total');
  });

  test('a room plays: joined by code, begun by the host, played, stored, seen by the console without choices', async () => {
    const room = await openRoom();
    const seat = await join(` ${room.code.slice(0, 3).toLowerCase()}-${room.code.slice(3)} `);
    const host = await connect({ as: 'host', room: room.room, token: room.secret });
    const console = told<SeatNow[]>(host, 'seats');
    const phone = await connect({ as: 'seat', token: seat.token });
    expect(await ask(phone, 'begin')).toEqual({ ok: false, code: 'not-now' });
    const stage = heard<string>(phone, 'stage');
    expect(await ask(host, 'stage', { to: 'play' })).toEqual({ ok: true });
    expect(await stage).toBe('play');
    const begun = await ask<Begun>(phone, 'begin');
    if (!begun.ok) throw new Error(begun.code);
    const night = nightOf(begun.header);
    const half = Math.floor(night.events.length / 2);
    const send = (moves: unknown[], end: number) => ask(phone, 'moves', { run: begun.run, end, moves });
    expect(await send(night.events.slice(0, half), 0)).toMatchObject({ ok: true, next: half });
    expect(await send(night.events.slice(half), night.end)).toMatchObject({ ok: true, ended: true });
    const again = await ask<Begun>(phone, 'begin');
    expect(again).toMatchObject({ ok: true, run: begun.run, next: night.events.length });
    const seats = await console.until(([first]) => first?.ended === true);
    expect(seats).toEqual([
      {
        id: seat.seat,
        nickname: seat.nickname,
        kind: 'player',
        here: true,
        simulated: false,
        moves: night.events.length,
        act: 'debrief',
        waits: false,
        ended: true,
        team: null,
        roles: [],
      },
    ]);
  });

  test('what was acknowledged is there after a new start', async () => {
    const room = await openRoom();
    const seat = await join(room.code);
    const host = await connect({ as: 'host', room: room.room, token: room.secret });
    await ask(host, 'stage', { to: 'play' });
    const phone = await connect({ as: 'seat', token: seat.token });
    const begun = await ask<Begun>(phone, 'begin');
    if (!begun.ok) throw new Error(begun.code);
    const { events } = nightOf(begun.header);
    await ask(phone, 'moves', { run: begun.run, end: 0, moves: events.slice(0, 6) });
    await server.close();
    server = await start(place);
    const back = await connect({ as: 'seat', token: seat.token });
    expect(await ask<Begun>(back, 'begin')).toEqual({
      ...begun,
      next: 6,
      end: expect.any(Number) as number,
      moves: events.slice(0, 6),
    });
    expect(await ask(back, 'moves', { run: begun.run, end: 0, moves: events.slice(4, 9) })).toMatchObject({
      ok: true,
      next: 9,
    });
  });

  test('stepping out, a lock and a removal', async () => {
    const room = await openRoom();
    const [one, two] = [await join(room.code), await join(room.code)];
    const host = await connect({ as: 'host', room: room.room, token: room.secret });
    const [lists, looks] = [told<SeatNow[]>(host, 'seats'), told<RoomNow>(host, 'room')];
    const phone = await connect({ as: 'seat', token: one.token });
    expect(await ask(phone, 'step-out')).toEqual({ ok: true });
    expect(await ask(host, 'lock', { locked: true })).toEqual({ ok: true });
    expect(await post('/api/join', { code: room.code, nickname: null, locale: 'en' })).toEqual({
      status: 403,
      body: { ok: false, code: 'locked' },
    });
    const other = await connect({ as: 'seat', token: two.token });
    const gone = heard(other, 'disconnect');
    expect(await ask(host, 'remove', { seat: two.seat })).toEqual({ ok: true });
    await gone;
    await expect(connect({ as: 'seat', token: two.token })).rejects.toThrow('not-yours');
    const seats = await lists.until((list) => list.length === 1);
    const now = await looks.until(({ seats: count, locked }) => count === 1 && locked);
    expect(seats.map(({ kind: what, nickname }) => [what, nickname])).toEqual([['watcher', '']]);
    expect(now).toMatchObject({ seats: 1, locked: true, stage: 'lobby' });
  });

  test('nobody gets in with what is not theirs', async () => {
    const [room, other] = [await openRoom(), await openRoom()];
    const seat = await join(room.code);
    await expect(connect({ as: 'host', room: room.room, token: other.secret })).rejects.toThrow('not-yours');
    await expect(connect({ as: 'host', room: room.room, token: seat.token })).rejects.toThrow('not-yours');
    await expect(connect({ as: 'seat', token: room.secret })).rejects.toThrow('not-yours');
    await expect(connect({})).rejects.toThrow('not-yours');
    const phone = await connect({ as: 'seat', token: seat.token });
    // What only the host may say is no message of a seat's.
    expect(await ask(phone, 'stage', { to: 'over' })).toEqual({ ok: false, code: 'malformed' });
    const elsewhere = await post('/api/rooms', wanted, { origin: 'https://elsewhere.example' });
    expect(elsewhere.status).toBe(403);
  });

  test('noise is answered in a word, and the room goes on', async () => {
    const room = await openRoom();
    const seat = await join(room.code);
    const phone = await connect({ as: 'seat', token: seat.token });
    const bodies: unknown[] = [
      null,
      [],
      'x',
      { run: 'r', end: -1, moves: [] },
      { run: '../etc', end: 0, moves: [] },
      { run: 'r', end: 0, moves: [{ n: 0, minute: 0, by: 'player', move: { type: 'win' } }] },
      { run: 'r', end: 0, moves: [], extra: 1 },
      { __proto__: { ok: true } },
    ];
    for (const body of bodies)
      expect(await ask(phone, 'moves', body)).toEqual({ ok: false, code: 'malformed' });
    for (const name of ['constructor', '__proto__', 'toString', 'host'])
      expect(await ask(phone, name, {})).toEqual({ ok: false, code: 'malformed' });
    expect(await post('/api/rooms', '{"broken')).toEqual({
      status: 400,
      body: { ok: false, code: 'malformed' },
    });
    expect(
      (await post('/api/join', { code: 'x'.repeat(100_000), nickname: null, locale: 'en' })).status,
    ).toBe(413);
    const rude = await post('/api/join', { code: room.code, nickname: 'a\u202eb', locale: 'en' });
    expect(rude.status).toBe(400);
    expect(await ask(phone, 'rename', { nickname: '<b>=1+1</b>' })).toEqual({ ok: true });
  });

  test('many come in from one address at once', async () => {
    const room = await openRoom();
    const all = await Promise.all(Array.from({ length: 80 }, () => join(room.code)));
    expect(new Set(all.map(({ seat }) => seat)).size).toBe(80);
  });

  test('codes cannot be guessed for long', async () => {
    const answers: number[] = [];
    for (let n = 0; n < 60; n++)
      answers.push((await post('/api/join', { code: 'BBBBBB', nickname: null, locale: 'en' })).status);
    expect(answers).toContain(404);
    expect(answers.at(-1)).toBe(429);
  });
});

test('nothing failed that nobody expected', () => {
  expect(failures).toEqual([]);
});

test('without its database the game is served, and the node says that it is not ready', async () => {
  const config = { ...readConfig({}), port: 0, dataDir: join(site, 'index.html', 'impossible') };
  const said: string[] = [];
  const log = { info: () => {}, error: (_: object, message: string) => void said.push(message) };
  const server = await startServer({ config, site, nights: [compiled], log });
  try {
    expect(server.ready).toBe(false);
    expect((await fetch(`${server.url}/`)).status).toBe(200);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
    expect(said).toEqual(['the database could not be opened']);
    expect(server.problem).toMatch(
      /^The game is served, workshops are not: the database in .+ did not open \(.+\)\.$/,
    );
  } finally {
    await server.close();
  }
});
