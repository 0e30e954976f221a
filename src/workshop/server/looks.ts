/**
 * What a room is told of itself: at most once a second, whatever happens in it and however many are there, so that
 * cost grows with what people do and not with people squared. Each node looks for those who are connected to it.
 */
import type { Server, Socket } from 'socket.io';
import type { DebriefNow } from '../protocol/debrief.ts';
import type { RoomNow } from '../protocol/messages.ts';
import type { RoomRow } from './database/schema.ts';
import type { Debriefs } from './debrief/debrief.ts';
import { landingOf, type RunPace } from './landing.ts';
import { paceOf, roomNow, type PeopleNow } from './plan.ts';
import type { Presence } from './presence.ts';
import type { Rooms } from './rooms.ts';

interface Parts {
  io: Server;
  rooms: Rooms;
  debriefs: () => Pick<Debriefs, 'now'>;
  presence: Presence;
  /** Tells teams before they play who is in them. */
  teams: (room: RoomRow, here: ReadonlySet<string>) => Promise<void>;
  failed: (error: unknown) => void;
  /** Other nodes are told that something has changed. */
  joined: boolean;
  /** Milliseconds since 1970. */
  now: () => number;
}

export interface Looks {
  /** Something has changed in a room: all nodes look at it, soon. */
  refresh(room: string): void;
  /** Tells one who has just come in. */
  greet(socket: Socket, room: RoomRow): void;
  close(): Promise<void>;
}

/** Milliseconds between two looks at a room. */
const refreshEvery = 1_000;
/** Milliseconds after which a room with a console or a projector is looked at anyway. */
const lookAgainEvery = 5_000;

/** What of a room was told last. */
interface Told {
  people: PeopleNow;
  landsAt: number | null;
  debrief: DebriefNow | null;
  /** The same as seats were told it, as JSON: they hear of what changes for them. */
  room: string;
  step: string;
}

/** Whoever looks at a room as a whole: consoles, projectors, follow links. */
export const screensOf = (room: string): string => `screens:${room}`;

/** What a phone shows of a room; it counts heads in the lobby alone, and has no use for how far the others are. */
function forSeats(room: RoomNow): string {
  const { seats, here } = room.stage === 'lobby' ? room : { seats: 0, here: 0 };
  return JSON.stringify({
    ...room,
    seats,
    here,
    nights: 0,
    through: 0,
    clock: { ...room.clock, now: 0, landsAt: null },
  });
}

