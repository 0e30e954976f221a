/** A room's plan as its row holds it, and as the wire tells it. */
import { acts, type Act } from '../../scenario/vocabulary.ts';
import type { RoomNow } from '../protocol/messages.ts';
import { playable, type Agenda } from '../protocol/room.ts';
import type { RoomRow, SeatRow } from './database/schema.ts';
import type { PaceOfRoom, RunPace } from './landing.ts';

/** The acts that a room plays, in the order of the night. */
export function actsOf({ acts: list }: Pick<RoomRow, 'acts'>): Act[] {
  if (list === null) return [...playable];
  const wanted = new Set(JSON.parse(list) as Act[]);
  return acts.filter((act) => wanted.has(act));
}

/** What a seat plays in the part that is on: the night, or the form that comes first or last for it. */
export function scenarioFor({ part, forms, scenario }: RoomRow, seat: SeatRow): string {
  if (part === 'night' || forms === null) return scenario;
  const [one, other] = JSON.parse(forms) as [string, string];
  return (part === 'before') === (seat.second_form_first === 1) ? other : one;
}

/** What the landing clock counts with. */
export function paceOf(room: RoomRow, runs: readonly RunPace[], now: number): PaceOfRoom {
  const stands = room.stands_since === null ? 0 : now - room.stands_since;
  return {
    acts: actsOf(room),
    now,
    playEndsAt: room.play_ends_at,
    beganAt: room.play_began_at,
    stoodMs: room.stood_ms + stands,
    runs,
  };
}

export function agendaOf(room: RoomRow): Agenda {
  const { part, boundary, paused, landed_at, step } = room;
  return {
    acts: actsOf(room),
    part,
    boundary: boundary as Act | null,
    paused: paused === 1,
    land: landed_at !== null,
    step,
  };
}

/** How many there are, and how far; never who. */
export type PeopleNow = Pick<RoomNow, 'seats' | 'here' | 'nights' | 'through'>;

/** What everybody may know of a room: seats taken, how many of them are connected, nights that are through. */
export function roomNow(
  room: RoomRow,
  people: PeopleNow,
  clock: { now: number; landsAt: number | null },
): RoomNow {
  const { id, scenario, mode, stage, locale } = room;
  const ends = { playEndsAt: room.play_ends_at, sessionEndsAt: room.session_ends_at };
  return {
    id,
    scenario,
    mode,
    stage,
    locale,
    locked: room.locked === 1,
    ...ends,
    ...people,
    code: room.code,
    forms: room.forms !== null,
    ballotSeconds: room.ballot_seconds,
    rehearsal: room.rehearsal === 1,
    agenda: agendaOf(room),
    clock: { ...clock, ...ends },
  };
}
