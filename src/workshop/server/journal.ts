/** Stores moves, those that come together in one transaction. Answered after it: acknowledged means stored. */
import { sql } from 'kysely';
import { canonical, type LoggedMove, type Move, type RunHeader } from '../../run/index.ts';
import type { Act } from '../../scenario/vocabulary.ts';
import type { Answer, Moves } from '../protocol/messages.ts';
import { limits } from '../protocol/limits.ts';
import type { RefusalCode } from '../protocol/words.ts';
import { openBatches } from './batches.ts';
import type { Database, Db } from './database/open.ts';
import type { MoveRow, RoomRow } from './database/schema.ts';
import { endRun } from './end-run.ts';
import type { HostMay, Referee, Verdict } from './referee.ts';

export type MovesAnswer = Answer<{ next: number; ended: boolean }>;

export interface Journal {
  /** Stores what is new of a phone's moves. Never throws: what the database does not take is `unstored`. */
  append(seat: string, moves: Moves): Promise<MovesAnswer>;
  /** Resolves when nothing is being written. */
  settled(): Promise<void>;
  /** Moves acknowledged, and transactions that took them. */
  readonly counts: { moves: number; commits: number; refused: number };
}

interface Waiting {
  seat: string;
  moves: Moves;
}

/** Messages that one transaction takes. */
const mostAtOnce = 500;
/** Milliseconds between two transactions: fifty a second carry any room, and nobody notices so short a wait. */
const gather = 20;
/** Rows of one insert; both databases take more. */
const rowsAtOnce = 1_000;

/** What a run is at, within a transaction. */
interface Standing {
  seat: string | null;
  header: RunHeader;
  next: number;
  end: number;
  verdict: Verdict | null;
  host: HostMay;
  /** Stored moves that a message says again, and those that this transaction takes, by their number. */
  known: Map<number, string>;
}

/** What a phone may write in the host's name, by the plan of its room. */
function hostMay({ stage, landed_at, left_out }: Pick<RoomRow, 'stage' | 'landed_at' | 'left_out'>): HostMay {
  return {
    // Also an act that has been taken back in: the phone may have been away.
    skip: left_out === null ? [] : (JSON.parse(left_out) as Act[]),
    land: landed_at !== null || stage === 'debrief' || stage === 'over',
  };
}

/** Splits a batch so that no part holds two messages of one run, and the order of each run's is kept. */
function rounds(batch: readonly Waiting[]): { waiting: Waiting; at: number }[][] {
  const list: { waiting: Waiting; at: number }[][] = [];
  const seen = new Map<string, number>();
  batch.forEach((waiting, at) => {
    const round = seen.get(waiting.moves.run) ?? 0;
    seen.set(waiting.moves.run, round + 1);
    (list[round] ??= []).push({ waiting, at });
  });
  return list;
}

const stored = ({ n, minute, by, move }: MoveRow): LoggedMove => ({
  n,
  minute,
  by: by as LoggedMove['by'],
  move: JSON.parse(move) as Move,
});

/** The stored moves of a run, in order. */
export async function movesOf(db: Db, run: string): Promise<LoggedMove[]> {
  const rows = await db.selectFrom('moves').selectAll().where('run_id', '=', run).orderBy('n').execute();
  return rows.map(stored);
}

