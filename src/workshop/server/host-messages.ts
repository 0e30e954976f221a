/** What the host sends while a room plays: the stage, the door, who is in; beside it the plan, votes and the debrief. */
import type { Server, Socket } from 'socket.io';
import { SetFocus } from '../protocol/debrief.ts';
import { Lock, Remove, ToStage } from '../protocol/messages.ts';
import { Rehearse, rehearsalSeats } from '../protocol/room.ts';
import type { Rehearsals } from '../rehearsal/rehearsal.ts';
import { sharedForHost, type SharedParts } from './conductor/messages.ts';
import type { Debriefs } from './debrief/debrief.ts';
import type { Entries } from './debrief/entries.ts';
import { debriefForHost } from './debrief/messages.ts';
import { done, notNow, taking, type Handler } from './handlers.ts';
import { planForHost } from './host-plan.ts';
import type { Rooms } from './rooms.ts';

export interface HostParts {
  io: Server;
  rooms: Rooms;
  entries: Entries;
  debriefs: Debriefs;
  shared: SharedParts;
  rehearsals: Rehearsals;
  /** Address at which this node reaches itself. */
  ownUrl: () => string;
  /** Tells a room how it is now. */
  refresh: (room: string) => void;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** @param id of the room that this socket hosts */
export function forHost(
  { io, rooms, entries, debriefs, shared, rehearsals, ownUrl, refresh, now }: HostParts,
  id: string,
  socket: Socket,
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
