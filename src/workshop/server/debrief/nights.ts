/** The runs of a room with what a debrief needs of each, worked out once for as far as each has got. */
import type { LoggedMove, Move, RunHeader, RunLog } from '../../../run/index.ts';
import type { Part } from '../../protocol/words.ts';
import type { Database } from '../database/open.ts';
import type { Desk, Digest } from './desk.ts';

export interface NightOfRoom {
  run: string;
  /** Null for a run that is shared. */
  seat: string | null;
  /** Number of the team; 0 for the run of the whole room, null for a seat's own. */
  team: number | null;
  part: Part;
  simulated: boolean;
  log: RunLog;
  digest: Digest;
}

export interface NightsOfRoom {
  /** Runs in which something was done, in an order that says nothing. */
  all(room: string): Promise<NightOfRoom[]>;
  /** Lets go of what is known of a room. */
  forget(room: string): void;
}

interface Known {
  next: number;
  end: number;
  log: RunLog;
  digest: Digest;
}

/** Runs read in one query. */
const atOnce = 200;

export function openNights({ db }: Database, desk: Desk): NightsOfRoom {
  const rooms = new Map<string, Map<string, Known>>();
  const working = new Map<string, Promise<NightOfRoom[]>>();

  async function movesOfAll(runs: readonly string[]): Promise<Map<string, LoggedMove[]>> {
    const found = new Map<string, LoggedMove[]>();
    for (let from = 0; from < runs.length; from += atOnce) {
      const rows = await db
        .selectFrom('moves')
        .select(['run_id', 'n', 'minute', 'by', 'move'])
        .where('run_id', 'in', runs.slice(from, from + atOnce))
        .orderBy('run_id')
        .orderBy('n')
        .execute();
      for (const { run_id, n, minute, by, move } of rows) {
        const list = found.get(run_id) ?? [];
        list.push({ n, minute, by: by as LoggedMove['by'], move: JSON.parse(move) as Move });
        found.set(run_id, list);
      }
    }
    return found;
  }

  async function read(room: string): Promise<NightOfRoom[]> {
    const rows = await db
      .selectFrom('runs')
      .leftJoin('seats', 'seats.id', 'runs.seat_id')
      .leftJoin('shared', 'shared.run_id', 'runs.id')
      .select(['runs.id', 'runs.seat_id', 'runs.part', 'runs.header', 'runs.next', 'runs.end'])
      .select(['shared.team', 'seats.simulated'])
      .where('runs.room_id', '=', room)
      .where('runs.next', '>', 0)
      .where(({ or, eb }) => or([eb('runs.seat_id', 'is', null), eb('seats.kind', '=', 'player')]))
      .where('seats.removed_at', 'is', null)
      .orderBy('runs.id')
      .execute();
    const known = rooms.get(room) ?? new Map<string, Known>();
    rooms.set(room, known);
    const isKnown = ({ id, next, end }: { id: string; next: number; end: number }) =>
      known.get(id)?.next === next && known.get(id)?.end === end;
    const moves = await movesOfAll(rows.filter((row) => !isKnown(row)).map(({ id }) => id));
    for (const row of rows) {
      if (isKnown(row)) continue;
      const { next, end } = row;
      const header = JSON.parse(row.header) as RunHeader;
      const log: RunLog = { ...header, events: (moves.get(row.id) ?? []).slice(0, next), end };
      const digest = await desk.digest(log);
      if (digest) known.set(row.id, { next, end, log, digest });
    }
    return rows.flatMap(({ id, seat_id, team, part, simulated }) => {
      const one = known.get(id);
      if (!one) return [];
      const { log, digest } = one;
      return [{ run: id, seat: seat_id, team, part, simulated: simulated === 1, log, digest }];
    });
  }

  return {
    all(room) {
      // Whoever asks meanwhile gets the same answer.
      const running = working.get(room) ?? read(room).finally(() => working.delete(room));
      working.set(room, running);
      return running;
    },
    forget: (room) => void rooms.delete(room),
  };
}