export function openLooks(parts: Parts): Looks {
  const { io, rooms, presence, teams, failed, joined, now } = parts;
  const told = new Map<string, Told>();
  const lookedAt = new Map<string, number>();
  const due = new Map<string, NodeJS.Timeout>();
  /** Who has come in since the last look began, and what they were told: it may have been old already. */
  const newcomers = new Map<string, Map<Socket, Pick<Told, 'room' | 'step'>>>();
  /** Looks that read the database now: it is closed after them, and a room is looked at once at a time. */
  const looking = new Map<string, Promise<void>>();
  let closing = false;
  const isHere = (place: string) => io.of('/').adapter.rooms.has(place);

  async function lookAt(id: string): Promise<void> {
    if (!isHere(id)) return forget(id);
    const fresh = newcomers.get(id) ?? new Map<Socket, never>();
    newcomers.delete(id);
    const room = await rooms.room(id);
    if (!room) {
      io.local.in(id).emit('gone');
      return forget(id);
    }
    const here = await presence(id);
    await teams(room, here);
    const isHosted = isHere(`host:${id}`);
    const seats = isHosted || room.stage === 'debrief' ? await rooms.seats(room) : null;
    const runs = await paceOfThere(room, here);
    const people = {
      seats: seats?.length ?? (await rooms.count(id)),
      here: here.size,
      nights: runs.length,
      through: runs.filter(({ ended }) => ended).length,
    };
    const landing = landingOf(paceOf(room, runs, now()));
    const players = seats?.filter(({ kind }) => kind === 'player').length ?? 0;
    const debrief = await parts.debriefs().now(room, players);
    tell(room, { people, landsAt: landing.landsAt, debrief }, fresh);
    if (!isHosted || !seats) return;
    io.local.in(`host:${id}`).emit('landing', landing);
    const list = seats.map((seat) => ({ ...seat, here: here.has(seat.id) }));
    io.local.in(`host:${id}`).emit('seats', list);
  }

  function tell(
    row: RoomRow,
    seen: Pick<Told, 'people' | 'landsAt' | 'debrief'>,
    fresh: ReadonlyMap<Socket, Pick<Told, 'room' | 'step'>>,
  ): void {
    const { id } = row;
    const before = told.get(id);
    const room = roomNow(row, seen.people, { now: now(), landsAt: seen.landsAt });
    const { debrief } = seen;
    const step = JSON.stringify(debrief && { ...debrief, sent: 0 });
    const next: Told = { ...seen, room: forSeats(room), step };
    told.set(id, next);
    // From when it was told, not from when the database was asked: however slow that is, a second lies between.
    lookedAt.set(id, performance.now());
    const isNews = { room: next.room !== before?.room, step: step !== before?.step };
    const screens = io.local.in(screensOf(id));
    const all = io.local.in(id);
    (isNews.room ? all : screens).emit('room', room);
    if (debrief) (isNews.step ? all : screens).emit('debrief', debrief);
    for (const [socket, heard] of fresh) {
      if (!isNews.room && heard.room !== next.room) socket.emit('room', room);
      if (debrief && !isNews.step && heard.step !== step) socket.emit('debrief', debrief);
    }
  }

  /** Runs that count for the landing: of whoever is there, and those that are shared. */
  async function paceOfThere(room: RoomRow, here: ReadonlySet<string>): Promise<RunPace[]> {
    if (room.stage !== 'play' && room.stage !== 'held') return [];
    return (await rooms.pace(room)).filter(({ seat }) => seat === null || here.has(seat));
  }

  function forget(id: string): void {
    told.delete(id);
    newcomers.delete(id);
    lookedAt.delete(id);
  }

  /** Looks at once where the last look is long ago, else when its time has come. */
  function lookSoon(id: string): void {
    if (closing || due.has(id)) return;
    const wait = Math.max(0, (lookedAt.get(id) ?? -Infinity) + refreshEvery - performance.now());
    due.set(
      id,
      setTimeout(() => void look(id), wait),
    );
  }

  async function look(id: string): Promise<void> {
    await looking.get(id);
    // The look before may have told the room later than was thought when this one was planned.
    const early = (lookedAt.get(id) ?? -Infinity) + refreshEvery - performance.now();
    if (early > 0 && !closing)
      return void due.set(
        id,
        setTimeout(() => void look(id), early),
      );
    due.delete(id);
    if (closing) return;
    lookedAt.set(id, performance.now());
    const one = lookAt(id)
      .catch(failed)
      .finally(() => looking.delete(id));
    looking.set(id, one);
  }

  io.on('look', lookSoon);
  // Shared runs go on without a message of anybody's, and the landing clock without a move.
  const again = setInterval(() => {
    for (const name of io.of('/').adapter.rooms.keys())
      if (name.startsWith(screensOf(''))) lookSoon(name.slice(screensOf('').length));
  }, lookAgainEvery);
  again.unref();

  function refresh(id: string): void {
    if (closing || due.has(id)) return;
    lookSoon(id);
    if (joined) io.serverSideEmit('look', id);
  }

  return {
    refresh,
    greet(socket, row) {
      const last = told.get(row.id);
      const heard = { room: '', step: '' };
      if (last) {
        const room = roomNow(row, last.people, { now: now(), landsAt: last.landsAt });
        socket.emit('room', room);
        heard.room = forSeats(room);
        if (last.debrief && row.stage === 'debrief' && last.debrief.step === row.step) {
          socket.emit('debrief', last.debrief);
          heard.step = last.step;
        }
      }
      const others = newcomers.get(row.id);
      newcomers.set(row.id, (others ?? new Map<Socket, typeof heard>()).set(socket, heard));
      refresh(row.id);
    },
    async close() {
      closing = true;
      clearInterval(again);
      for (const timer of due.values()) clearTimeout(timer);
      await Promise.all(looking.values());
    },
  };
}
