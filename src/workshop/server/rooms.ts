/** Rooms and seats in the database. Expected refusals are values; what throws is the database. */
import type { RunHeader } from '../../run/index.ts';
import { limits } from '../protocol/limits.ts';
import type { Answer, Begun, Join, Joined, NewRoom, RoomOpened, SeatNow } from '../protocol/messages.ts';
import type { Stage } from '../protocol/words.ts';
import type { Database } from './database/open.ts';
import type { RoomRow, SeatRow } from './database/schema.ts';
import { hashOf, newCode, newId, newToken } from './keys.ts';
import { newNickname } from './nicknames.ts';

export interface Rooms {
  open(wanted: NewRoom): Promise<RoomOpened>;
  join(wanted: Join): Promise<Answer<Joined>>;
  /** The seat that a token opens; null for none, or for one that was removed. */
  seat(token: string): Promise<{ seat: SeatRow; room: RoomRow } | null>;
  /** The room, for whoever holds its secret. */
  hosted(room: string, secret: string): Promise<RoomRow | null>;
  room(id: string): Promise<RoomRow | null>;
  /** Begins the run of a seat with this header, or tells of the one that was begun before. */
  begin(seat: SeatRow, header: RunHeader): Promise<Begun>;
  seats(room: string): Promise<Omit<SeatNow, 'here'>[]>;
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
    async open({ scenario, mode, locale, playEndsAt, sessionEndsAt }) {
      const secret = newToken();
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
      };
      await db.insertInto('rooms').values(row).execute();
      return { room: row.id, code: row.code ?? '', secret };
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
    async begin({ id, room_id }, header) {
      await db
        .insertInto('runs')
        .values({
          id: newId(),
          room_id,
          seat_id: id,
          header: JSON.stringify(header),
          next: 0,
          end: 0,
          ended_at: null,
          report: null,
        })
        .onConflict((conflict) => conflict.column('seat_id').doNothing())
        .execute();
      const run = await db.selectFrom('runs').selectAll().where('seat_id', '=', id).executeTakeFirstOrThrow();
      return { run: run.id, header: JSON.parse(run.header) as RunHeader, next: run.next, end: run.end };
    },
    async seats(room) {
      const rows = await seatsOf(room)
        .leftJoin('runs', 'runs.seat_id', 'seats.id')
        .select(['seats.id', 'seats.nickname', 'seats.kind', 'runs.next', 'runs.ended_at'])
        .orderBy('seats.joined_at')
        .orderBy('seats.id')
        .execute();
      return rows.map(({ id, nickname, kind, next, ended_at }) => ({
        id,
        nickname,
        kind,
        moves: next ?? 0,
        ended: ended_at !== null,
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