export function openJournal(
  { db, kind }: Database,
  referee: Pick<Referee, 'judge' | 'forget'>,
  now: () => number,
  failed: (error: unknown) => void,
): Journal {
  const counts = { moves: 0, commits: 0, refused: 0 };

  /** Runs of a batch as they stand; on PostgreSQL nobody else may move them until the commit. */
  async function standings(trx: Db, ids: string[]): Promise<Map<string, Standing>> {
    const query = trx
      .selectFrom('runs')
      .innerJoin('rooms', 'rooms.id', 'runs.room_id')
      .select(['runs.id', 'runs.seat_id', 'runs.header', 'runs.next', 'runs.end'])
      .select(['rooms.stage', 'rooms.landed_at', 'rooms.left_out'])
      .where('runs.id', 'in', ids)
      // Two nodes that lock the same runs do so in one order.
      .orderBy('runs.id');
    const rows = await (kind === 'postgres' ? query.forUpdate('runs') : query).execute();
    return new Map(
      rows.map(({ id, seat_id, header, next, end, ...room }) => [
        id,
        {
          seat: seat_id,
          header: JSON.parse(header) as RunHeader,
          host: hostMay(room),
          next,
          end,
          verdict: null,
          known: new Map(),
        },
      ]),
    );
  }

  /** Reads what a batch says again, all of it at once, so that it can be compared with what is stored. */
  async function recallRepeats(
    trx: Db,
    batch: readonly Waiting[],
    runs: ReadonlyMap<string, Standing>,
  ): Promise<void> {
    const again = batch.flatMap(({ moves: { run, moves } }) => {
      const standing = runs.get(run);
      const numbers = moves.map(({ n }) => n).filter((n) => standing !== undefined && n < standing.next);
      return numbers.length > 0 ? [{ run, from: Math.min(...numbers), to: Math.max(...numbers) }] : [];
    });
    if (again.length === 0) return;
    const rows = await trx
      .selectFrom('moves')
      .selectAll()
      .where(({ or, and, eb, between }) =>
        or(again.map(({ run, from, to }) => and([eb('run_id', '=', run), between('n', from, to)]))),
      )
      .execute();
    for (const row of rows) runs.get(row.run_id)?.known.set(row.n, canonical(stored(row)));
  }

  async function judged(
    trx: Db,
    { seat, moves: { run, moves, end } }: Waiting,
    standing: Standing | undefined,
    rows: MoveRow[],
  ): Promise<MovesAnswer> {
    if (!standing || standing.seat !== seat) return { ok: false, code: 'no-run' };
    const refuse = (code: RefusalCode): MovesAnswer => ({
      ok: false,
      code,
      next: standing.next,
    });
    const again = moves.filter(({ n }) => n < standing.next);
    const fresh = moves.filter(({ n }) => n >= standing.next);
    if (moves.some(({ by }) => by !== 'player' && by !== 'host')) return refuse('not-yours');
    if (!fresh.every(({ n }, at) => n === standing.next + at)) return refuse('gap');
    if (standing.next + fresh.length > limits.run) return refuse('too-big');
    if (!again.every((move) => standing.known.get(move.n) === canonical(move))) return refuse('conflict');
    const { header, next, host } = standing;
    const verdict = await referee.judge(
      { run, header, next, moves: fresh, end: Math.max(end, standing.end), host },
      (id) => movesOf(trx, id),
    );
    const stored_at = now();
    for (const move of fresh.slice(0, verdict.possible)) {
      rows.push({ run_id: run, stored_at, ...move, move: JSON.stringify(move.move) });
      standing.known.set(move.n, canonical(move));
    }
    standing.next += verdict.possible;
    standing.end = Math.max(standing.end, verdict.minute);
    standing.verdict = verdict;
    if (verdict.refusal)
      return refuse(verdict.refusal.code === 'not-the-host' ? 'not-yours' : 'not-possible');
    return { ok: true, next: standing.next, ended: verdict.report !== null };
  }

  async function write(batch: readonly Waiting[]): Promise<MovesAnswer[]> {
    const ids = [...new Set(batch.map(({ moves }) => moves.run))];
    return db.transaction().execute(async (trx) => {
      const runs = await standings(trx, ids);
      await recallRepeats(trx, batch, runs);
      const rows: MoveRow[] = [];
      const answers: MovesAnswer[] = Array.from({ length: batch.length });
      // Messages of different runs are judged together, those of one run after each other.
      for (const round of rounds(batch))
        await Promise.all(
          round.map(async ({ waiting, at }) => {
            answers[at] = await judged(trx, waiting, runs.get(waiting.moves.run), rows);
          }),
        );
      for (let from = 0; from < rows.length; from += rowsAtOnce)
        await trx
          .insertInto('moves')
          .values(rows.slice(from, from + rowsAtOnce))
          .execute();
      await move(trx, runs);
      counts.moves += rows.length;
      return answers;
    });
  }

  /** Says in `runs` how far each of them got; all of them in one statement. */
  async function move(trx: Db, runs: ReadonlyMap<string, Standing>): Promise<void> {
    const moved = [...runs].filter(([, { verdict }]) => verdict !== null);
    if (moved.length === 0) return;
    const lines = moved.map(([id, { next, end, verdict }]) => {
      const { act, share } = verdict?.where ?? { act: null, share: 0 };
      return sql`(${id}, cast(${next} as integer), cast(${end} as integer), ${act}, cast(${share} as integer))`;
    });
    await sql`with moved (id, next, reached, place, share) as (values ${sql.join(lines)})
      update runs set next = moved.next, "end" = moved.reached, act = moved.place, act_share = moved.share
      from moved where runs.id = moved.id`.execute(trx);
    for (const [id, { verdict }] of moved) {
      if (verdict?.report) await endRun(trx, id, verdict.report, now());
    }
  }

  const batches = openBatches<Waiting, MovesAnswer>({
    most: mostAtOnce,
    gather,
    async write(batch) {
      const answers = await write(batch);
      counts.commits += 1;
      counts.refused += answers.filter(({ ok }) => !ok).length;
      return answers;
    },
    unstored: { ok: false, code: 'unstored' },
    failed(error, batch) {
      failed(error);
      for (const { moves } of batch) referee.forget(moves.run);
    },
  });

  return {
    counts,
    append: (seat, moves) => batches.ask({ seat, moves }),
    settled: () => batches.settled(),
  };
}
