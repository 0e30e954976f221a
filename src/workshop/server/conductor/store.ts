/**
 * Stores what happens in shared runs before anybody sees it. Changes of many runs that come while one transaction is
 * written go into the next together, as in the journal. The lease is checked in the same transaction.
 */
import { sql } from 'kysely';
import type { LoggedMove } from '../../../run/index.ts';
import type { Report } from '../../../assessment/types.ts';
import { openBatches } from '../batches.ts';
import type { Database, Db } from '../database/open.ts';
import { endRun } from '../end-run.ts';
import type { Where } from '../where.ts';
import { stillMine } from './lease.ts';

/** What has happened in one run since it was last stored. */
export interface Change {
  room: string;
  /** Fence under which this node has the room. */
  fence: number;
  run: string;
  /** Moves stored before. */
  next: number;
  /** Moves that came, in order. */
  moves: readonly LoggedMove[];
  /** Night minute reached. */
  end: number;
  /** Where in the night, for the landing clock. */
  where: Where;
  rev: number;
  /** Given once, when the run is over. */
  report: Report | null;
  /** What else belongs to it: a ballot that opens, a note. */
  also?: (trx: Db) => Promise<void>;
}

/** `lost`: another node has the room, or the run is not where this node thinks; nothing was written. */
export type Stored = 'stored' | 'lost' | 'unstored';

export interface Store {
  /** Never throws: what the database does not take is `unstored`. */
  save(change: Change): Promise<Stored>;
  /** Resolves when nothing is being written. */
  settled(): Promise<void>;
  readonly counts: { changes: number; commits: number };
}

/** Changes that one transaction takes. */
const mostAtOnce = 200;

export function openStore(
  { db, kind }: Database,
  node: string,
  now: () => number,
  failed: (error: unknown) => void,
): Store {
  const counts = { changes: 0, commits: 0 };

  async function positions(trx: Db, runs: string[]): Promise<Map<string, number>> {
    const query = trx.selectFrom('runs').select(['id', 'next']).where('id', 'in', runs).orderBy('id');
    const rows = await (kind === 'postgres' ? query.forUpdate() : query).execute();
    return new Map(rows.map(({ id, next }) => [id, next]));
  }

  async function put(trx: Db, changes: readonly Change[]): Promise<void> {
    const rows = changes.flatMap(({ run, moves }) =>
      moves.map(({ n, minute, by, move }) => ({
        run_id: run,
        n,
        minute,
        by,
        move: JSON.stringify(move),
        stored_at: now(),
      })),
    );
    if (rows.length > 0) await trx.insertInto('moves').values(rows).execute();
    const lines = changes.map(
      ({ run, next, moves, end, where, rev }) =>
        sql`(${run}, cast(${next + moves.length} as integer), cast(${end} as integer), ${where.act}, cast(${where.share} as integer), cast(${rev} as integer))`,
    );
    const reached = sql`with moved (id, next, reached, act, share, rev) as (values ${sql.join(lines)})`;
    await sql`${reached} update runs set next = moved.next, "end" = moved.reached, act = moved.act, act_share = moved.share
      from moved where runs.id = moved.id`.execute(trx);
    await sql`${reached} update shared set rev = moved.rev from moved where shared.run_id = moved.id`.execute(
      trx,
    );
    for (const { run, report, also } of changes) {
      if (report) await endRun(trx, run, report, now());
      await also?.(trx);
    }
  }

  const write = (changes: readonly Change[]): Promise<Stored[]> =>
    db.transaction().execute(async (trx) => {
      const mine = await stillMine(trx, kind, node, new Map(changes.map(({ room, fence }) => [room, fence])));
      const at = await positions(trx, [...new Set(changes.map(({ run }) => run))]);
      const good = changes.filter(({ room, run, next }) => mine.has(room) && at.get(run) === next);
      if (good.length > 0) await put(trx, good);
      return changes.map((change) => (good.includes(change) ? 'stored' : 'lost'));
    });

  const batches = openBatches<Change, Stored>({
    most: mostAtOnce,
    async write(changes) {
      const answers = await write(changes);
      counts.commits += 1;
      counts.changes += changes.length;
      return answers;
    },
    unstored: 'unstored',
    failed,
  });

  return { counts, save: (change) => batches.ask(change), settled: () => batches.settled() };
}
