/**
 * Many simulated phones in a process of their own: real sockets with seats, and moves of a real night. A phone writes
 * a move down every so often; one message is under way at a time, as with a real one, and takes whatever was written
 * meanwhile. A move's time runs from its being written down until it is acknowledged.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { loadFolder } from '../../../src/cli/folder.ts';
import { newHeader, type LoggedMove } from '../../../src/run/index.ts';
import type { Answer, Begun, Joined, RoomNow } from '../../../src/workshop/protocol/messages.ts';
import { answerParent } from './calls.ts';
import { openings } from './opening.ts';

export interface JoinWanted {
  /** Addresses of the nodes; phones go to them in turn. */
  urls: string[];
  /** Of the room; null for a bare echo, which has none. */
  code: string | null;
  count: number;
  /** Moves that each may make in all. */
  moves: number;
}

export interface PlayWanted {
  /** Phones that take part, from the first on. */
  phones: number;
  seconds: number;
  /** Milliseconds between two moves of a phone. */
  every: number;
}

export interface Played {
  written: number;
  acknowledged: number;
  refused: string[];
  /** Sockets that were lost and opened anew. */
  again: number;
  /** Milliseconds that each move took, in ascending order. */
  times: number[];
}

interface Phone {
  token: string;
  url: string;
  socket: Socket;
  run: string;
  moves: LoggedMove[];
  /** Moves that are written down, and of them those that are acknowledged. */
  written: number;
  stored: number;
  /** When each move that is not acknowledged was written down. */
  at: number[];
  busy: boolean;
}

const { loaded } = await loadFolder(join(import.meta.dirname, '../../../scenarios/wrong-table'));
if (!loaded) throw new Error('wrong-table does not load');
const { compiled } = loaded;
const opening = openings(compiled);
const options = { skipConfrontations: false, mode: 'standard', teaching: true } as const;

/** Milliseconds that an answer may take before it counts as none. */
const patience = 30_000;
/** People who join at the same moment. */
const atOnce = 50;
/** Milliseconds between two looks at who is due. */
const tick = 5;

const phones: Phone[] = [];
/** Instants, by the server's clock, of which the projector was told. */
const looks: number[] = [];
const watching: Socket[] = [];

const connect = (url: string, auth: object): Promise<Socket> => {
  const socket = io(url, { auth, transports: ['websocket'], reconnection: false, forceNew: true });
  return new Promise((opened, failed) => {
    socket.once('connect', () => opened(socket));
    socket.once('connect_error', failed);
  });
};
const ask = async <T>(socket: Socket, name: string, body: unknown): Promise<Answer<T>> =>
  (await socket.timeout(patience).emitWithAck(name, body)) as Answer<T>;

async function begin(socket: Socket, have: number): Promise<Begun> {
  const begun = await ask<Begun>(socket, 'begin', { have });
  if (!begun.ok) throw new Error(`a night did not begin: ${begun.code}`);
  return begun;
}

/** A phone of a bare echo plays a night that nobody began. */
async function alone(url: string, moves: number): Promise<Phone> {
  const header = newHeader(compiled, { seed: phones.length, options });
  const socket = await connect(url, {});
  return phoneOf({ url, token: '', socket, run: 'r', moves: opening(header, moves) });
}

async function joined(url: string, code: string, moves: number): Promise<Phone> {
  const answer = await fetch(`${url}/api/join`, {
    method: 'POST',
    body: JSON.stringify({ code, nickname: null, locale: 'en' }),
  });
  const seat = (await answer.json()) as Answer<Joined>;
  if (!seat.ok) throw new Error(`a phone did not get in: ${seat.code}`);
  const { token } = seat;
  const socket = await connect(url, { as: 'seat', token });
  const begun = await begin(socket, 0);
  const phone = phoneOf({ url, token, socket, run: begun.run, moves: [] });
  phone.written = begun.next;
  phone.stored = begun.next;
  headers.set(phone, { begun, moves: begun.next + moves });
  return phone;
}

/** What a phone plays is worked out after all have joined: a real one thinks with its own processor. */
const headers = new Map<Phone, { begun: Begun; moves: number }>();

const phoneOf = (of: Pick<Phone, 'url' | 'token' | 'socket' | 'run' | 'moves'>): Phone => ({
  ...of,
  written: 0,
  stored: 0,
  at: [],
  busy: false,
});

/** A socket that was lost is opened anew, and the server says how far it got. */
async function comeBack(phone: Phone): Promise<void> {
  const { token, url } = phone;
  phone.socket.disconnect();
  phone.socket = await connect(url, token === '' ? {} : { as: 'seat', token });
  if (token !== '') phone.stored = (await begin(phone.socket, phone.stored)).next;
}

