/**
 * The door of a room: people come in together and begin their nights together, so that a thousand of them are a few
 * transactions.
 */
import { randomInt } from 'node:crypto';
import type { RunHeader } from '../../run/index.ts';
import { limits } from '../protocol/limits.ts';
import type { Answer, Join, Joined } from '../protocol/messages.ts';
import type { Part } from '../protocol/words.ts';
import { openBatches } from './batches.ts';
import type { Database, Db } from './database/open.ts';
import type { SeatRow } from './database/schema.ts';
import { hashOf, newId, newToken } from './keys.ts';
import type { First } from './late.ts';
import { newNickname } from './nicknames.ts';

export interface Entrance {
  join(wanted: Join): Promise<Answer<Joined>>;
  /** Stores a run; one that was begun before stays as it is. */
  begin(beginning: Beginning): Promise<void>;
  /** Resolves when nobody is being let in. */
  settled(): Promise<void>;
}

/** Requests that one transaction takes, and rows of one insert. */
const mostAtOnce = 250;
const rowsAtOnce = 1_000;
/** Milliseconds between two transactions that let people in. */
const gather = 20;

export interface Beginning {
  seat: SeatRow;
  part: Part;
  header: RunHeader;
  first: First | null;
}

export const newSeat = (
  room: string,
  token: string,
  nickname: string,
  locale: string,
  at: number,
): SeatRow => ({
  id: newId(),
  room_id: room,
  token_hash: hashOf(token),
  nickname,
  locale,
  kind: 'player',
  joined_at: at,
  removed_at: null,
  simulated: 0,
  second_form_first: randomInt(2),
});

/** Seats in a room that were not removed. */
export async function countIn(trx: Db, room: string): Promise<number> {
  const { count } = await trx
    .selectFrom('seats')
    .where('seats.room_id', '=', room)
    .where('seats.removed_at', 'is', null)
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export function openEntrance({ db }: Database, now: () => number): Entrance {
  const refused = { ok: false, code: 'no-room' } as const;

  /** Lets people in who come together; what a room may hold is counted with them. */
  async function writeJoins(trx: Db, batch: readonly Join[]): Promise<Answer<Joined>[]> {
    const codes = [...new Set(batch.map(({ code }) => code))];
    const found = await trx.selectFrom('rooms').selectAll().where('code', 'in', codes).execute();
    const byCode = new Map(found.map((room) => [room.code, room]));
    const taken = new Map<string, number>();
    for (const { id } of found) taken.set(id, await countIn(trx, id));
    const rows: SeatRow[] = [];
    const answers = batch.map(({ code, nickname, locale }): Answer<Joined> => {
      const room = byCode.get(code);
      if (!room || room.stage === 'over') return refused;
      if (room.locked === 1) return { ok: false, code: 'locked' };
      const count = taken.get(room.id) ?? 0;
      if (count >= limits.seats) return { ok: false, code: 'full' };
      taken.set(room.id, count + 1);
      const token = newToken();
      const row = newSeat(room.id, token, nickname ?? newNickname(locale), locale, now());
      rows.push(row);
      const { scenario, mode } = room;
      return { ok: true, room: room.id, seat: row.id, token, nickname: row.nickname, scenario, mode };
    });
    if (rows.length > 0) await trx.insertInto('seats').values(rows).execute();
    return answers;
  }

  /** In one transaction: a run that says it has moves has them, wherever this process ends. */
  async function writeBegins(trx: Db, batch: readonly Beginning[]): Promise<true[]> {
    const runs = batch.map(({ seat, part, header, first }) => ({
      id: newId(),
      room_id: seat.room_id,
      seat_id: seat.id,
      part,
      act: first && first.moves.length > 0 ? first.where.act : null,
      act_share: first?.where.share ?? 0,
      began_at: now(),
      header: JSON.stringify(header),
      next: first?.moves.length ?? 0,
      end: first?.minute ?? 0,
      ended_at: null,
      report: null,
    }));
    // One that was begun before stays as it is, and one that is asked for twice is begun once.
    const made = await trx
      .insertInto('runs')
      .values(runs)
      .onConflict((conflict) => conflict.columns(['seat_id', 'part']).doNothing())
      .returning('id')
      .execute();
    const fresh = new Set(made.map(({ id }) => id));
    const moves = runs.flatMap(({ id }, at) =>
      fresh.has(id)
        ? (batch[at]?.first?.moves ?? []).map((one) => ({
            ...one,
            move: JSON.stringify(one.move),
            run_id: id,
            stored_at: now(),
          }))
        : [],
    );
    for (let from = 0; from < moves.length; from += rowsAtOnce)
      await trx
        .insertInto('moves')
        .values(moves.slice(from, from + rowsAtOnce))
        .execute();
    return batch.map(() => true);
  }

  /** What the last transaction threw, for those whose request it held. */
  let whyNot: unknown;
  const failed = (error: unknown) => void (whyNot = error);
  const joins = openBatches<Join, Answer<Joined> | null>({
    most: mostAtOnce,
    gather,
    write: (batch) => db.transaction().execute((trx) => writeJoins(trx, batch)),
    unstored: null,
    failed,
  });
  const begins = openBatches<Beginning, boolean>({
    most: mostAtOnce,
    gather,
    write: (batch) => db.transaction().execute((trx) => writeBegins(trx, batch)),
    unstored: false,
    failed,
  });

  return {
    async join(wanted) {
      const answer = await joins.ask(wanted);
      if (answer === null) throw whyNot;
      return answer;
    },
    async begin(beginning) {
      if (!(await begins.ask(beginning))) throw whyNot;
    },
    async settled() {
      await joins.settled();
      await begins.settled();
    },
  };
}
