/** Shared runs as phones and a console meet them: over sockets, with real time, on both databases. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { replay } from '../../src/run/index.ts';
import type { OurNight } from '../../src/workshop/protocol/debrief.ts';
import type { Answer, Joined, RoomOpened } from '../../src/workshop/protocol/messages.ts';
import type { MyVote, SharedNow, TeamNow, TeamOfMine, Whys } from '../../src/workshop/protocol/shared.ts';
import type { Mode } from '../../src/workshop/protocol/words.ts';
import { readConfig } from '../../src/workshop/server/config.ts';
import { startServer, type RunningServer } from '../../src/workshop/server/server.ts';
import { naming } from './conductor-support.ts';
import { compiled, emptyPlace, longKinds } from './support.ts';

const site = mkdtempSync(join(tmpdir(), 'site-'));
writeFileSync(join(site, 'index.html'), '<!doctype html><title>Hold the Bridge</title>');
afterAll(() => rmSync(site, { recursive: true, force: true }));

/** A socket that keeps what it was told. */
interface Ear {
  socket: Socket;
  told: { event: string; body: unknown }[];
}

describe.each(longKinds)('shared runs on a node on %s', (kind) => {
  let server: RunningServer;
  const ears: Ear[] = [];
  const failures: object[] = [];

  const post = async <T>(path: string, body: unknown) => {
    const answer = await fetch(server.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as T;
  };
  const open = (mode: Mode) =>
    post<RoomOpened>('/api/rooms', {
      scenario: 'wrong-table',
      mode,
      locale: 'en',
      playEndsAt: null,
      sessionEndsAt: null,
    });
  const connect = (auth: object): Promise<Ear> => {
    const socket = io(server.url, { auth, transports: ['websocket'], reconnection: false, forceNew: true });
    const ear: Ear = { socket, told: [] };
    socket.onAny((event: string, body: unknown) => void ear.told.push({ event, body }));
    ears.push(ear);
    return new Promise((opened, failed) => {
      socket.once('connect', () => opened(ear));
      socket.once('connect_error', failed);
    });
  };
  const phone = async (code: string) => {
    const joined = await post<Joined>('/api/join', { code, nickname: null, locale: 'en' });
    return { ...joined, ear: await connect({ as: 'seat', token: joined.token }) };
  };
  const ask = <T = object>({ socket }: Ear, name: string, body: unknown = null) =>
    socket.timeout(5_000).emitWithAck(name, body) as Promise<Answer<T>>;
  /** The last that an ear was told under a name, as soon as it is as wished. */
  const heard = async <T>(
    { socket, told }: Ear,
    event: string,
    wish: (body: T) => boolean = () => true,
  ): Promise<T> => {
    for (;;) {
      const found = told.findLast((one) => one.event === event && wish(one.body as T));
      if (found) return found.body as T;
      await new Promise((done) => socket.onAny(done));
    }
  };

  beforeAll(async () => {
    const { databaseUrl, dataDir, schema } = await emptyPlace(kind);
    server = await startServer({
      config: { ...readConfig({}), port: 0, databaseUrl, dataDir },
      site,
      nights: [compiled],
      naming: () => naming,
      log: { info: () => {}, error: (fields) => void failures.push(fields) },
      ...(schema === undefined ? {} : { schema }),
    });
  });
  afterAll(async () => {
    for (const { socket } of ears) socket.disconnect();
    await server.close();
    expect(failures).toEqual([]);
  });

  test('a room votes: opened, counted, answered; whoever comes in later is told at once', async () => {
    const room = await open('votes');
    const host = await connect({ as: 'host', room: room.room, token: room.secret });
    const screen = await connect({ as: 'follow', token: room.follow });
    const phones = [await phone(room.code), await phone(room.code), await phone(room.code)];
    expect(await ask(host, 'ballot-time', { seconds: 20 })).toEqual({ ok: true });
    await ask(host, 'stage', { to: 'play' });
    const [one, two, three] = phones;
    if (!one || !two || !three) throw new Error('three phones');
    const first = await heard<SharedNow>(one.ear, 'shared');
    expect(first).toMatchObject({ act: 'call', you: null, team: null, unseen: [] });
    await heard(screen, 'shared');
    // The host need not wait for the deputy.
    expect(await ask(host, 'skip', { run: first.run })).toMatchObject({ ok: true });
    const { ballot } = await heard<SharedNow>(one.ear, 'shared', (now) => now.ballot !== null);
    const [option = ''] = ballot?.options ?? [];
    const vote = { ballot: ballot?.id, option, why: '=HYPERLINK("x")' };
    expect(await ask(one.ear, 'vote', vote)).toEqual({ ok: true });
    expect(await ask(two.ear, 'vote', { ballot: ballot?.id, option: null })).toEqual({ ok: true });
    const again = await connect({ as: 'seat', token: one.token });
    expect(await heard<MyVote>(again, 'my-vote')).toEqual({ ballot: ballot?.id, option });
    expect((await heard<SharedNow>(again, 'shared')).ballot?.id).toBe(ballot?.id);
    expect(await ask(three.ear, 'vote', { ballot: ballot?.id, option })).toEqual({ ok: true });
    const counted = await heard<SharedNow>(screen, 'shared', (now) => now.ballot?.result != null);
    expect(counted.ballot?.result).toMatchObject({ chosen: [option], by: 'count', whys: 1 });
    expect(counted.ballot?.result?.counts[option]).toBe('few');
    const whys = await ask<Whys>(host, 'whys', { search: null });
    expect(whys).toMatchObject({ ok: true, total: 1, whys: [{ option, text: '=HYPERLINK("x")' }] });
    expect(await ask(one.ear, 'vote', vote)).toEqual({ ok: false, code: 'not-now' });
    const late = await phone(room.code);
    expect((await heard<SharedNow>(late.ear, 'shared')).run).toBe(first.run);
    // What one phone wrote reaches no other.
    for (const ear of [two.ear, three.ear, screen, late.ear])
      expect(JSON.stringify(ear.told)).not.toContain('HYPERLINK');
  }, 30_000);

  test('teams: dealt in the lobby, each told of their own, and nobody else of theirs', async () => {
    const room = await open('teams');
    const host = await connect({ as: 'host', room: room.room, token: room.secret });
    const phones = await Promise.all(Array.from({ length: 8 }, () => phone(room.code)));
    expect(await ask(host, 'teams', { size: 4 })).toEqual({ ok: true });
    const teams = await heard<TeamNow[]>(host, 'teams-now', (list) => list.length === 2);
    expect(teams.map(({ mates }) => mates.length)).toEqual([4, 4]);
    for (const { ear } of phones)
      expect((await heard<TeamOfMine>(ear, 'team')).you.length).toBeGreaterThan(0);
    await ask(host, 'stage', { to: 'play' });
    const nows = await Promise.all(phones.map(({ ear }) => heard<SharedNow>(ear, 'shared')));
    const runs = [...new Set(nows.map(({ run }) => run))];
    expect(runs).toHaveLength(2);
    expect(await ask(host, 'teams', { size: 4 })).toEqual({ ok: false, code: 'not-now' });
    const commander = phones.find((_, n) => nows[n]?.you?.includes('commander'));
    const [own, other] = [
      nows.find((now) => now.command === commander?.seat),
      nows.find((now) => now.command !== commander?.seat),
    ];
    if (!commander || !own || !other) throw new Error('two teams with a commander');
    const { exchange = '', options = [] } = own.view.middle ?? {};
    const move = { type: 'reply', exchange, options: options.slice(0, 1) };
    const send = (run: string) => ask(commander.ear, 'shared-move', { run, rev: 0, move });
    expect(await send(other.run)).toEqual({ ok: false, code: 'no-run' });
    expect(await send(own.run)).toMatchObject({ ok: true, refusal: null });
    await heard<SharedNow>(commander.ear, 'shared', (now) => now.said.length > 0);
    for (const [n, { ear }] of phones.entries())
      for (const { event, body } of ear.told)
        if (event === 'shared') expect((body as SharedNow).run).toBe(nows[n]?.run);
    expect(host.told.some(({ event }) => event === 'shared')).toBe(false);
  }, 30_000);

  test.each(['teams', 'votes'] as const)(
    'in %s whoever led a night has it, once it is over and the room sees it, and nobody else has',
    async (mode) => {
      const room = await open(mode);
      const host = await connect({ as: 'host', room: room.room, token: room.secret });
      const screen = await connect({ as: 'follow', token: room.follow });
      const people = await Promise.all(Array.from({ length: 8 }, () => phone(room.code)));
      if (mode === 'teams') await ask(host, 'teams', { size: 4 });
      await ask(host, 'stage', { to: 'play' });
      const runs = await Promise.all(
        people.map(async ({ ear }) => (await heard<SharedNow>(ear, 'shared')).run),
      );
      const [first, second] = people;
      if (!first || !second) throw new Error('nobody came');
      const soon = { ok: false, code: 'not-now' };
      expect(await ask(first.ear, 'our-night')).toEqual(soon);
      for (const to of ['land', 'self', 'predict']) {
        await ask(host, 'step', { to });
        expect(await ask(first.ear, 'our-night')).toEqual(soon);
      }
      await ask(host, 'step', { to: 'see' });
      const nights = await Promise.all(
        people.map(async ({ ear }) => {
          let found: OurNight | null = null;
          await vi.waitFor(
            async () => {
              const answer = await ask<OurNight>(ear, 'our-night');
              if (!answer.ok) throw new Error(answer.code);
              found = answer;
            },
            { timeout: 10_000 },
          );
          return found as OurNight | null;
        }),
      );
      expect(nights.map((night) => night?.run)).toEqual(runs);
      expect(new Set(runs).size).toBe(mode === 'teams' ? 2 : 1);
      for (const night of nights) {
        if (!night) throw new Error('no night');
        expect(replay(compiled, night.log).ended).toBe(true);
        const text = JSON.stringify(night);
        for (const { seat, nickname } of people) {
          expect(text).not.toContain(seat);
          expect(text).not.toContain(nickname);
        }
      }
      for (const who of [host, screen])
        expect(await ask(who, 'our-night')).toEqual({ ok: false, code: 'malformed' });
      await ask(second.ear, 'step-out');
      expect(await ask(second.ear, 'our-night')).toEqual(soon);
    },
    40_000,
  );

  test('what is not a message, or not theirs to send, is answered in a word, and the room goes on', async () => {
    const [room, elsewhere] = [await open('votes'), await open('votes')];
    const host = await connect({ as: 'host', room: room.room, token: room.secret });
    const screen = await connect({ as: 'follow', token: room.follow });
    const { ear, seat } = await phone(room.code);
    const stranger = await phone(elsewhere.code);
    const bodies = [
      null,
      [],
      'x',
      7,
      {},
      { ballot: 'x' },
      { ballot: '../x', option: null },
      { run: 'r', rev: -1, move: {} },
    ];
    const seatNames = ['vote', 'shared-move', 'quote', 'hand', 'volunteer', 'shared-clock'];
    const hostNames = ['inject', 'skip', 'ballot-time', 'commander', 'teams', 'role', 'whys'];
    for (const body of bodies) {
      for (const name of seatNames)
        expect(await ask(ear, name, body)).toEqual({ ok: false, code: 'malformed' });
      for (const name of hostNames)
        expect(await ask(host, name, body)).toEqual({ ok: false, code: 'malformed' });
    }
    for (const name of [...hostNames, 'ballot-open', 'ballot-close'])
      for (const who of [ear, screen])
        expect(await ask(who, name, {})).toEqual({ ok: false, code: 'malformed' });
    for (const name of seatNames)
      expect(await ask(screen, name, { on: true })).toEqual({ ok: false, code: 'malformed' });
    const long = { ballot: 'b', option: null, why: 'x'.repeat(141) };
    expect(await ask(ear, 'vote', long)).toEqual({ ok: false, code: 'malformed' });
    expect(await ask(ear, 'vote', { ...long, why: 'a\u202eb' })).toEqual({ ok: false, code: 'malformed' });
    expect(await ask(ear, 'volunteer', { on: true })).toEqual({ ok: false, code: 'not-now' });
    await ask(host, 'stage', { to: 'play' });
    const { run } = await heard<SharedNow>(ear, 'shared');
    const move = { type: 'resume' };
    expect(await ask(stranger.ear, 'shared-move', { run, rev: 0, move })).toEqual({
      ok: false,
      code: 'not-now',
    });
    expect(await ask(ear, 'shared-move', { run, rev: 0, move })).toEqual({ ok: false, code: 'not-yours' });
    expect(await ask(host, 'role', { seat: stranger.seat, roles: ['scribe'] })).toEqual({
      ok: false,
      code: 'not-yours',
    });
    expect(await ask(host, 'commander', { seat: stranger.seat })).toEqual({ ok: false, code: 'not-yours' });
    expect(await ask(host, 'commander', { seat })).toMatchObject({ ok: true });
    expect(stranger.ear.told.some(({ event }) => event === 'shared')).toBe(false);
    expect(await ask(ear, 'quote', { run, move })).toMatchObject({
      ok: true,
      refusal: { code: expect.any(String) as string },
    });
  }, 30_000);
});
