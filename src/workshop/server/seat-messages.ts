/** What a seat sends while a room plays: its night, its name, its way out; beside it what the room asks of it. */
import * as v from 'valibot';
import { newHeader } from '../../run/index.ts';
import type { CompiledScenario } from '../../scenario/compiled.ts';
import type { Act } from '../../scenario/vocabulary.ts';
import { Begin, Moves, Rename } from '../protocol/messages.ts';
import { sharedForSeat, type SharedParts } from './conductor/messages.ts';
import type { RoomRow, SeatRow } from './database/schema.ts';
import type { Debriefs } from './debrief/debrief.ts';
import type { Entries } from './debrief/entries.ts';
import { debriefForSeat } from './debrief/messages.ts';
import { done, taking, type Handler } from './handlers.ts';
import type { Journal } from './journal.ts';
import { newSeed } from './keys.ts';
import { lateMoves } from './late.ts';
import type { Metrics } from './metrics.ts';
import { scenarioFor } from './plan.ts';
import type { Rooms } from './rooms.ts';

export interface SeatParts {
  rooms: Rooms;
  journal: Journal;
  entries: Entries;
  debriefs: Debriefs;
  shared: SharedParts;
  metrics: Metrics;
  nights: (id: string) => CompiledScenario | undefined;
  /** The act in which a room is, for whoever comes late. */
  actOf: (room: RoomRow) => Promise<Act | null>;
  /** Tells a room how it is now. */
  refresh: (room: string) => void;
  /** Milliseconds since 1970. */
  now: () => number;
}

export function forSeat(
  { rooms, journal, metrics, nights, entries, debriefs, shared, refresh, now, actOf }: SeatParts,
  seat: SeatRow,
  room: RoomRow,
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
