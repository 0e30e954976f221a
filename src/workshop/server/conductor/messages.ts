/**
 * What seats and hosts say about shared runs, checked by schema and sent to the node that has the room. Votes and teams
 * go to the database from whichever node they come to.
 */
import type * as v from 'valibot';
import type { Answer } from '../../protocol/messages.ts';
import {
  AskWhys,
  BallotClose,
  BallotOpen,
  BallotTime,
  Hand,
  HostInject,
  HostSkip,
  MakeTeams,
  Quote,
  SharedClock,
  SharedMove,
  ToCommand,
  ToRoles,
  ToTeam,
  Volunteer,
  Vote,
} from '../../protocol/shared.ts';
import type { Database } from '../database/open.ts';
import type { SeatRow } from '../database/schema.ts';
import type { Ask, Asked } from './ask.ts';
import type { Conductor } from './conductor.ts';
import { giveRoles, makeTeams, moveSeat, seatsOf } from './teams.ts';

/** Asks the node that has a room, whichever it is; `not-now` where none has. */
export type Reach = (room: string, ask: Ask) => Promise<Asked>;

/** What handlers of shared runs need of a node. */
export interface SharedParts {
  database: Database;
  conductor: Conductor;
  reach: Reach;
}

type Handler = (body: unknown) => Promise<Answer>;
type Taking = <S extends v.GenericSchema>(
  schema: S,
  handle: (body: v.InferOutput<S>) => Promise<Answer>,
) => Handler;

/** Messages of a seat. `taking` makes a handler of messages of one schema. */
export function sharedForSeat(
  { conductor, reach }: SharedParts,
  seat: SeatRow,
  taking: Taking,
): Record<string, Handler> {
  const { id, room_id: room } = seat;
  return {
    vote: taking(Vote, (vote) => conductor.votes.cast(seat, vote)),
    'shared-move': taking(SharedMove, (body) => reach(room, { name: 'shared-move', seat: id, body })),
    quote: taking(Quote, (body) => reach(room, { name: 'quote', seat: id, body })),
    hand: taking(Hand, (body) => reach(room, { name: 'hand', seat: id, body })),
    volunteer: taking(Volunteer, (body) => reach(room, { name: 'volunteer', seat: id, body })),
    'shared-clock': taking(SharedClock, (body) => reach(room, { name: 'shared-clock', seat: id, body })),
  };
}

/** Messages of a host. */
export function sharedForHost(
  { database, conductor, reach }: SharedParts,
  room: string,
  taking: Taking,
  /** Teams of the room have changed. */
  changed: () => void,
): Record<string, Handler> {
  const { db } = database;
  return {
    'shared-clock': taking(SharedClock, (body) => reach(room, { name: 'shared-clock', seat: null, body })),
    inject: taking(HostInject, (body) => reach(room, { name: 'inject', body })),
    skip: taking(HostSkip, (body) => reach(room, { name: 'skip', body })),
    'ballot-open': taking(BallotOpen, (body) => reach(room, { name: 'ballot-open', body })),
    'ballot-close': taking(BallotClose, (body) => reach(room, { name: 'ballot-close', body })),
    commander: taking(ToCommand, (body) => reach(room, { name: 'commander', body })),
    'ballot-time': taking(BallotTime, async ({ seconds }) => {
      await db.updateTable('rooms').set({ ballot_seconds: seconds }).where('id', '=', room).execute();
      changed();
      return { ok: true };
    }),
    teams: taking(MakeTeams, async ({ size }) => {
      const plays = await db.selectFrom('shared').select('run_id').where('room_id', '=', room).execute();
      // Whoever plays with others would lose their night.
      if (plays.length > 0) return { ok: false, code: 'not-now' };
      await makeTeams(database, room, size);
      changed();
      return { ok: true };
    }),
    role: taking(ToRoles, async ({ seat, roles }) => {
      if (!(await seatsOf(db, room)).some(({ id }) => id === seat)) return { ok: false, code: 'not-yours' };
      if (!(await giveRoles(database, room, seat, roles))) return { ok: false, code: 'not-now' };
      conductor.hurry();
      changed();
      return { ok: true };
    }),
    'to-team': taking(ToTeam, async ({ seat, team }) => {
      if (!(await seatsOf(db, room)).some(({ id }) => id === seat)) return { ok: false, code: 'not-yours' };
      if (!(await moveSeat(database, room, seat, team))) return { ok: false, code: 'not-now' };
      conductor.hurry();
      changed();
      return { ok: true };
    }),
    whys: taking(AskWhys, async ({ search }) => {
      const whys = await conductor.votes.whys(room, search);
      return whys ? { ok: true, ...whys } : { ok: false, code: 'not-now' };
    }),
  };
}
