/** Two nodes behind one PostgreSQL and one Redis: whichever a phone talks to, the one that has the room answers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { afterAll, describe, expect, test } from 'vitest';
import type { Answer, Joined, RoomOpened } from '../../src/workshop/protocol/messages.ts';
import type { SharedNow } from '../../src/workshop/protocol/shared.ts';
import { readConfig } from '../../src/workshop/server/config.ts';
import { startServer, type RunningServer } from '../../src/workshop/server/server.ts';
import { naming } from './conductor-support.ts';
import { redisAnswers, redisUrl } from './redis.ts';
import { compiled, emptyPlace, isAllWanted, kinds, postgresUrl } from './support.ts';

const isThere = kinds.includes('postgres') && (await redisAnswers());
if (!isThere && isAllWanted)
  throw new Error(`no Redis answers at ${redisUrl}: start one, or name it in TEST_REDIS_URL`);
if (!isThere) console.warn('No Redis (or no PostgreSQL) answers: two nodes are not tested here.');

const site = mkdtempSync(join(tmpdir(), 'site-'));
writeFileSync(join(site, 'index.html'), '<!doctype html><title>Hold the Bridge</title>');

describe.skipIf(!isThere)('two nodes', () => {
  const servers: RunningServer[] = [];
  const sockets: Socket[] = [];
  const failures: object[] = [];

  afterAll(async () => {
    for (const socket of sockets) socket.disconnect();
    await Promise.all(servers.map((server) => server.close()));
    rmSync(site, { recursive: true, force: true });
  });

  const ask = <T = object>(socket: Socket, name: string, body: unknown = null) =>
    socket.timeout(8_000).emitWithAck(name, body) as Promise<Answer<T>>;
  const connect = (server: RunningServer, auth: object): Promise<Socket> => {
    const socket = io(server.url, { auth, transports: ['websocket'], reconnection: false, forceNew: true });
    sockets.push(socket);
    return new Promise((opened, failed) => {
      socket.once('connect', () => opened(socket));
      socket.once('connect_error', failed);
    });
  };
  const until = <T>(socket: Socket, event: string, wish: (body: T) => boolean): Promise<T> =>
    new Promise((found) => {
      const look = (body: T) => {
        if (!wish(body)) return;
        socket.off(event, look);
        found(body);
      };
      socket.on(event, look);
    });
  const post = async <T>(server: RunningServer, path: string, body: unknown) => {
    const answer = await fetch(server.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as T;
  };

  test('a phone on either node commands, votes and is told; the room goes on when the node that had it stops', async () => {
    const { schema } = await emptyPlace('postgres');
    const start = () =>
      startServer({
        config: { ...readConfig({}), port: 0, databaseUrl: postgresUrl, redisUrl },
        site,
        nights: [compiled],
        naming: () => naming,
        log: { info: () => {}, error: (fields) => void failures.push(fields) },
        ...(schema === undefined ? {} : { schema }),
      });
    const [a, b] = [await start(), await start()];
    servers.push(a, b);
    const wanted = {
      scenario: 'wrong-table',
      mode: 'votes',
      locale: 'en',
      playEndsAt: null,
      sessionEndsAt: null,
    };
    const room = await post<RoomOpened>(a, '/api/rooms', wanted);
    const join = () => post<Joined>(b, '/api/join', { code: room.code, nickname: null, locale: 'en' });
    const [first, second] = [await join(), await join()];
    const host = await connect(b, { as: 'host', room: room.room, token: room.secret });
    const onA = await connect(a, { as: 'seat', token: first.token });
    const onB = await connect(b, { as: 'seat', token: second.token });
    const begun = Promise.all([onA, onB].map((socket) => until<SharedNow>(socket, 'shared', () => true)));
    await ask(host, 'stage', { to: 'play' });
    const [nowA, nowB] = await begun;
    expect(nowA?.run).toBe(nowB?.run);
    // One of them is not where the room is; both are answered.
    expect(await ask(onB, 'volunteer', { on: true })).toMatchObject({ ok: true });
    expect(await ask(onA, 'volunteer', { on: true })).toEqual({ ok: false, code: 'not-now' });
    const opened = until<SharedNow>(onA, 'shared', (now) => now.ballot !== null);
    expect(await ask(host, 'skip', { run: null })).toMatchObject({ ok: true });
    const { ballot, command } = await opened;
    expect(command).toBe(second.seat);
    const counted = until<SharedNow>(onB, 'shared', (now) => now.ballot?.result != null);
    const [option] = ballot?.options ?? [];
    for (const socket of [onA, onB])
      expect(await ask(socket, 'vote', { ballot: ballot?.id, option })).toEqual({ ok: true });
    expect((await counted).ballot?.result).toMatchObject({ chosen: [option], by: 'count' });
    // The one that is asked first is stopped; whichever had the room, the other has it now.
    await a.close();
    servers.shift();
    const later = until<SharedNow>(onB, 'shared', (now) => now.rev > (nowB?.rev ?? 0) + 3);
    expect(await ask(host, 'skip', { run: null }).catch(() => null)).toBeDefined();
    expect((await later).run).toBe(nowB?.run);
    expect(failures).toEqual([]);
  }, 60_000);
});
