/**
 * What goes on while a room plays. A socket is a seat or the host; each message is checked by its schema and answered
 * once. Sockets only deliver: whoever connects again is told everything from the database.
 */
import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import * as v from 'valibot';
import { newHeader } from '../../run/index.ts';
import type { CompiledScenario } from '../../scenario/compiled.ts';
import type { Act } from '../../scenario/vocabulary.ts';
import { SetFocus } from '../protocol/debrief.ts';
import { limits } from '../protocol/limits.ts';
import { Begin, Hello, Lock, Moves, Remove, Rename, ToStage, type Answer } from '../protocol/messages.ts';
import { Rehearse, rehearsalSeats } from '../protocol/room.ts';
import type { Rehearsals } from '../rehearsal/rehearsal.ts';
import { attachConductor } from './conductor/attach.ts';
import { sharedForHost, sharedForSeat, type SharedParts } from './conductor/messages.ts';
import type { Database } from './database/open.ts';
import type { RoomRow, SeatRow } from './database/schema.ts';
import type { Debriefs } from './debrief/debrief.ts';
import type { Entries } from './debrief/entries.ts';
import { debriefForHost, debriefForSeat } from './debrief/messages.ts';
import { done, malformed, notNow, taking, type Handler } from './handlers.ts';
import { planForHost } from './host-plan.ts';
import type { Journal } from './journal.ts';
import { newSeed } from './keys.ts';
import { actOfRoom, lateMoves } from './late.ts';
import { lately } from './lately.ts';
import { openLooks, screensOf } from './looks.ts';
import type { Metrics } from './metrics.ts';
import { scenarioFor } from './plan.ts';
import { openPresence } from './presence.ts';
import type { Rooms } from './rooms.ts';
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

/** The act in which a room is, for whoever comes late. */
type ActOf = (room: RoomRow) => Promise<Act | null>;
/** Milliseconds for which that is good enough in a room of so many. */
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
  const actOf: ActOf = async (room) => (await acts(room)).act;
  const debriefs = parts.openDebriefs(refresh);

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
        ? forHost(parts, debriefs, shared, io, socket, room, refresh)
        : person.as === 'seat'
          ? forSeat({ ...parts, actOf }, debriefs, shared, person, refresh)
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

function forSeat(
  { rooms, journal, metrics, nights, entries, now, actOf }: Parts & { actOf: ActOf },
  debriefs: Debriefs,
  shared: SharedParts,
  { seat, room }: Extract<Person, { as: 'seat' }>,
  refresh: (room: string) => void,
): Record<string, Handler> {
  return {
    ...sharedForSeat(shared, seat, taking),
    ...debriefForSeat({ rooms, entries, debriefs, now, changed: () => refresh(room.id) }, seat),
    begin: taking(Begin, async (body) => {
      const current = await rooms.room(room.id);
      const compiled = current ? nights(scenarioFor(current, seat)) : undefined;
      if (!current || !compiled || current.stage !== 'play') return { ok: false, code: 'not-now' };
      const { part } = current;
      // A night that is shared is nobody's own; one beside it would be counted among the room's.
      if (part === 'night' && current.mode !== 'alone') return { ok: false, code: 'not-now' };
      const have = body?.have ?? 0;
      const before = await rooms.begun(seat.id, part, have);
      if (before) return { ok: true, ...before };
      const skipConfrontations = body?.skipConfrontations ?? false;
      const options = { skipConfrontations, mode: 'standard', teaching: true } as const;
      const header = newHeader(compiled, { seed: newSeed(), options });
      const first = lateMoves(compiled, header, current, await actOf(current));
      return { ok: true, ...(await rooms.begin(seat, part, header, { have, first })) };
    }),
    moves: taking(Moves, async (moves) => {
      const answer = await journal.append(seat.id, moves);
      if (answer.ok) metrics.count('htb_moves_stored_total', moves.moves.length);
      else metrics.count('htb_moves_refused_total');
      refresh(room.id);
      return answer;
    }),
    rename: taking(Rename, async ({ nickname }) => {
      await rooms.rename(seat.id, nickname);
      refresh(room.id);
      return done;
    }),
    'step-out': taking(v.null(), async () => {
      await rooms.stepOut(seat.id);
      refresh(room.id);
      return done;
    }),
  };
}

function forHost(
  { rooms, now, entries, rehearsals, ownUrl }: Parts,
  debriefs: Debriefs,
  shared: SharedParts,
  io: Server,
  socket: Socket,
  { id }: RoomRow,
  refresh: (room: string) => void,
): Record<string, Handler> {
  const changed = () => {
    shared.conductor.hurry();
    refresh(id);
  };
  return {
    ...sharedForHost(shared, id, taking, () => refresh(id)),
    ...planForHost({ io, rooms, now, changed }, id, socket),
    ...debriefForHost({ rooms, entries, debriefs, now, changed }, id),
    rehearse: taking(Rehearse, async ({ on }) => {
      const room = await rooms.room(id);
      if (!room || room.stage === 'over' || (on && room.rehearsal === 1)) return notNow;
      rehearsals.end(id);
      if (on) rehearsals.begin(id, ownUrl(), await rooms.simulate(room, rehearsalSeats));
      else await rooms.endSimulation(id);
      changed();
      return done;
    }),
    stage: taking(ToStage, async ({ to }) => {
      if (!(await rooms.move(id, to))) return notNow;
      shared.conductor.hurry();
      // A hold blanks every screen at once; it does not wait for the next look.
      io.in(id).emit('stage', to);
      refresh(id);
      return done;
    }),
    focus: taking(SetFocus, ({ item }) => {
      io.in(id).emit('focus', item);
      return Promise.resolve(done);
    }),
    lock: taking(Lock, async ({ locked }) => {
      await rooms.lock(id, locked);
      refresh(id);
      return done;
    }),
    remove: taking(Remove, async ({ seat }) => {
      // A seat's place is not its room's: another room's seat must not hear of it.
      if (!(await rooms.remove(id, seat))) return { ok: false, code: 'not-yours' };
      io.in(`seat:${seat}`).emit('removed');
      io.in(`seat:${seat}`).disconnectSockets();
      refresh(id);
      return done;
    }),
  };
}
