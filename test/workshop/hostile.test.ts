/**
 * A real server on the embedded database, and people who mean no good: messages and bodies that are a little off, too
 * long, too slow, in the wrong order, about another room, by the thousand. Nothing crashes, nobody is told what is not
 * theirs, memory stays, and a room that plays beside it plays on. Seeded: the same messages each time.
 */
import { request } from 'node:http';
import { io, type Socket } from 'socket.io-client';
import { is } from 'valibot';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { draw, type LoggedMove } from '../../src/run/index.ts';
import { codeAlphabet, limits } from '../../src/workshop/protocol/limits.ts';
import type { Answer, Begun, Joined, RoomOpened } from '../../src/workshop/protocol/messages.ts';
import { openDatabase } from '../../src/workshop/server/database/open.ts';
import { startChild, type Child } from '../bench/load/calls.ts';
import type { NodeCalls } from '../bench/load/node.ts';
import { leaks, type Ear } from './hostile/guard.ts';
import {
  firstOf,
  fitting,
  forgotten,
  mutated,
  ofHost,
  ofSeat,
  overHttp,
  words,
  type Dice,
} from './hostile/messages.ts';
import { bombs, slow, tooMuch, wrong } from './hostile/raw.ts';
import { nightOf } from './people.ts';
import { compiled, emptyPlace } from './support.ts';

/** Messages over sockets, bodies over HTTP, first words of sockets, and connections of raw bytes. */
const amounts = { messages: 17_000, bodies: 2_500, hellos: 300, raw: 200 };
/** Part of them after which memory is looked at for the first time: by then everything has been in use. */
const warm = 0.3;
/** Requests that wait for an answer at once. */
const atOnce = 40;
/** Milliseconds that an answer may take beside all this. */
const patience = 8_000;
const seed = 2_026;

interface Person {
  socket: Socket;
  ear: Ear;
}
interface Hall {
  opened: RoomOpened;
  seats: Joined[];
  host: Person;
  screen: Person;
  phones: Person[];
}

let server: Child<NodeCalls>;
let url = '';
let dataDir = '';
const found = new Set<string>();
const sockets: Socket[] = [];

function dice(subject: string): Dice {
  let n = 0;
  const next = () => draw({ seed, purpose: 'hostile', subject, ordinal: n++ });
  const of = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  return { next, of: of as Dice['of'] };
}

const port = () => Number(new URL(url).port);

interface Response {
  status: number;
  body: unknown;
}
/** A body from an address that a proxy names. `fetch` would refuse some of these before they are sent. */
function post(path: string, body: string | Buffer, from = '10.0.0.1', method = 'POST'): Promise<Response> {
  return new Promise((done, failed) => {
    const asked = request(
      url + path,
      { method, headers: { 'x-forwarded-for': from, 'content-type': 'application/json' } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', failed);
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString();
          done({ status: answer.statusCode ?? 0, body: text.startsWith('{') ? JSON.parse(text) : text });
        });
      },
    );
    asked.on('error', failed);
    asked.end(body);
  });
}

const ask = async <T = object>({ socket }: Person, name: string, body: unknown): Promise<Answer<T>> =>
  (await socket.timeout(patience).emitWithAck(name, body)) as Answer<T>;

/** A socket whose every message is looked at; answers are looked at by whoever asked. */
function connect(auth: object, ear: Ear): Promise<Person> {
  const socket = io(url, { auth, transports: ['websocket'], forceNew: true, reconnectionDelay: 50 });
  sockets.push(socket);
  socket.onAny((event: string, body: unknown) => {
    for (const leak of leaks(ear, event, body)) found.add(leak);
  });
  return new Promise((opened, failed) => {
    socket.once('connect', () => opened({ socket, ear }));
    socket.once('connect_error', failed);
  });
}

async function hall(name: string, mode: 'alone' | 'teams' | 'votes', people: number): Promise<Hall> {
  const wanted = { scenario: 'wrong-table', mode, locale: 'en', playEndsAt: null, sessionEndsAt: null };
  const opened = (await post('/api/rooms', JSON.stringify(wanted), `10.1.0.${people}`)).body as RoomOpened;
  const seats: Joined[] = [];
  for (let n = 0; n < people; n++) {
    const body = JSON.stringify({ code: opened.code, nickname: `${name} ${n} of them`, locale: 'en' });
    seats.push((await post('/api/join', body)).body as Joined);
  }
  const ear = (who: string): Ear => ({ who: `${name}: ${who}`, never: [], shares: mode !== 'alone' });
  return {
    opened,
    seats,
    host: await connect({ as: 'host', room: opened.room, token: opened.secret }, ear('host')),
    screen: await connect({ as: 'follow', token: opened.follow }, ear('screen')),
    phones: await Promise.all(seats.map(({ token }, n) => connect({ as: 'seat', token }, ear(`phone ${n}`)))),
  };
}

