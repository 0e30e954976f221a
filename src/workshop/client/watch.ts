/** What a console or a projector knows of its room: the newest of each message, in one value. */
import type { Answer, RoomNow, SeatNow } from '../protocol/messages.ts';
import type { DebriefNow } from '../protocol/debrief.ts';
import type { Landing } from '../protocol/room.ts';
import type { BallotCount, SharedNow, TeamNow } from '../protocol/shared.ts';
import type { Stage } from '../protocol/words.ts';
import type { Wire, WireState } from './wire.ts';

export interface RoomSeen {
  state: WireState;
  room: RoomNow | null;
  /** Host only; empty on a projector. */
  seats: readonly SeatNow[];
  landing: Landing | null;
  teams: readonly TeamNow[];
  shared: SharedNow | null;
  debrief: DebriefNow | null;
  /** What of a debrief's step the host points at: an exchange; null for whatever stands first. */
  focus: string | null;
  /** Why nothing more will come: another console took over, or the room was erased. */
  over: 'taken-over' | 'gone' | null;
  /** Milliseconds by which the server's clock is ahead of this device's. */
  ahead: number;
}

export interface Watch {
  readonly seen: RoomSeen;
  /** Told after each change. Returns its unsubscribe. */
  onChange(listener: () => void): () => void;
  ask<T = Record<never, never>>(name: string, body?: unknown): Promise<Answer<T>>;
  close(): void;
}

/** @param now milliseconds since 1970 on this device */
export function watchRoom(wire: Wire, now: () => number): Watch {
  const listeners = new Set<() => void>();
  let seen: RoomSeen = {
    state: wire.state,
    room: null,
    seats: [],
    landing: null,
    teams: [],
    shared: null,
    debrief: null,
    focus: null,
    over: null,
    ahead: 0,
  };
  const see = (change: Partial<RoomSeen>) => {
    seen = { ...seen, ...change };
    for (const listener of [...listeners]) listener();
  };
  // What the server sends is typed by the protocol; it is the same code on both sides.
  const undo = [
    wire.onState((state) => see({ state })),
    wire.on('room', (body) => {
      const room = body as RoomNow;
      see({ room, ahead: room.clock.now - now() });
    }),
    // A hold does not wait for the next look at the room.
    wire.on('stage', (body) => seen.room && see({ room: { ...seen.room, stage: body as Stage } })),
    wire.on('seats', (body) => see({ seats: body as SeatNow[] })),
    wire.on('landing', (body) => see({ landing: body as Landing })),
    wire.on('teams-now', (body) => see({ teams: body as TeamNow[] })),
    wire.on('shared', (body) => {
      const shared = body as SharedNow;
      const isOld = seen.shared?.run === shared.run && shared.rev < seen.shared.rev;
      if (!isOld) see({ shared });
    }),
    // Votes come in between two looks at the night, and bring its end nearer.
    wire.on('ballot-count', (body) => {
      const { ballot, ...count } = body as BallotCount;
      const { shared } = seen;
      if (shared?.ballot?.id === ballot)
        see({ shared: { ...shared, ballot: { ...shared.ballot, ...count } } });
    }),
    wire.on('debrief', (body) => see({ debrief: body as DebriefNow })),
    wire.on('focus', (body) => see({ focus: typeof body === 'string' ? body : null })),
    wire.on('taken-over', () => see({ over: 'taken-over' })),
    wire.on('gone', () => see({ over: 'gone' })),
  ];
  return {
    get seen() {
      return seen;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask: (name, body = null) => wire.ask(name, body),
    close() {
      for (const stop of undo) stop();
      wire.close();
    },
  };
}