/** Sends whatever is written down, until nothing is. */
async function send(phone: Phone, played: Played): Promise<void> {
  if (phone.busy) return;
  phone.busy = true;
  while (phone.stored < phone.written) {
    const { stored, written, run } = phone;
    const moves = phone.moves.slice(stored, Math.min(written, stored + 100));
    const end = moves.at(-1)?.minute ?? 0;
    const answer = await ask<{ next: number }>(phone.socket, 'moves', { run, end, moves }).catch(() => null);
    if (!answer) {
      played.again += 1;
      await comeBack(phone);
      played.acknowledged += phone.stored - stored;
      for (const at of phone.at.splice(0, phone.stored - stored)) played.times.push(performance.now() - at);
      continue;
    }
    if (!answer.ok) {
      played.refused.push(answer.code);
      phone.stored = answer.next ?? phone.written;
      break;
    }
    const now = performance.now();
    for (const at of phone.at.splice(0, answer.next - stored)) played.times.push(now - at);
    phone.stored = answer.next;
    played.acknowledged += moves.length;
  }
  phone.busy = false;
}

const calls = {
  /** Milliseconds until all were in. */
  async join({ urls, code, count, moves }: JoinWanted): Promise<number> {
    const since = performance.now();
    let left = count;
    const comeIn = async () => {
      while (left > 0) {
        const url = urls[left-- % urls.length] ?? '';
        phones.push(await (code === null ? alone(url, moves) : joined(url, code, moves)));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, comeIn));
    const took = performance.now() - since;
    let n = 0;
    for (const [phone, { begun, moves: some }] of headers) {
      phone.moves = opening(begun.header, some, begun.moves);
      // A socket that does not answer for long is taken for dead.
      if (++n % 5 === 0) await sleep(0);
    }
    headers.clear();
    return took;
  },
  /** Opens the console and a projector, which note when they are told of the room. */
  async watch({ url, auth }: { url: string; auth: object[] }): Promise<void> {
    for (const [n, one] of auth.entries()) {
      const socket = await connect(url, one);
      watching.push(socket);
      if (n > 0) socket.on('room', ({ clock }: RoomNow) => looks.push(clock.now));
    }
  },
  /** What the console asks. */
  host: ({ name, body }: { name: string; body: unknown }): Promise<Answer> => {
    const [host] = watching;
    if (!host) throw new Error('nobody watches');
    return ask(host, name, body);
  },
  /** Lets phones play in real time, and waits until everything is answered. */
  async play({ phones: count, seconds, every }: PlayWanted): Promise<Played> {
    const played: Played = { written: 0, acknowledged: 0, refused: [], again: 0, times: [] };
    const some = phones.slice(0, count);
    const under: Promise<void>[] = [];
    const since = performance.now();
    // Each has its own moment, as people have.
    const due = some.map((_, n) => since + (every * (n + 0.5)) / some.length);
    const last = since + seconds * 1000;
    for (let now = since; now < last;) {
      await sleep(tick);
      // What became due while this process was held up is written down as of then.
      now = Math.min(last, performance.now());
      for (const [n, phone] of some.entries())
        for (let at = due[n] ?? last; at < now && phone.written < phone.moves.length; at += every) {
          due[n] = at + every;
          phone.written += 1;
          phone.at.push(at);
          played.written += 1;
          under.push(send(phone, played));
        }
    }
    await Promise.all(under);
    played.times.sort((a, b) => a - b);
    return played;
  },
  /** The network is gone; every phone writes down some moves. */
  cut: ({ phones: count, moves }: { phones: number; moves: number }): void => {
    for (const phone of phones.slice(0, count)) {
      phone.socket.disconnect();
      phone.busy = false;
      phone.written = Math.min(phone.moves.length, phone.written + moves);
    }
  },
  /** The network is back: all connect, hear how far the server got, and send the rest; milliseconds for all of it. */
  async drain({ phones: count }: { phones: number }): Promise<{ took: number; played: Played }> {
    const played: Played = { written: 0, acknowledged: 0, refused: [], again: 0, times: [] };
    const since = performance.now();
    await Promise.all(
      phones.slice(0, count).map(async (phone) => {
        phone.socket = await connect(phone.url, { as: 'seat', token: phone.token });
        const { next } = await begin(phone.socket, phone.stored);
        phone.stored = next;
        phone.at = [];
        played.written += phone.written - next;
        await send(phone, played);
      }),
    );
    return { took: performance.now() - since, played };
  },
  /** What was acknowledged of each run. */
  acknowledged: (_: null): Record<string, number> =>
    Object.fromEntries(phones.map(({ run, stored }) => [run, stored])),
  /** Instants, by the server's clock, of which the projector was told. */
  looks: (_: null): number[] => [...looks],
  /** All go. */
  leave: (_: null): void => {
    for (const { socket } of phones.splice(0)) socket.disconnect();
    for (const socket of watching.splice(0)) socket.disconnect();
    looks.length = 0;
  },
  close: (_: null): void => {},
};
export type PhonesCalls = typeof calls;

answerParent(calls);
