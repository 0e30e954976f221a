/** Teams in the database: who is in which, and what for. */
import type { TeamRole } from '../../protocol/shared.ts';
import type { Database, Db } from '../database/open.ts';
import { roleForNext, rolesOf, teamsOf } from './roles.ts';
import type { SeatInfo } from './held.ts';

/** Players of a team when the host has not said. */
export const usualSize = 5;

/** The seats of a room, watchers and removed ones too: what they did stays with their team. */
export async function seatsOf(db: Db, room: string): Promise<SeatInfo[]> {
  const rows = await db
    .selectFrom('seats')
    .leftJoin('team_seats', 'team_seats.seat_id', 'seats.id')
    .select(['seats.id', 'nickname', 'kind', 'removed_at', 'team', 'roles', 'place', 'joined_at'])
    .where('seats.room_id', '=', room)
    .orderBy('joined_at')
    .orderBy('seats.id')
    .execute();
  return rows.map(({ id, nickname, kind, removed_at, team, roles, place }) => ({
    id,
    nickname,
    plays: kind === 'player' && removed_at === null,
    team: team ?? 0,
    roles: roles === null ? [] : (JSON.parse(roles) as TeamRole[]),
    place: place ?? 0,
  }));
}

interface Given {
  seat: string;
  team: number;
  roles: readonly TeamRole[];
  place: number;
}

async function give(trx: Db, room: string, given: readonly Given[]): Promise<void> {
  if (given.length === 0) return;
  await trx
    .insertInto('team_seats')
    .values(
      given.map(({ seat, team, roles, place }) => ({
        seat_id: seat,
        room_id: room,
        team,
        roles: JSON.stringify(roles),
        place,
      })),
    )
    // Two nodes may find the same newcomer; the first has placed them.
    .onConflict((conflict) => conflict.column('seat_id').doNothing())
    .execute();
}

/** Puts all players of a room into teams, anew: dealt out in turn, so that those who came together are apart. */
export async function makeTeams({ db }: Database, room: string, size: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const players = (await seatsOf(trx, room)).filter(({ plays }) => plays);
    const teams = teamsOf(players.length, size);
    await trx.deleteFrom('team_seats').where('room_id', '=', room).execute();
    const given: Given[] = [];
    for (let team = 1; team <= teams; team++) {
      const members = players.filter((_, at) => at % teams === team - 1);
      const roles = rolesOf(members.length);
      members.forEach(({ id }, place) =>
        given.push({ seat: id, team, roles: roles[place] ?? ['observer'], place }),
      );
    }
    await give(trx, room, given);
  });
}

/** Puts players who came later into the smallest team. Whether there were any. */
export async function placeNewcomers(
  { db }: Database,
  room: string,
  seats: readonly SeatInfo[],
): Promise<boolean> {
  const newcomers = seats.filter(({ plays, team }) => plays && team === 0);
  if (newcomers.length === 0) return false;
  const teams = new Map<number, SeatInfo[]>();
  for (const seat of seats) if (seat.team > 0) teams.set(seat.team, [...(teams.get(seat.team) ?? []), seat]);
  if (teams.size === 0) teams.set(1, []);
  const given: Given[] = [];
  for (const { id } of newcomers) {
    const sizes = [...teams].map(([team, members]) => ({
      team,
      members,
      size: members.filter((one) => one.plays).length,
    }));
    const smallest = sizes.toSorted((a, b) => a.size - b.size || a.team - b.team)[0];
    if (!smallest) break;
    const { team, members } = smallest;
    const roles = roleForNext(members.filter(({ plays }) => plays).map((one) => one.roles));
    const place = Math.max(-1, ...members.map((one) => one.place)) + 1;
    given.push({ seat: id, team, roles, place });
    teams.set(team, [...members, { id, nickname: '', plays: true, team, roles, place }]);
  }
  await give(db, room, given);
  return true;
}

/**
 * Puts a player into another team. False where there is no such team, and for the last of their own, whose night would
 * be nobody's.
 */
export async function moveSeat({ db }: Database, room: string, seat: string, team: number): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const seats = (await seatsOf(trx, room)).filter(({ plays }) => plays);
    const own = seats.find(({ id }) => id === seat)?.team ?? 0;
    const members = seats.filter((one) => one.team === team);
    const isLast = seats.filter((one) => one.team === own).length === 1;
    if (own === 0 || own === team || members.length === 0 || isLast) return false;
    const roles = roleForNext(members.map((one) => one.roles));
    const place = Math.max(...members.map((one) => one.place)) + 1;
    await trx
      .updateTable('team_seats')
      .set({ team, roles: JSON.stringify(roles), place })
      .where('seat_id', '=', seat)
      .execute();
    return true;
  });
}

/** What a seat is for from now on; whoever of its team had one of these roles has it no longer. */
export async function giveRoles(
  { db }: Database,
  room: string,
  seat: string,
  roles: readonly TeamRole[],
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const seats = await seatsOf(trx, room);
    const team = seats.find(({ id, plays }) => id === seat && plays)?.team ?? 0;
    if (team === 0) return false;
    for (const mate of seats.filter((one) => one.team === team)) {
      const left = mate.roles.filter((role) => role === 'observer' || !roles.includes(role));
      const now = mate.id === seat ? roles : left.length > 0 ? left : (['observer'] as const);
      await trx
        .updateTable('team_seats')
        .set({ roles: JSON.stringify(now) })
        .where('seat_id', '=', mate.id)
        .execute();
    }
    return true;
  });
}
