/** What a host says about the plan of a room: acts, boundary, pause, landing, ends, who holds the console. */
import type { Server, Socket } from 'socket.io';
import { isPlayable } from '../protocol/agenda.ts';
import type { Answer } from '../protocol/messages.ts';
import {
  AskFollow,
  Land,
  Restore,
  SetAgenda,
  SetBoundary,
  SetEnds,
  SetPart,
  SetPause,
  TakeOver,
  type FollowToken,
  type TakenOver,
} from '../protocol/room.ts';
import { done, malformed, notNow, taking, type Handler } from './handlers.ts';
import type { PlanChange, Rooms } from './rooms.ts';

interface PlanParts {
  io: Server;
  rooms: Rooms;
  now: () => number;
  /** Tells the room, and whoever plays its shared runs, that the plan has changed. */
  changed: () => void;
}

/** @param asker the socket of this console: it stays when others are closed */
export function planForHost(
  { io, rooms, now, changed }: PlanParts,
  room: string,
  asker: Socket,
): Record<string, Handler> {
  const plan = async (change: PlanChange): Promise<Answer> => {
    if (!(await rooms.plan(room, change))) return notNow;
    changed();
    return done;
  };
  return {
    agenda: taking(SetAgenda, async ({ acts }) =>
      isPlayable(acts) ? plan({ acts: JSON.stringify(acts) }) : malformed,
    ),
    part: taking(SetPart, async ({ part }) => {
      const row = await rooms.room(room);
      if (!row || (part !== 'night' && row.forms === null)) return notNow;
      // What was landed was the part before.
      const stage = row.stage === 'lobby' ? 'lobby' : 'play';
      return plan({ part, stage, landed_at: null, step: null, step_since: null });
    }),
    boundary: taking(SetBoundary, ({ at }) => plan({ boundary: at })),
    pause: taking(SetPause, ({ on }) => plan({ paused: on ? 1 : 0 })),
    land: taking(Land, async () => {
      const row = await rooms.room(room);
      return !row || row.stage === 'lobby' ? notNow : plan({ landed_at: row.landed_at ?? now() });
    }),
    ends: taking(SetEnds, ({ playEndsAt, sessionEndsAt }) =>
      plan({ play_ends_at: playEndsAt, session_ends_at: sessionEndsAt }),
    ),
    restore: taking(Restore, async ({ seat }) => {
      await rooms.restore(room, seat);
      changed();
      return done;
    }),
    takeover: taking(TakeOver, async () => {
      const secret = await rooms.takeOver(room);
      const others = io.in(`host:${room}`).except(asker.id);
      others.emit('taken-over', null);
      others.disconnectSockets();
      return { ok: true, secret } satisfies Answer<TakenOver>;
    }),
    follow: taking(AskFollow, async () => {
      const follow = (await rooms.room(room))?.follow_token;
      return follow ? ({ ok: true, follow } satisfies Answer<FollowToken>) : notNow;
    }),
  };
}
