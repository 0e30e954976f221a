/** Rooms and seats in the database. Expected refusals are values; what throws is the database. */
import { randomInt } from 'node:crypto';
import type { RunHeader } from '../../run/index.ts';
import type { Act } from '../../scenario/vocabulary.ts';
import { isAfter, isThrough } from '../protocol/agenda.ts';
import { limits } from '../protocol/limits.ts';
import { ballotSeconds } from '../protocol/shared.ts';
import type { Answer, Begun, Join, Joined, NewRoom, RoomOpened, SeatNow } from '../protocol/messages.ts';
import { playable } from '../protocol/room.ts';
import type { Part, Stage } from '../protocol/words.ts';
import { openBatches } from './batches.ts';
import type { Database, Db } from './database/open.ts';
import type { RoomRow, SeatRow } from './database/schema.ts';
import { hashOf, newCode, newId, newToken } from './keys.ts';
import { movesOf } from './journal.ts';
import type { RunPace } from './landing.ts';
import type { First } from './late.ts';
import { newNickname } from './nicknames.ts';
import { actsOf } from './plan.ts';

export interface Rooms {
  open(wanted: NewRoom): Promise<RoomOpened>;
  join(wanted: Join): Promise<Answer<Joined>>;
  /** The seat that a token opens; null for none, or for one that was removed. */
  seat(token: string): Promise<{ seat: SeatRow; room: RoomRow } | null>;
  seatById(seat: string): Promise<SeatRow | null>;
  /** The room, for whoever holds its secret. */
  hosted(room: string, secret: string): Promise<RoomRow | null>;
  room(id: string): Promise<RoomRow | null>;
  /** The room that a read-only link follows, until it is over. */
  followed(token: string): Promise<RoomRow | null>;
  /** A seat's run of a part, with the moves from `have` on; null when it was not begun. */
  begun(seat: string, part: Part, have: number): Promise<Begun | null>;
  /**
   * Begins a seat's run with this header, or tells of the one that was begun before, with the moves from `have` on.
   */
  begin(seat: SeatRow, part: Part, header: RunHeader, more?: BeginMore): Promise<Begun>;
  /** The seats with how far each is in the part that is played now. */
  seats(room: RoomRow): Promise<Omit<SeatNow, 'here'>[]>;
  count(room: string): Promise<number>;
  /** Seats of a rehearsal's phones: their tokens. They do not count against a lock. */
  simulate(room: RoomRow, count: number): Promise<string[]>;
  /** Sends them away with all that they did. */
  endSimulation(room: string): Promise<void>;
  rename(seat: string, nickname: string): Promise<void>;
  stepOut(seat: string): Promise<void>;
  /** Sends a seat away; false when the room has no such seat. */
  remove(room: string, seat: string): Promise<boolean>;
  lock(room: string, locked: boolean): Promise<void>;
  /** Lets a seat in again that was removed. */
  restore(room: string, seat: string): Promise<void>;
  /** Changes a room's plan; false for one that is over or gone. Keeps account of when time stands. */
  plan(room: string, change: PlanChange): Promise<boolean>;
  move(room: string, stage: Stage): Promise<boolean>;
  /** A new secret for the host: the old one opens nothing any more. */
  takeOver(room: string): Promise<string>;
  /** How far the runs of the part that is played now are. */
  pace(room: RoomRow): Promise<RunPace[]>;
  /** Erases a room with everything in it. */
  erase(room: string): Promise<void>;
  /** Erases every room whose time has come; how many. */
  expire(): Promise<number>;
  /** Resolves when nobody is being let in. */
  settled(): Promise<void>;
}

const day = 24 * 60 * 60 * 1000;
/** Tries at a code that nobody has. With 26 to the sixth of them the second is hardly ever needed. */
const codeTries = 20;

/** `have`: moves that the phone has. `first`: what a new run begins with. */
export interface BeginMore {
  have?: number | undefined;
  first?: First;
}

/** Requests that one transaction takes, and rows of one insert. */
const mostAtOnce = 250;
const rowsAtOnce = 1_000;
/** Milliseconds between two transactions that let people in. */
const gather = 20;

interface Beginning {
  seat: SeatRow;
  part: Part;
  header: RunHeader;
  first: First | null;
}

