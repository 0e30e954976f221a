/** Rooms and seats in the database. Expected refusals are values; what throws is the database. */
import { randomInt } from 'node:crypto';
import type { RunHeader } from '../../run/index.ts';
import { acts, type Act } from '../../scenario/vocabulary.ts';
import { limits } from '../protocol/limits.ts';
import { ballotSeconds } from '../protocol/shared.ts';
import type { Answer, Begun, Join, Joined, NewRoom, RoomOpened, SeatNow } from '../protocol/messages.ts';
import type { Part, Stage } from '../protocol/words.ts';
import type { Database } from './database/open.ts';
import type { RoomRow, SeatRow } from './database/schema.ts';
import { hashOf, newCode, newId, newToken } from './keys.ts';
import { movesOf } from './journal.ts';
import { newNickname } from './nicknames.ts';

export interface Rooms {
  open(wanted: NewRoom): Promise<RoomOpened>;
  join(wanted: Join): Promise<Answer<Joined>>;
  /** The seat that a token opens; null for none, or for one that was removed. */
  seat(token: string): Promise<{ seat: SeatRow; room: RoomRow } | null>;
  /** The room, for whoever holds its secret. */
  hosted(room: string, secret: string): Promise<RoomRow | null>;
  room(id: string): Promise<RoomRow | null>;
  /** The room that a read-only link follows, until it is over. */
  followed(token: string): Promise<RoomRow | null>;
  /**
   * Begins a seat's run with this header, or tells of the one that was begun before, with the moves from `have` on.
   */
  begin(seat: SeatRow, part: Part, header: RunHeader, have?: number): Promise<Begun>;
  /** The seats with how far each is in the part that is played now. */
  seats(room: RoomRow): Promise<Omit<SeatNow, 'here'>[]>;
  count(room: string): Promise<number>;
  rename(seat: string, nickname: string): Promise<void>;
  stepOut(seat: string): Promise<void>;
  remove(room: string, seat: string): Promise<void>;
  lock(room: string, locked: boolean): Promise<void>;
  move(room: string, stage: Stage): Promise<void>;
  /** Erases a room with everything in it. */
  erase(room: string): Promise<void>;
  /** Erases every room whose time has come; how many. */
  expire(): Promise<number>;
}

const day = 24 * 60 * 60 * 1000;
/** Tries at a code that nobody has. With 26 to the sixth of them the second is hardly ever needed. */
const codeTries = 20;

/** Whether an act comes after another. */
const isAfter = (act: string, other: string): boolean =>
  acts.indexOf(act as Act) > acts.indexOf(other as Act);

export function openRooms({ db }: Database, retentionDays: number, now: () => number): Rooms {
  const refused = { ok: false, code: 'no-room' } as const;
  const seatsOf = (room: string) =>
    db.selectFrom('seats').where('seats.room_id', '=', room).where('seats.removed_at', 'is', null);

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
        ballot_seconds: ballotSeconds.usual,
      };
      await db.insertInto('rooms').values(row).execute();
      return { room: row.id, code: row.code ?? '', secret, follow };
    },
    async join({ code, nickname, locale }) {
      const room = await db.selectFrom('rooms').selectAll().where('code', '=', code).executeTakeFirst();
      if (!room || room.stage === 'over') return refused;
      if (room.locked === 1) return { ok: false, code: 'locked' };
      if ((await rooms.count(room.id)) >= limits.seats) return { ok: false, code: 'full' };
      const token = newToken();
      const row: SeatRow = {
        id: newId(),
        room_id: room.id,
        token_hash: hashOf(token),
        nickname: nickname ?? newNickname(locale),
        locale,
        kind: 'player',
        joined_at: now(),
        removed_at: null,
        simulated: 0,
        second_form_first: randomInt(2),
      };
      await db.insertInto('seats').values(row).execute();
      const { scenario, mode } = room;
      return { ok: true, room: room.id, seat: row.id, token, nickname: row.nickname, scenario, mode };
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
    async begin({ id, room_id }, part, header, have = 0) {
      await db
        .insertInto('runs')
        .values({
          id: newId(),
          room_id,
          seat_id: id,
          part,
          act: null,
          began_at: now(),
          header: JSON.stringify(header),
          next: 0,
          end: 0,
          ended_at: null,
          report: null,
        })
        .onConflict((conflict) => conflict.columns(['seat_id', 'part']).doNothing())
        .execute();
      const run = await db
        .selectFrom('runs')
        .selectAll()
        .where('seat_id', '=', id)
        .where('part', '=', part)
        .executeTakeFirstOrThrow();
      const { next, end } = run;
      const moves = have < next ? (await movesOf(db, run.id)).filter(({ n }) => n >= have && n < next) : [];
      return { run: run.id, part, header: JSON.parse(run.header) as RunHeader, next, end, moves };
    },
    async seats({ id: room, part, boundary }) {
      const rows = await seatsOf(room)
        .leftJoin('runs', (join) => join.onRef('runs.seat_id', '=', 'seats.id').on('runs.part', '=', part))
        .select([
          'seats.id',
          'seats.nickname',
          'seats.kind',
          'seats.simulated',
          'runs.next',
          'runs.ended_at',
          'runs.act',
        ])
        .orderBy('seats.joined_at')
        .orderBy('seats.id')
        .execute();
      return rows.map(({ id, nickname, kind, simulated, next, ended_at, act }) => ({
        id,
        nickname,
        kind,
        simulated: simulated === 1,
        moves: next ?? 0,
        act: act as Act | null,
        waits: boundary !== null && act !== null && isAfter(act, boundary),
        ended: ended_at !== null,
        team: null,
        roles: [],
      }));
    },
    async count(room) {
      const { count } = await seatsOf(room)
        .select(({ fn }) => fn.countAll<number | string>().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    rename: async (seat, nickname) =>
      void (await db.updateTable('seats').set({ nickname }).where('id', '=', seat).execute()),
    stepOut: async (seat) =>
      void (await db
        .updateTable('seats')
        .set({ kind: 'watcher', nickname: '' })
        .where('id', '=', seat)
        .execute()),
    remove: async (room, seat) =>
      void (await db
        .updateTable('seats')
        .set({ removed_at: now() })
        .where('id', '=', seat)
        .where('room_id', '=', room)
        .execute()),
    lock: async (room, locked) =>
      void (await db
        .updateTable('rooms')
        .set({ locked: locked ? 1 : 0 })
        .where('id', '=', room)
        .execute()),
    move: async (room, stage) =>
      void (await db
        .updateTable('rooms')
        .set({ stage, expires_at: now() + retentionDays * day, ...(stage === 'over' ? { code: null } : {}) })
        .where('id', '=', room)
        .execute()),
    erase: async (room) => void (await db.deleteFrom('rooms').where('id', '=', room).execute()),
    async expire() {
      const gone = await db.deleteFrom('rooms').where('expires_at', '<', now()).executeTakeFirst();
      return Number(gone.numDeletedRows);
    },
  };
  return rooms;
}
