/** A server with people: a host, phones that play a scripted night, and what each of them is told. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { playPolicy } from '../../src/lab/play.ts';
import { policies } from '../../src/lab/policies/index.ts';
import { toLog, type RunLog } from '../../src/run/index.ts';
import type { CompiledScenario } from '../../src/scenario/compiled.ts';
import type { Answer, Begun, Joined, RoomOpened } from '../../src/workshop/protocol/messages.ts';
import { readConfig } from '../../src/workshop/server/config.ts';
import { startServer, type RunningServer, type ServerOptions } from '../../src/workshop/server/server.ts';
import { compiled, type Place } from './support.ts';

export const site = mkdtempSync(join(tmpdir(), 'site-'));
writeFileSync(join(site, 'index.html'), '<!doctype html><title>Hold the Bridge</title>');
// Files of one worker share this module.
process.once('exit', () => rmSync(site, { recursive: true, force: true }));

/** Milliseconds that anything may take: many times what it takes. */
const patience = 15_000;

export interface People {
  server: RunningServer;
  /** What the node logged as errors. */
  failures: object[];
  open(more?: object): Promise<RoomOpened>;
  join(code: string): Promise<Joined>;
  /** `before` is given the socket while nothing can have been told yet. */
  connect(auth: object, before?: (socket: Socket) => void): Promise<Socket>;
  host(room: RoomOpened): Promise<Socket>;
  phone(seat: Joined): Promise<Socket>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

export const ask = <T = object>(socket: Socket, name: string, body: unknown = null): Promise<Answer<T>> =>
  socket.timeout(patience).emitWithAck(name, body) as Promise<Answer<T>>;

/** Everything that a socket is told under a name, from now on. */
export function told<T>(socket: Socket, name: string) {
  const list: T[] = [];
  socket.on(name, (one: T) => list.push(one));
  return {
    list,
    /** The first that is as wished, also if it came long ago. */
    until(wish: (one: T) => boolean): Promise<T> {
      return new Promise((done, failed) => {
        const look = () => {
          const found = list.find(wish);
          if (found === undefined) return;
          socket.off(name, look);
          clearTimeout(timer);
          done(found);
        };
        const timer = setTimeout(
          () => failed(new Error(`nothing of "${name}" is as wished; last: ${JSON.stringify(list.at(-1))}`)),
          patience,
        );
        socket.on(name, look);
        look();
      });
    },
  };
}

export async function withPeople(
  { databaseUrl, dataDir, schema }: Place,
  more: Partial<ServerOptions> = {},
): Promise<People> {
  const failures: object[] = [];
  const sockets: Socket[] = [];
  const server = await startServer({
    config: { ...readConfig({}), port: 0, databaseUrl, dataDir },
    site,
    nights: [compiled],
    log: { info: () => {}, error: (fields: object) => void failures.push(fields) },
    ...(schema === undefined ? {} : { schema }),
    ...more,
  });
  const post = async (path: string, body: unknown): Promise<unknown> =>
    (await fetch(server.url + path, { method: 'POST', body: JSON.stringify(body) })).json();
  const connect = (auth: object, before?: (socket: Socket) => void): Promise<Socket> => {
    const socket = io(server.url, { auth, transports: ['websocket'], reconnection: false, forceNew: true });
    sockets.push(socket);
    before?.(socket);
    return new Promise((opened, failed) => {
      socket.once('connect', () => opened(socket));
      socket.once('connect_error', failed);
    });
  };
  const wanted = {
    scenario: 'wrong-table',
    mode: 'alone',
    locale: 'en',
    playEndsAt: null,
    sessionEndsAt: null,
  };
  return {
    server,
    failures,
    open: async (changes = {}) => (await post('/api/rooms', { ...wanted, ...changes })) as RoomOpened,
    join: async (code) => (await post('/api/join', { code, nickname: null, locale: 'en' })) as Joined,
    connect,
    host: ({ room, secret }) => connect({ as: 'host', room, token: secret }),
    phone: ({ token }) => connect({ as: 'seat', token }),
    get: (path, headers = {}) => fetch(server.url + path, { headers, redirect: 'manual' }),
    async close() {
      for (const socket of sockets) socket.disconnect();
      await server.close();
    },
  };
}

/** A night that was begun on a server, as a policy plays it; an unknown header is no night. */
export function nightOf(
  { header }: Pick<Begun, 'header'>,
  policy = policies.commander,
  night: CompiledScenario = compiled,
): RunLog {
  const { seed, variant, options } = header;
  return toLog(playPolicy(night, { policy, seed, variant, options }));
}

/** Begins, and plays a whole night of a policy; the answer to the last message. */
export async function playWhole(phone: Socket, policy = policies.commander): Promise<Begun> {
  const begun = await ask<Begun>(phone, 'begin');
  if (!begun.ok) throw new Error(begun.code);
  const { events, end } = nightOf(begun, policy);
  for (let from = 0; from < events.length; from += 100) {
    const moves = events.slice(from, from + 100);
    const last = from + 100 >= events.length;
    const sent = await ask(phone, 'moves', {
      run: begun.run,
      end: last ? end : (moves.at(-1)?.minute ?? 0),
      moves,
    });
    if (!sent.ok) throw new Error(sent.code);
  }
  return begun;
}
