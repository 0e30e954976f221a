/**
 * What goes on while a room plays. A socket is a seat or the host; each message is checked by its schema and answered
 * once. Sockets only deliver: whoever connects again is told everything from the database.
 */
import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import * as v from 'valibot';
import type { CompiledScenario } from '../../scenario/compiled.ts';
import { limits } from '../protocol/limits.ts';
import { Hello, type Answer } from '../protocol/messages.ts';
import type { Rehearsals } from '../rehearsal/rehearsal.ts';
import { attachConductor } from './conductor/attach.ts';
import type { Database } from './database/open.ts';
import type { RoomRow, SeatRow } from './database/schema.ts';
import type { Debriefs } from './debrief/debrief.ts';
import type { Entries } from './debrief/entries.ts';
import { malformed, type Handler } from './handlers.ts';
import { forHost } from './host-messages.ts';
import type { Journal } from './journal.ts';
import { actOfRoom } from './late.ts';
import { lately } from './lately.ts';
import { openLooks, screensOf } from './looks.ts';
import type { Metrics } from './metrics.ts';
import { openPresence } from './presence.ts';
import type { Rooms } from './rooms.ts';
import { forSeat } from './seat-messages.ts';
import type { Threads } from './work/threads.ts';

interface Parts {
  database: Database;
  rooms: Rooms;
  journal: Journal;
  entries: Entries;
  /** @param ready told when something that a room waited for has been worked out */
  openDebriefs: (ready: (room: string) => void) => Debriefs;
  metrics: Metrics;
  nights: (id: string) => CompiledScenario | undefined;
  /** Keys of a scenario's texts that name whoever keeps the secret. */
  naming: (id: string) => ReadonlySet<string>;
  /** Delivers between nodes, where there are several. */
  adapter: Adapter | null;
  rehearsals: Rehearsals;
  threads: Threads;
  /** Address at which this node reaches itself. */
  ownUrl: () => string;
  /** Milliseconds since 1970. */
  now: () => number;
}

type Adapter = NonNullable<Parameters<Server['adapter']>[0]>;
type Reply = (answer: Answer) => void;
type Person =
  | { as: 'seat'; seat: SeatRow; room: RoomRow }
  | { as: 'host'; room: RoomRow }
  | { as: 'follow'; room: RoomRow };

/** Milliseconds for which the act that a room is in is good enough in one of so many. */
const actEvery = 1_000;
const large = 50;

export interface Sockets {
  io: Server;
  debriefs: Debriefs;
  /** Tells a room how it is now, at most once a second. */
  refresh(room: string): void;
  /** A room was erased: tells whoever is in it, and lets them go. */
  gone(room: string): void;
  close(): Promise<void>;
}

export function openSockets(http: HttpServer, parts: Parts): Sockets {
  const { rooms, metrics, now, entries } = parts;
  const io = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: limits.message,
    // The page and the server are one origin; a page elsewhere has no business here.
    cors: { origin: false },
    pingInterval: 10_000,
    pingTimeout: 8_000,
  });
  if (parts.adapter) io.adapter(parts.adapter);
  const joined = parts.adapter !== null;
  const presence = openPresence(io, joined, metrics.failed);
  const shared = attachConductor(io, { ...parts, failed: metrics.failed, joined, presence });
  const looks = openLooks({
    io,
    rooms,
    presence,
    joined,
    now,
    debriefs: () => debriefs,
    teams: shared.look,
    failed: metrics.failed,
  });
  const { refresh } = looks;
  const acts = lately(
    actEvery,
    async (room: RoomRow) => {
      const runs = await rooms.pace(room);
      return { act: actOfRoom(runs), of: runs.length };
    },
    ({ of }) => of >= large,
  );
  const actOf = async (room: RoomRow) => (await acts(room)).act;
  const debriefs = parts.openDebriefs(refresh);
  const common = { io, debriefs, shared, refresh };

  /** Lets a socket in that says who it is; the reason otherwise. */
  const admit = async (socket: Socket): Promise<Error | undefined> => {
    try {
      const person = await whoIs(rooms, socket.handshake.auth);
      if (!person) return new Error('not-yours');
      (socket.data as { person: Person }).person = person;
      return undefined;
    } catch (error) {
      metrics.failed(error);
      return new Error('unstored');
    }
  };
  // eslint-disable-next-line promise/no-callback-in-promise -- Socket.IO's middleware takes a callback
  io.use((socket, next) => void admit(socket).then(next));

  io.on('connection', (socket) => {
    const { person } = socket.data as { person: Person };
    const { room } = person;
    void socket.join(room.id);
    if (person.as !== 'seat') void socket.join(screensOf(room.id));
    if (person.as === 'host') void socket.join(`host:${room.id}`);
    if (person.as === 'seat') {
      parts.threads.warm();
      (socket.data as { seat: string }).seat = person.seat.id;
      void socket.join([`seats:${room.id}`, `seat:${person.seat.id}`]);
    }
    const handlers =
      person.as === 'host'
        ? forHost({ ...parts, ...common }, room.id, socket)
        : person.as === 'seat'
          ? forSeat({ ...parts, ...common, actOf }, person.seat, room)
          : {};
    listen(socket, handlers, metrics);
    shared.greet(socket, room, person.as === 'seat' ? person.seat.id : null).catch(metrics.failed);
    if (person.as === 'seat')
      entries.mine(person.seat.id).then((mine) => socket.emit('mine', mine), metrics.failed);
    looks.greet(socket, room);
    socket.on('disconnect', () => refresh(room.id));
  });

  return {
    io,
    debriefs,
    refresh,
    gone(room) {
      parts.rehearsals.end(room);
      debriefs.forget(room);
      io.in(room).emit('gone', null);
      io.in(room).disconnectSockets();
    },
    async close() {
      const looked = looks.close();
      await shared.close();
      await io.close();
      await looked;
    },
  };
}

async function whoIs(rooms: Rooms, auth: unknown): Promise<Person | null> {
  const hello = v.safeParse(Hello, auth);
  if (!hello.success) return null;
  if (hello.output.as === 'host') {
    const room = await rooms.hosted(hello.output.room, hello.output.token);
    return room && { as: 'host', room };
  }
  if (hello.output.as === 'follow') {
    const room = await rooms.followed(hello.output.token);
    return room && { as: 'follow', room };
  }
  const found = await rooms.seat(hello.output.token);
  return found && { as: 'seat', ...found };
}

/** Every message of a socket goes through here: known by name, answered once, and no error leaves. */
function listen(socket: Socket, handlers: Readonly<Record<string, Handler>>, metrics: Metrics): void {
  socket.onAny((name: string, ...rest: unknown[]) => {
    const reply = rest.at(-1);
    const answer: Reply = typeof reply === 'function' ? (reply as Reply) : () => {};
    const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
    if (!handler) {
      metrics.count('htb_messages_refused_total');
      return answer(malformed);
    }
    handler(rest.length > 1 ? rest[0] : null).then(
      (given) => {
        if (given === malformed) metrics.count('htb_messages_refused_total');
        answer(given);
      },
      (error: unknown) => {
        metrics.failed(error);
        answer({ ok: false, code: 'unstored' });
      },
    );
  });
}