const newSeat = (room: string, token: string, nickname: string, locale: string, at: number): SeatRow => ({
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

/** What the host may change of a room's plan. */
export type PlanChange = Partial<
  Pick<
    RoomRow,
    | 'stage'
    | 'acts'
    | 'part'
    | 'boundary'
    | 'paused'
    | 'landed_at'
    | 'step'
    | 'step_since'
    | 'predict'
    | 'distributions'
    | 'rehearsal'
    | 'play_ends_at'
    | 'session_ends_at'
  >
>;

/** The acts that were left out so far and those that are now, as JSON; null for none. */
function leftOut(before: string | null, wanted: readonly Act[] | null): string | null {
  const out = new Set(before === null ? [] : (JSON.parse(before) as Act[]));
  for (const act of playable) if (wanted && !wanted.includes(act)) out.add(act);
  return out.size === 0 ? null : JSON.stringify([...out]);
}

export function openRooms({ db }: Database, retentionDays: number, now: () => number): Rooms {
  const refused = { ok: false, code: 'no-room' } as const;
  const seatsOf = (room: string) =>
    db.selectFrom('seats').where('seats.room_id', '=', room).where('seats.removed_at', 'is', null);

  async function countIn(trx: Db, room: string): Promise<number> {
    const { count } = await trx
      .selectFrom('seats')
      .where('seats.room_id', '=', room)
      .where('seats.removed_at', 'is', null)
      .select(({ fn }) => fn.countAll<number | string>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  async function freeCode(): Promise<string> {
    for (let n = 0; n < codeTries; n++) {
      const code = newCode();
      const taken = await db.selectFrom('rooms').select('id').where('code', '=', code).executeTakeFirst();
      if (!taken) return code;
    }
    throw new Error('no free code was found');
  }

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

  const rooms: Rooms = {
    async open({ scenario, mode, locale, playEndsAt, sessionEndsAt, acts, forms }) {
      const secret = newToken();
      const follow = newToken();
      const row: RoomRow = {
        id: newId(),
        code: await freeCode(),
        host_hash: hashOf(secret),
        scenario,
        mode,
        stage: 'lobby',
        locale,
        locked: 0,
        created_at: now(),
        play_ends_at: playEndsAt,
        session_ends_at: sessionEndsAt,
        expires_at: now() + retentionDays * day,
        follow_token: follow,
        acts: acts === undefined ? null : JSON.stringify(acts),
        forms: forms === undefined ? null : JSON.stringify(forms),
        part: forms === undefined ? 'night' : 'before',
        boundary: null,
        paused: 0,
        landed_at: null,
        play_began_at: null,
        step: null,
        step_since: null,
        predict: null,
        distributions: 0,
        rehearsal: 0,
        left_out: leftOut(null, acts ?? null),
        stood_ms: 0,
        stands_since: null,
        ballot_seconds: ballotSeconds.usual,
      };
      await db.insertInto('rooms').values(row).execute();
      return { room: row.id, code: row.code ?? '', secret, follow };
    },
    async join(wanted) {
      const answer = await joins.ask(wanted);
      if (answer === null) throw whyNot;
      return answer;
    },
    async simulate({ id, locale }, count) {
      const tokens = Array.from({ length: count }, newToken);
      await db
        .insertInto('seats')
        .values(
          tokens.map((token) => ({
            ...newSeat(id, token, newNickname(locale), locale, now()),
            simulated: 1,
          })),
        )
        .execute();
      await rooms.plan(id, { rehearsal: 1 });
      return tokens;
    },
    async endSimulation(room) {
      await db.deleteFrom('seats').where('room_id', '=', room).where('simulated', '=', 1).execute();
      await rooms.plan(room, { rehearsal: 0 });
    },
    async seat(token) {
      const seat = await db
        .selectFrom('seats')
        .selectAll()
        .where('token_hash', '=', hashOf(token))
        .where('removed_at', 'is', null)
        .executeTakeFirst();
      const room = seat ? await rooms.room(seat.room_id) : null;
      return seat && room ? { seat, room } : null;
    },
    async seatById(id) {
      const seat = await db
        .selectFrom('seats')
        .selectAll()
        .where('id', '=', id)
        .where('removed_at', 'is', null)
        .executeTakeFirst();
      return seat ?? null;
    },
    async hosted(id, secret) {
      const room = await rooms.room(id);
      return room?.host_hash === hashOf(secret) ? room : null;
    },
    async room(id) {
      return (await db.selectFrom('rooms').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
    },
    async followed(token) {
      const room = await db
        .selectFrom('rooms')
        .selectAll()
        .where('follow_token', '=', token)
        .where('stage', '!=', 'over')
        .executeTakeFirst();
      return room ?? null;
    },
    async begun(seat, part, have) {
      const run = await db
        .selectFrom('runs')
        .select(['id', 'header', 'next', 'end'])
        .where('seat_id', '=', seat)
        .where('part', '=', part)
        .executeTakeFirst();
      if (!run) return null;
      const { id, next, end } = run;
      const moves = have < next ? (await movesOf(db, id)).filter(({ n }) => n >= have && n < next) : [];
      return { run: id, part, header: JSON.parse(run.header) as RunHeader, next, end, moves };
    },
    async begin(seat, part, header, { have = 0, first } = {}) {
      const isDone = await begins.ask({ seat, part, header, first: first ?? null });
      if (!isDone) throw whyNot;
      const begun = await rooms.begun(seat.id, part, have);
      if (!begun) throw new Error('a run that was begun is gone');
      return begun;
    },
    async seats(row) {
      const { id: room, part, boundary, mode } = row;
      const plan = { part, acts: actsOf(row) };
      // A form is one's own in every mode; the shared night is where a seat is only while that is played.
      const isShared = mode !== 'alone' && part === 'night';
      const rows = await seatsOf(room)
        .leftJoin('team_seats', 'team_seats.seat_id', 'seats.id')
        .leftJoin('shared', (join) =>
          join
            .onRef('shared.room_id', '=', 'seats.room_id')
            .on(({ eb, ref }) =>
              eb(
                'shared.team',
                '=',
                isShared ? (mode === 'votes' ? eb.val(0) : ref('team_seats.team')) : eb.val(-1),
              ),
            ),
        )
        .leftJoin('runs', (join) =>
          join.on(({ eb, ref, or, and }) =>
            or([
              and([eb('runs.seat_id', '=', ref('seats.id')), eb('runs.part', '=', part)]),
              eb('runs.id', '=', ref('shared.run_id')),
            ]),
          ),
        )
        .select(['seats.id', 'seats.nickname', 'seats.kind', 'seats.simulated'])
        .select(['runs.next', 'runs.ended_at', 'runs.act', 'team_seats.team', 'team_seats.roles'])
        .orderBy('seats.joined_at')
        .orderBy('seats.id')
        .execute();
      return rows.map(({ id, nickname, kind, simulated, next, ended_at, act, team, roles }) => ({
        id,
        nickname,
        kind,
        simulated: simulated === 1,
        moves: next ?? 0,
        act: act as Act | null,
        waits: boundary !== null && act !== null && isAfter(act as Act, boundary as Act),
        ended: isThrough(plan, { act: act as Act | null, ended: ended_at !== null }),
        team: team === null || team === 0 ? null : String(team),
        roles: roles === null ? [] : (JSON.parse(roles) as string[]),
      }));
    },
    count: (room) => countIn(db, room),
    rename: async (seat, nickname) =>
      void (await db.updateTable('seats').set({ nickname }).where('id', '=', seat).execute()),
    async stepOut(seat) {
      await db.transaction().execute(async (trx) => {
        await trx
          .updateTable('seats')
          .set({ kind: 'watcher', nickname: '' })
          .where('id', '=', seat)
          .execute();
        // Unscored and unnamed: what was entered goes, too.
        await trx.deleteFrom('entries').where('seat_id', '=', seat).execute();
      });
    },
    async remove(room, seat) {
      const { numUpdatedRows } = await db
        .updateTable('seats')
        .set({ removed_at: now() })
        .where('id', '=', seat)
        .where('room_id', '=', room)
        .executeTakeFirst();
      return Number(numUpdatedRows) > 0;
    },
    lock: async (room, locked) =>
      void (await db
        .updateTable('rooms')
        .set({ locked: locked ? 1 : 0 })
        .where('id', '=', room)
        .execute()),
    restore: async (room, seat) =>
      void (await db
        .updateTable('seats')
        .set({ removed_at: null })
        .where('id', '=', seat)
        .where('room_id', '=', room)
        .execute()),
    async plan(id, change) {
      const room = await rooms.room(id);
      if (!room || room.stage === 'over') return false;
      const next = { ...room, ...change };
      const at = now();
      const stands = next.stage === 'held' || next.paused === 1;
      const stood = !stands && room.stands_since !== null ? at - room.stands_since : 0;
      await db
        .updateTable('rooms')
        .set({
          ...change,
          ...(change.acts !== undefined && { left_out: leftOut(room.left_out, actsOf(next)) }),
          ...(next.stage === 'over' && { code: null }),
          play_began_at: room.play_began_at ?? (next.stage === 'play' ? at : null),
          stands_since: stands ? (room.stands_since ?? at) : null,
          stood_ms: room.stood_ms + stood,
          expires_at: at + retentionDays * day,
        })
        .where('id', '=', id)
        .execute();
      return true;
    },
    move: (room, stage) => rooms.plan(room, { stage }),
    async takeOver(room) {
      const secret = newToken();
      await db
        .updateTable('rooms')
        .set({ host_hash: hashOf(secret) })
        .where('id', '=', room)
        .execute();
      return secret;
    },
    async pace(room) {
      const { id, part } = room;
      const plan = { part, acts: actsOf(room) };
      const rows = await db
        .selectFrom('runs')
        .leftJoin('seats', 'seats.id', 'runs.seat_id')
        .select(['runs.seat_id', 'runs.act', 'runs.act_share', 'runs.began_at', 'runs.ended_at'])
        .where('runs.room_id', '=', id)
        .where('runs.part', '=', part)
        .where(({ or, eb }) => or([eb('runs.seat_id', 'is', null), eb('seats.kind', '=', 'player')]))
        .where('seats.removed_at', 'is', null)
        .execute();
      return rows.map(({ seat_id, act, act_share, began_at, ended_at }) => ({
        seat: seat_id,
        act: act as Act | null,
        share: act_share,
        beganAt: began_at,
        ended: isThrough(plan, { act: act as Act | null, ended: ended_at !== null }),
      }));
    },
    erase: async (room) => void (await db.deleteFrom('rooms').where('id', '=', room).execute()),
    async expire() {
      const gone = await db.deleteFrom('rooms').where('expires_at', '<', now()).executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
    async settled() {
      await joins.settled();
      await begins.settled();
    },
  };
  return rooms;
}
