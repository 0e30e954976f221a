/**
 * Votes in the database. Any node takes them; the node that has the room closes the ballot. Votes that come together
 * are written together, and an answer is given only after the commit.
 */
import type { Answer } from '../../protocol/messages.ts';
import { whysAtOnce, whysByChance, type Vote, type Whys } from '../../protocol/shared.ts';
import type { RefusalCode } from '../../protocol/words.ts';
import { openBatches } from '../batches.ts';
import type { Database, Db } from '../database/open.ts';
import type { SeatRow } from '../database/schema.ts';
import type { BallotRow } from '../database/shared-tables.ts';
import { newId } from '../keys.ts';

/** A ballot that was closed, as its votes stand. */
export interface Box {
  votes: (string | null)[];
  whys: { option: string; text: string }[];
}

export interface Votes {
  /** The last vote of a seat counts. Never throws: what the database does not take is `unstored`. */
  cast(seat: SeatRow, vote: Vote): Promise<Answer>;
  /** What a seat has voted in a ballot that is open; undefined when it has not. */
  mine(ballot: string, seat: string): Promise<string | null | undefined>;
  /** Seats whose vote is in. */
  voters(ballot: string): Promise<Set<string>>;
  /** From here on no vote counts; what is in the box. Again the same until it was emptied. */
  close(ballot: string): Promise<Box>;
  /** Whys of the last ballot of a room that was counted: all, those that hold some words, or a few by chance. */
  whys(room: string, search: string | null): Promise<Whys | null>;
  settled(): Promise<void>;
}

interface Waiting {
  seat: SeatRow;
  vote: Vote;
}

/** Votes that one transaction takes. */
const mostAtOnce = 500;

export function openVotes(
  { db, kind }: Database,
  now: () => number,
  failed: (error: unknown) => void,
): Votes {
  /** The ballots of a batch that are open; until the transaction ends none of them closes. */
  async function open(trx: Db, ids: string[]): Promise<Map<string, BallotRow>> {
    const query = trx
      .selectFrom('ballots')
      .selectAll()
      .where('id', 'in', ids)
      .where('closed_at', 'is', null)
      .orderBy('id');
    const rows = await (kind === 'postgres' ? query.forShare() : query).execute();
    return new Map(rows.map((row) => [row.id, row]));
  }

  function judge(
    { seat, vote }: Waiting,
    ballot: BallotRow | undefined,
    players: Set<string>,
  ): RefusalCode | null {
    // Whether it is another room's or closed is nobody's business there: neither is open to this seat.
    if (!ballot || ballot.room_id !== seat.room_id || now() >= ballot.closes_at + grace) return 'not-now';
    if (!players.has(seat.id)) return 'not-yours';
    const options = JSON.parse(ballot.options) as string[];
    return vote.option === null || options.includes(vote.option) ? null : 'not-possible';
  }

  const write = (batch: readonly Waiting[]): Promise<Answer[]> =>
    db.transaction().execute(async (trx) => {
      const ballots = await open(trx, [...new Set(batch.map(({ vote }) => vote.ballot))]);
      const players = await trx
        .selectFrom('seats')
        .select('id')
        .where('id', 'in', [...new Set(batch.map(({ seat }) => seat.id))])
        .where('kind', '=', 'player')
        .where('removed_at', 'is', null)
        .execute();
      const known = new Set(players.map(({ id }) => id));
      const rows = new Map<
        string,
        { ballot_id: string; seat_id: string; option: string | null; why: string | null }
      >();
      const answers = batch.map((waiting): Answer => {
        const { seat, vote } = waiting;
        const code = judge(waiting, ballots.get(vote.ballot), known);
        if (code) return { ok: false, code };
        const why = vote.option === null || vote.why === undefined || vote.why === '' ? null : vote.why;
        rows.set(`${vote.ballot} ${seat.id}`, {
          ballot_id: vote.ballot,
          seat_id: seat.id,
          option: vote.option,
          why,
        });
        return { ok: true };
      });
      if (rows.size > 0)
        await trx
          .insertInto('votes')
          // Two nodes that write the same seats do so in one order.
          .values([...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row))
          .onConflict((conflict) =>
            conflict.columns(['ballot_id', 'seat_id']).doUpdateSet(({ ref }) => ({
              option: ref('excluded.option'),
              why: ref('excluded.why'),
            })),
          )
          .execute();
      return answers;
    });

  const batches = openBatches<Waiting, Answer>({
    most: mostAtOnce,
    write,
    unstored: { ok: false, code: 'unstored' },
    failed,
  });

  return {
    cast: (seat, vote) => batches.ask({ seat, vote }),
    async mine(ballot, seat) {
      const row = await db
        .selectFrom('votes')
        .select('option')
        .where('ballot_id', '=', ballot)
        .where('seat_id', '=', seat)
        .executeTakeFirst();
      return row?.option;
    },
    async voters(ballot) {
      const rows = await db.selectFrom('votes').select('seat_id').where('ballot_id', '=', ballot).execute();
      return new Set(rows.map(({ seat_id }) => seat_id));
    },
    close: (ballot) =>
      db.transaction().execute(async (trx) => {
        await trx
          .updateTable('ballots')
          .set(({ fn, val }) => ({ closed_at: fn.coalesce('closed_at', val(now())) }))
          .where('id', '=', ballot)
          .execute();
        const rows = await trx
          .selectFrom('votes')
          .select(['option', 'why'])
          .where('ballot_id', '=', ballot)
          .execute();
        return {
          votes: rows.map(({ option }) => option),
          whys: rows.flatMap(({ option, why }) =>
            option === null || why === null ? [] : [{ option, text: why }],
          ),
        };
      }),
    async whys(room, search) {
      const ballot = await db
        .selectFrom('ballots')
        .select('id')
        .where('room_id', '=', room)
        .where('result', 'is not', null)
        .orderBy('closed_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (!ballot) return null;
      const all = await db
        .selectFrom('whys')
        .select(['id', 'option', 'text'])
        .where('ballot_id', '=', ballot.id)
        .orderBy('id')
        .execute();
      const wanted = search?.toLowerCase() ?? null;
      const found =
        wanted === null ? sample(all) : all.filter(({ text }) => text.toLowerCase().includes(wanted));
      return {
        ballot: ballot.id,
        total: all.length,
        whys: wanted === null && all.length > whysAtOnce ? found.slice(0, whysByChance) : found,
      };
    },
    settled: () => batches.settled(),
  };
}

/** Milliseconds for which a vote that was on its way still counts. */
const grace = 1_000;

/** In an order of chance, another one each time. */
function sample<T>(list: readonly T[]): T[] {
  return list
    .map((one) => ({ one, at: newId() }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ one }) => one);
}

/** What was counted is written down, and who voted for what is gone. Part of the transaction that stores the move. */
export async function keepResult(
  trx: Db,
  { id, room_id }: Pick<BallotRow, 'id' | 'room_id'>,
  result: unknown,
  whys: Box['whys'],
): Promise<void> {
  await trx
    .updateTable('ballots')
    .set({ result: JSON.stringify(result) })
    .where('id', '=', id)
    .execute();
  if (whys.length > 0)
    await trx
      .insertInto('whys')
      .values(whys.map(({ option, text }) => ({ id: newId(), ballot_id: id, room_id, option, text })))
      .execute();
  await trx.deleteFrom('votes').where('ballot_id', '=', id).execute();
}