/** A text in an address; half a character has no place there. */
const inPath = (text: string | undefined): string =>
  encodeURIComponent((text ?? '').replaceAll(/[\ud800-\udfff]/g, ''));

/** Some at once, so that they meet; all are waited for. */
async function many(count: number, one: (n: number) => Promise<void>): Promise<void> {
  let n = 0;
  const next = async () => {
    while (n < count) await one(n++);
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}

describe('people who mean no good', () => {
  /** Somebody who plays as one should, in a room that others send noise to. */
  let own: Hall;
  let teams: Hall;
  let votes: Hall;
  /** A room whose own host does whatever comes to mind. */
  let mad: Hall;
  let begun: Begun;
  let night: readonly LoggedMove[] = [];
  let played = 0;
  let ids: string[] = [];

  /** The next move of the night in the room beside all this. */
  async function playOn(): Promise<void> {
    const [phone] = own.phones;
    const moves = night.slice(played, played + 1);
    if (!phone || moves.length === 0) throw new Error('the night is over too soon');
    const answer = await ask<{ next: number }>(phone, 'moves', {
      run: begun.run,
      end: moves[0]?.minute ?? 0,
      moves,
    });
    expect(answer).toMatchObject({ ok: true, next: played + 1 });
    played += 1;
  }

  beforeAll(async () => {
    ({ dataDir } = await emptyPlace('sqlite'));
    server = await startChild<NodeCalls>(new URL('../bench/load/node.ts', import.meta.url), ['--expose-gc']);
    url = await server.call('start', {
      dataDir,
      databaseUrl: null,
      redisUrl: null,
      schema: null,
      behindProxy: true,
    });
    own = await hall('own', 'alone', 3);
    teams = await hall('teams', 'teams', 10);
    votes = await hall('votes', 'votes', 4);
    mad = await hall('mad', 'votes', 2);
    for (const { host } of [own, teams, votes, mad])
      expect(await ask(host, 'stage', { to: 'play' })).toEqual({ ok: true });
    const [phone] = own.phones;
    const answer = phone && (await ask<Begun>(phone, 'begin', { have: 0 }));
    if (!answer?.ok) throw new Error('the night did not begin');
    begun = answer;
    night = nightOf(begun).events;
    for (let n = 0; n < 3; n++) await playOn();
    // Each team's run, and that of each room that votes.
    const all = async () => expect((await sharedRuns()).length).toBeGreaterThan(3);
    await vi.waitFor(all, { timeout: patience, interval: 250 });
    await forbid();
  }, 120_000);

  afterAll(async () => {
    for (const socket of sockets) socket.disconnect();
    await server.close();
  });

  /** Runs of the database, read beside the server. */
  async function runs() {
    const { db, close } = await openDatabase({ databaseUrl: null, dataDir });
    const rows = await db.selectFrom('runs').selectAll().execute();
    await close();
    return rows;
  }
  const sharedRuns = async () => (await runs()).filter(({ seat_id }) => seat_id === null);

  /** What each may never be told: whatever opens something, and whatever is another room's or another's night. */
  async function forbid(): Promise<void> {
    const rows = await runs();
    const all = [own, teams, votes, mad];
    const seeds = rows.map(({ header, seat_id }) => ({
      seat_id,
      seed: String((JSON.parse(header) as { seed: number }).seed),
    }));
    for (const one of all) {
      const others = all.filter((other) => other !== one);
      const elsewhere = others.flatMap(({ opened, seats }) => [
        opened.room,
        opened.code,
        opened.secret,
        opened.follow,
        ...seats.flatMap(({ seat, token, nickname }) => [seat, token, nickname]),
      ]);
      const tokens = one.seats.map(({ token }) => token);
      const seedsBut = (own_: string | null) =>
        seeds.flatMap(({ seat_id, seed: drawn }) => (seat_id === own_ && seat_id !== null ? [] : [drawn]));
      for (const { ear } of [one.host, one.screen])
        ear.never = [...elsewhere, ...tokens, ...seedsBut(null), one.opened.secret];
      for (const [n, { ear }] of one.phones.entries())
        ear.never = [
          ...elsewhere,
          ...tokens,
          ...seedsBut(one.seats[n]?.seat ?? null),
          one.opened.secret,
          one.opened.follow,
        ];
    }
    ids = [
      ...all.flatMap(({ opened, seats }) => [opened.room, opened.code, ...seats.map(({ seat }) => seat)]),
      ...rows.map(({ id }) => id),
      'wrong-table',
      ...compiled.scenario.injects.slice(0, 10).map(({ id }) => id),
      ...compiled.scenario.tasks.slice(0, 6).map(({ id }) => id),
      ...compiled.scenario.cast.map(({ id }) => id),
      ...night
        .flatMap(({ move }) => (move.type === 'reply' ? [move.exchange, ...move.options] : []))
        .slice(0, 40),
    ];
  }

  test('every message of the protocol is among those that are sent', () => {
    expect(forgotten()).toEqual([]);
  });

  test('twenty thousand messages and bodies later nothing has failed, leaked or grown, and the room plays on', async () => {
    const answered = { ok: 0, refused: 0, none: 0 };
    const senders = [
      ...own.phones.slice(1),
      ...teams.phones,
      ...votes.phones.slice(1),
      own.screen,
      teams.screen,
      votes.screen,
      ...mad.phones,
    ];
    const asHost = Object.entries(ofHost);
    const asSeat = Object.entries(ofSeat);

    async function message(part: string, n: number): Promise<void> {
      const chance = dice(`message ${part} ${n}`);
      const { next, of } = chance;
      const isMad = next() < 0.25;
      const person = isMad ? mad.host : (of(senders) ?? mad.host);
      const [name, schema] = (isMad || next() < 0.1 ? of(asHost) : of(asSeat)) ?? asSeat[0] ?? [];
      if (name === undefined || !schema) return;
      const value = fitting(schema, chance, ids);
      const body = next() < 0.35 ? value : mutated(value, chance);
      if (isLast(name, body) || (!person.socket.connected && !person.socket.active)) return;
      try {
        const answer = await ask(person, next() < 0.02 ? String(of(words)) : name, body);
        answered[answer.ok ? 'ok' : 'refused'] += 1;
        for (const leak of leaks(person.ear, `the answer to ${name}`, answer)) found.add(leak);
      } catch {
        answered.none += 1;
      }
    }

    /** What would end the room that is asked, or tell it an id that others may not hear: that is theirs to do. */
    function isLast(name: string, body: unknown): boolean {
      const text = JSON.stringify(body) ?? '';
      return (
        (name === 'stage' && text.includes('over')) ||
        (name === 'takeover' && text === '{}') ||
        (name === 'rehearse' && text.includes('true')) ||
        (name === 'step-out' && text === 'null') ||
        (name === 'focus' && !text.includes('null'))
      );
    }

    async function body(part: string, n: number): Promise<void> {
      const chance = dice(`body ${part} ${n}`);
      const { next, of } = chance;
      const from = `10.2.${n % 200}.1`;
      const room = of([own, teams, votes])?.opened.room ?? '';
      const value = mutated(fitting(of(Object.values(overHttp)) ?? overHttp.Join, chance, ids), chance);
      const text = JSON.stringify(value) ?? '';
      const sent = next() < 0.15 ? text.slice(0, Math.floor(text.length * next())) : text;
      const path = of([
        '/api/join',
        '/api/rooms',
        '/api/join',
        `/api/rooms/${inPath(of(words))}`,
        `/api/rooms/${room}`,
        `/api/rooms/${room}/export?as=${inPath(of(words))}`,
        `/reach/${inPath(of(words))}`,
        '/metrics/%00',
        '/%2e%2e/%2e%2e/etc/passwd',
      ]);
      const method = of(['POST', 'POST', 'POST', 'GET', 'DELETE', 'PUT']);
      const { status, body: said } = await post(path, sent, from, method);
      expect([200, 400, 401, 403, 404, 405, 409, 413, 422, 429], `${method} ${path}`).toContain(status);
      const text_ = JSON.stringify(said);
      for (const { opened, seats } of [own, teams, votes])
        for (const secret of [opened.secret, opened.follow, ...seats.map(({ token }) => token)])
          if (text_.includes(secret)) found.add(`a secret came over HTTP from ${path}`);
    }

    async function hello(part: string, n: number): Promise<void> {
      const chance = dice(`hello ${part} ${n}`);
      const { of } = chance;
      const auth = mutated(fitting(of(Object.values(firstOf)) ?? firstOf.Hello, chance, ids), chance);
      const socket = io(url, {
        auth: typeof auth === 'object' && auth !== null ? auth : { auth },
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
      });
      const why = await new Promise<string>((done) => {
        socket.once('connect', () => done('in'));
        socket.once('connect_error', (error) => done(error.message));
        // What cannot even be read is answered by hanging up.
        socket.io.engine.once('close', () => done('gone'));
      });
      socket.disconnect();
      if (why === 'in') found.add('somebody was let in');
    }

    async function round(part: string, share: number): Promise<void> {
      const some = (amount: number) => Math.round(amount * share);
      await Promise.all([
        many(some(amounts.messages), async (n) => {
          await message(part, n);
          if (n % 1_000 === 0) await playOn();
        }),
        many(some(amounts.bodies), (n) => body(part, n)),
        many(some(amounts.hellos), (n) => hello(part, n)),
        many(some(amounts.raw), (n) => wrong(port(), dice(`raw ${part} ${n}`).next)),
      ]);
      await bombs(port());
      await tooMuch(port());
    }

    const letGo = await slow(port(), 40);
    await round('first', warm);
    const before = { heap: await server.call('heap', null), rss: server.used().memory };
    await round('then', 1 - warm);
    letGo();
    const after = { heap: await server.call('heap', null), rss: server.used().memory };
    expect([...found]).toEqual([]);
    expect(await server.call('failures', null)).toEqual([]);
    // Half a kilobyte for each message that was kept would show; three nights that go on take a part of it.
    expect(after.heap - before.heap).toBeLessThan((amounts.messages * (1 - warm) * 512) / 2 ** 20);
    // Beside the heap: buffers, prepared statements, pages that the allocator has not given back.
    expect(after.rss - before.rss).toBeLessThan(64);
    // They were heard: nearly all were answered, most refused, some taken.
    expect(answered.ok + answered.refused).toBeGreaterThan(amounts.messages * 0.9);
    expect(answered.refused).toBeGreaterThan(answered.ok);
    expect(answered.ok).toBeGreaterThan(amounts.messages * 0.02);
    await playOn();
  }, 170_000);

  test('what others own is as they left it', async () => {
    const { db, close } = await openDatabase({ databaseUrl: null, dataDir });
    try {
      for (const { opened, seats } of [own, teams, votes]) {
        const row = await db.selectFrom('rooms').selectAll().where('id', '=', opened.room).executeTakeFirst();
        expect(row).toMatchObject({ stage: 'play', code: opened.code, locked: 0, paused: 0, rehearsal: 0 });
        const here = await db.selectFrom('seats').selectAll().where('room_id', '=', opened.room).execute();
        for (const { seat } of seats)
          expect(here.find(({ id }) => id === seat)).toMatchObject({ removed_at: null, kind: 'player' });
      }
      const [first] = own.seats;
      const seat = await db
        .selectFrom('seats')
        .select('nickname')
        .where('id', '=', first?.seat ?? '')
        .executeTakeFirst();
      expect(seat?.nickname).toBe(first?.nickname);
      const moves = await db.selectFrom('moves').selectAll().where('run_id', '=', begun.run).execute();
      expect(moves.map(({ n }) => n).sort((a, b) => a - b)).toEqual(
        Array.from({ length: played }, (_, n) => n),
      );
    } finally {
      await close();
    }
  });

  test('a thousand wrong codes open nothing, and keep nobody else out', async () => {
    const { of } = dice('codes');
    const statuses: number[] = [];
    await many(1_000, async () => {
      const code = Array.from({ length: limits.codeLength }, () => of(codeAlphabet.split(''))).join('');
      const { status } = await post(
        '/api/join',
        JSON.stringify({ code, nickname: null, locale: 'en' }),
        '10.3.0.1',
      );
      statuses.push(status);
    });
    const tried = statuses.filter((status) => status === 404).length;
    // What is on its way while the last try is counted gets through; a minute may turn meanwhile.
    expect(tried).toBeLessThanOrEqual(2 * (limits.tries + atOnce));
    expect(statuses.filter((status) => status !== 404 && status !== 429)).toEqual([]);
    const body = JSON.stringify({ code: own.opened.code, nickname: null, locale: 'en' });
    expect((await post('/api/join', body, '10.3.0.2')).status).toBe(200);
  }, 60_000);

  test('what is typed is text everywhere: no script in a page, no formula in a table', async () => {
    const { opened, host } = own;
    for (const nickname of words.filter((word) => is(ofSeat.rename, { nickname: word }))) {
      const body = JSON.stringify({ code: opened.code, nickname, locale: 'en' });
      const joined = (await post('/api/join', body, '10.4.0.1')).body as Answer<Joined>;
      expect(joined).toMatchObject({ ok: true, nickname });
    }
    expect(await ask(host, 'step', { to: 'land' })).toEqual({ ok: true });
    const authorization = `Bearer ${opened.secret}`;
    const exported = async (as: string) =>
      (
        await fetch(`${url}/api/rooms/${opened.room}/export?as=${as}`, {
          headers: { authorization, 'x-forwarded-for': '10.4.0.2' },
        })
      ).text();
    const page = await exported('html');
    expect(page).toContain('<html');
    expect(page).not.toMatch(/<script|<img|onerror=/);
    expect(await exported('csv')).not.toMatch(/(^|[,\n])"?[=+\-@\t\r]/);
    expect(await exported('json')).not.toContain('HYPERLINK');
  }, 60_000);
});
