/** How far a room is: its seats with the act that each is in, and the runs as the landing clock wants them. */
import type { Act } from '../../scenario/vocabulary.ts';
import { isAfter, isThrough } from '../protocol/agenda.ts';
import type { SeatNow } from '../protocol/messages.ts';
import type { Db } from './database/open.ts';
import type { RoomRow } from './database/schema.ts';
import type { RunPace } from './landing.ts';
import { actsOf } from './plan.ts';

/** The seats with how far each is in the part that is played now. */
export async function seatsIn(db: Db, row: RoomRow): Promise<Omit<SeatNow, 'here'>[]> {
  const { id: room, part, boundary, mode } = row;
  const plan = { part, acts: actsOf(row) };
  // A form is one's own in every mode; the shared night is where a seat is only while that is played.
  const isShared = mode !== 'alone' && part === 'night';
  const rows = await db
    .selectFrom('seats')
    .where('seats.room_id', '=', room)
    .where('seats.removed_at', 'is', null)
    .leftJoin('team_seats', 'team_seats.seat_id', 'seats.id')
    .leftJoin('shared', (join) =>
      join
        .onRef('shared.room_id', '=', 'seats.room_id')
        .on(({ eb, ref }) =>
          eb(
            'shared.team',
            '=',
            isShared ? (mode === 'votes' ? eb.val(0) : ref('team_seats.team')) : eb.val(-1),
          ),
        ),
    )
    .leftJoin('runs', (join) =>
      join.on(({ eb, ref, or, and }) =>
        or([
          and([eb('runs.seat_id', '=', ref('seats.id')), eb('runs.part', '=', part)]),
          eb('runs.id', '=', ref('shared.run_id')),
        ]),
      ),
    )
    .select(['seats.id', 'seats.nickname', 'seats.kind', 'seats.simulated'])
    .select(['runs.next', 'runs.ended_at', 'runs.act', 'team_seats.team', 'team_seats.roles'])
    .orderBy('seats.joined_at')
    .orderBy('seats.id')
    .execute();
  return rows.map(({ id, nickname, kind, simulated, next, ended_at, act, team, roles }) => ({
    id,
    nickname,
    kind,
    simulated: simulated === 1,
    moves: next ?? 0,
    act: act as Act | null,
    waits: boundary !== null && act !== null && isAfter(act as Act, boundary as Act),
    ended: isThrough(plan, { act: act as Act | null, ended: ended_at !== null }),
    team: team === null || team === 0 ? null : String(team),
    roles: roles === null ? [] : (JSON.parse(roles) as string[]),
  }));
}

/** How far the runs of the part that is played now are. */
export async function paceIn(db: Db, room: RoomRow): Promise<RunPace[]> {
  const { id, part } = room;
  const plan = { part, acts: actsOf(room) };
  const rows = await db
    .selectFrom('runs')
    .leftJoin('seats', 'seats.id', 'runs.seat_id')
    .select(['runs.seat_id', 'runs.act', 'runs.act_share', 'runs.began_at', 'runs.ended_at'])
    .where('runs.room_id', '=', id)
    .where('runs.part', '=', part)
    .where(({ or, eb }) => or([eb('runs.seat_id', 'is', null), eb('seats.kind', '=', 'player')]))
    .where('seats.removed_at', 'is', null)
    .execute();
  return rows.map(({ seat_id, act, act_share, began_at, ended_at }) => ({
    seat: seat_id,
    act: act as Act | null,
    share: act_share,
    beganAt: began_at,
    ended: isThrough(plan, { act: act as Act | null, ended: ended_at !== null }),
  }));
}
