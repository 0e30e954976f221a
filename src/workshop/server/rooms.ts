/** Rooms and seats in the database. Expected refusals are values; what throws is the database. */
import type { RunHeader } from '../../run/index.ts';
import type { Act } from '../../scenario/vocabulary.ts';
import { ballotSeconds } from '../protocol/shared.ts';
import type { Answer, Begun, Join, Joined, NewRoom, RoomOpened, SeatNow } from '../protocol/messages.ts';
import { playable } from '../protocol/room.ts';
import type { Part, Stage } from '../protocol/words.ts';
import type { Database } from './database/open.ts';
import type { RoomRow, SeatRow } from './database/schema.ts';
import { countIn, newSeat, openEntrance } from './entering.ts';
import { paceIn, seatsIn } from './how-far.ts';
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

export function openRooms(database: Database, retentionDays: number, now: () => number): Rooms {
  const { db } = database;
  const entrance = openEntrance(database, now);

  async function freeCode(): Promise<string> {
    for (let n = 0; n < codeTries; n++) {
      const code = newCode();
      const taken = await db.selectFrom('rooms').select('id').where('code', '=', code).executeTakeFirst();
      if (!taken) return code;
    }
    throw new Error('no free code was found');
  }

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
    join: (wanted) => entrance.join(wanted),
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
      await entrance.begin({ seat, part, header, first: first ?? null });
      const begun = await rooms.begun(seat.id, part, have);
      if (!begun) throw new Error('a run that was begun is gone');
      return begun;
    },
    seats: (room) => seatsIn(db, room),
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
    pace: (room) => paceIn(db, room),
    erase: async (room) => void (await db.deleteFrom('rooms').where('id', '=', room).execute()),
    async expire() {
      const gone = await db.deleteFrom('rooms').where('expires_at', '<', now()).executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
    settled: () => entrance.settled(),
  };
  return rooms;
}
