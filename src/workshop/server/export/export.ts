/**
 * What leaves a room: its totals, told as in the debrief; and a seat's own row only where its person agreed, under a
 * fresh random id and in random order. Nothing typed, no name, nothing of a rehearsal's simulated phones.
 */
import { randomInt } from 'node:crypto';
import type { Ending } from '../../../assessment/types.ts';
import { competencies, type Act, type Competency } from '../../../scenario/vocabulary.ts';
import type { CompiledScenario } from '../../../scenario/compiled.ts';
import type { Change, Count, RoomChoice } from '../../protocol/debrief.ts';
import { smallGroup } from '../../protocol/room.ts';
import type { Mode, Rating } from '../../protocol/words.ts';
import type { RoomRow } from '../database/schema.ts';
import type { Debriefs } from '../debrief/debrief.ts';
import type { Entries } from '../debrief/entries.ts';
import type { NightsOfRoom } from '../debrief/nights.ts';
import { told, toldEndings, toldRatings } from '../debrief/private.ts';
import { newId } from '../keys.ts';
import { actsOf } from '../plan.ts';
import type { Rooms } from '../rooms.ts';

export interface ExportRow {
  /** Random, and another in each export. */
  id: string;
  ratings: Record<Competency, Rating>;
  choices: Record<string, string[]>;
  ending: Ending;
  /** Minutes to the restore; all of the night's where there was none. */
  minutes: number;
  cost: number;
}

export interface RoomExport {
  scenario: string;
  mode: Mode;
  acts: Act[];
  players: number;
  nights: number;
  /** How the nights came to their end; null where they are too few to be told of. */
  endings: Record<Ending, Count> | null;
  choices: RoomChoice[];
  ratings: Partial<Record<Competency, Record<Rating, Count>>>;
  commitments: { made: Count; checklist: Record<30 | 90, Count> };
  change: Change[] | null;
  rows: ExportRow[];
}

export interface ExportParts {
  rooms: Rooms;
  entries: Entries;
  nights: NightsOfRoom;
  debriefs: Debriefs;
  compiled: (scenario: string) => CompiledScenario | undefined;
}

/** In an order that says nothing. */
function shuffledByChance<T>(list: readonly T[]): T[] {
  const rest = [...list];
  for (let at = rest.length - 1; at > 0; at--) {
    const other = randomInt(at + 1);
    const [one, two] = [rest[at], rest[other]];
    if (one !== undefined && two !== undefined) [rest[at], rest[other]] = [two, one];
  }
  return rest;
}

/**
 * The rows of those who agreed. What is left of the totals without them is told of a group of five at least, or of
 * nobody: otherwise there are no rows.
 */
function rowsOf(agreed: readonly ExportRow[], nights: number): ExportRow[] {
  const others = nights - agreed.length;
  return others > 0 && others < smallGroup ? [] : shuffledByChance(agreed);
}

export async function exportOf(parts: ExportParts, room: RoomRow): Promise<RoomExport> {
  const { rooms, entries, nights, debriefs } = parts;
  const everybody = await rooms.seats(room);
  const seats = everybody.filter(({ kind, simulated }) => kind === 'player' && !simulated);
  const real = new Set(seats.map(({ id }) => id));
  const list = (await entries.all(room.id)).filter(({ seat }) => real.has(seat));
  // What simulated phones voted or led together with people cannot be told from what those did.
  const isMixed = room.mode !== 'alone' && everybody.some(({ simulated }) => simulated);
  const all = (await nights.all(room.id)).filter((one) => !one.simulated && !(isMixed && one.seat === null));
  const played = all.filter(({ part }) => part === 'night');
  const players = seats.length;
  const agreed = new Set(
    list.filter(({ kind, value }) => kind === 'consent' && value === true).map(({ seat }) => seat),
  );
  const isDone = (days: 30 | 90) =>
    list.filter((one) => one.kind === 'checklist' && one.about === String(days) && one.value === true).length;
  const made = list.filter(({ kind, value }) => kind === 'commitment' && (value as { made: boolean }).made);
  return {
    scenario: room.scenario,
    mode: room.mode,
    acts: actsOf(room),
    players,
    nights: played.length,
    endings: toldEndings(
      played.map(({ digest }) => digest.outcome.ending),
      players,
    ),
    choices: isMixed ? [] : await debriefs.choices(room, played, players),
    ratings: Object.fromEntries(
      competencies.flatMap((one) => {
        const counts = toldRatings(
          played.map(({ digest }) => digest.ratings[one]),
          players,
        );
        return counts ? [[one, counts]] : [];
      }),
    ),
    commitments: {
      made: told(made.length, players),
      checklist: { 30: told(isDone(30), players), 90: told(isDone(90), players) },
    },
    change: await debriefs.change(room, all),
    rows: rowsOf(
      played.flatMap(({ seat, digest: { ratings, choices, outcome } }): ExportRow[] => {
        if (seat === null || !agreed.has(seat)) return [];
        const { ending, minutes, cost } = outcome;
        return [{ id: newId(), ratings, choices, ending, minutes, cost }];
      }),
      played.length,
    ),
  };
}
