/** A room that this node has: its row, its seats, who is there, and the runs that it plays. */
import type { Run } from '../../../run/index.ts';
import { planned, type Planned } from '../../protocol/agenda.ts';
import type { TeamMate, TeamRole } from '../../protocol/shared.ts';
import type { RoomRow } from '../database/schema.ts';
import { agendaOf } from '../plan.ts';
import { whereIs, type Live } from './live.ts';
import { rolesNow, type Place } from './roles.ts';

/** Milliseconds after which a phone that is gone is no longer waited for. */
export const awayAfter = 30_000;

/** A seat of a room that plays, as far as shared runs care. */
export interface SeatInfo {
  id: string;
  nickname: string;
  /** Plays, and has neither stepped out nor been removed. */
  plays: boolean;
  /** 0 for none. */
  team: number;
  roles: TeamRole[];
  place: number;
}

export interface Held {
  readonly id: string;
  fence: number;
  /** When the lease was last renewed. */
  renewedAt: number;
  row: RoomRow;
  seats: SeatInfo[];
  here: ReadonlySet<string>;
  /** When each seat was last there. */
  seenAt: Map<string, number>;
  /** Runs by id; null where one is over. */
  runs: Map<string, Live | null>;
  /** When this node took the room: nobody is away before it could have seen them. */
  readonly since: number;
  /** What everybody was told last of the room beside its runs. */
  shown: string;
}

/** What the room's plan asks of a run. */
export const planOf = ({ row }: Held, run: Run): Planned =>
  planned({ stage: row.stage, agenda: agendaOf(row) }, whereIs(run));

/** Whether a seat is no longer waited for. */
export function isAway(held: Held, seat: SeatInfo | undefined, now: number): boolean {
  if (!seat?.plays) return true;
  if (held.here.has(seat.id)) return false;
  return now - (held.seenAt.get(seat.id) ?? held.since) >= awayAfter;
}

/** A team in its order. */
export function placesOf(held: Held, team: number, now: number): Place[] {
  return held.seats
    .filter((seat) => seat.team === team)
    .toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
    .map((seat) => ({ seat: seat.id, roles: seat.roles, away: isAway(held, seat, now) }));
}

/** A team as its members see it, with what each does now. */
export function matesOf(held: Held, team: number, now: number): TeamMate[] {
  const places = placesOf(held, team, now);
  const roles = rolesNow(places);
  const byId = new Map(held.seats.map((seat) => [seat.id, seat]));
  return places
    .filter(({ seat }) => byId.get(seat)?.plays === true)
    .map(({ seat }) => ({
      seat,
      nickname: byId.get(seat)?.nickname ?? '',
      roles: roles.get(seat) ?? [],
      here: held.here.has(seat),
    }));
}

/** What a seat does in its team now; null outside teams. */
export function rolesOfSeat(held: Held, live: Live, seat: string | null, now: number): TeamRole[] | null {
  if (live.team === 0) return null;
  return matesOf(held, live.team, now).find((mate) => mate.seat === seat)?.roles ?? [];
}

/** The seat that commands, or null: the night's deputy decides. */
export function commandOf(held: Held, live: Live, now: number): string | null {
  if (live.team === 0) {
    const seat = held.seats.find(({ id }) => id === live.commander);
    return isAway(held, seat, now) ? null : live.commander;
  }
  if (isTeamAway(held, live, now)) return null;
  return matesOf(held, live.team, now).find(({ roles }) => roles.includes('commander'))?.seat ?? null;
}

/** Nobody of a team is there: their night waits for them. */
export function isTeamAway(held: Held, { team }: Live, now: number): boolean {
  return team !== 0 && placesOf(held, team, now).every(({ away }) => away);
}

/** Players who are there. */
export const presentPlayers = ({ seats, here }: Held): string[] =>
  seats.filter(({ id, plays }) => plays && here.has(id)).map(({ id }) => id);
