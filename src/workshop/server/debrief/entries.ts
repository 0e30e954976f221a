/** What people enter in a debrief, in the database: the last one counts, and nothing typed is shown by itself. */
import { sql } from 'kysely';
import type { Mine } from '../../protocol/debrief.ts';
import type { TypedKind } from '../../protocol/words.ts';
import type { Database, Db } from '../database/open.ts';
import type { EntryKind, EntryRow } from '../database/schema.ts';
import { newId } from '../keys.ts';

export interface Entry {
  id: string;
  seat: string;
  kind: EntryKind;
  about: string;
  value: unknown;
  shown: boolean;
}

export interface Entries {
  /** Puts it in the place of what the seat entered before; null takes it back. What is changed is shown no more. */
  put(of: { room: string; seat: string }, kind: EntryKind, about: string, value: unknown): Promise<void>;
  /** Everything that players of a room entered, in the order of its being shown, then of its being entered. */
  all(room: string): Promise<Entry[]>;
  mine(seat: string): Promise<Mine>;
  /** Lets something typed through, or takes it back; false when the room has no such thing. */
  show(room: string, item: string, on: boolean): Promise<boolean>;
}

/** The text of something typed; empty for what is not shared. */
export function textOf({ kind, value }: Pick<Entry, 'kind' | 'value'>): string {
  if (kind === 'word' || kind === 'recall') return String(value);
  if (kind !== 'commitment') return '';
  return (value as Mine['commitment']).shared ?? '';
}

export const typedOf = (entries: readonly Entry[], kind: TypedKind): Entry[] =>
  entries.filter((entry) => entry.kind === kind && textOf(entry) !== '');

const ofRow = ({ id, seat_id, kind, about, value, shown_at }: EntryRow): Entry => ({
  id,
  seat: seat_id,
  kind,
  about,
  value: JSON.parse(value) as unknown,
  shown: shown_at !== null,
});

function mineOf(list: readonly Entry[]): Mine {
  const one = (kind: EntryKind) => list.find((entry) => entry.kind === kind)?.value;
  const by = (kind: EntryKind) =>
    Object.fromEntries(list.filter((entry) => entry.kind === kind).map(({ about, value }) => [about, value]));
  return {
    word: (one('word') as string | undefined) ?? '',
    self: (one('self') as Mine['self'] | undefined) ?? {},
    takeBack: (one('take-back') as string | undefined) ?? null,
    guesses: by('guess') as Mine['guesses'],
    recall: (one('recall') as string | undefined) ?? '',
    commitment: (one('commitment') as Mine['commitment'] | undefined) ?? { made: false, shared: null },
    checklist: by('checklist') as Mine['checklist'],
    consent: one('consent') === true,
  };
}

export function openEntries({ db }: Database, now: () => number): Entries {
  const put = async (
    trx: Db,
    { room, seat }: { room: string; seat: string },
    kind: EntryKind,
    about: string,
    value: unknown,
  ) => {
    const row = { id: newId(), room_id: room, seat_id: seat, kind, about, value: JSON.stringify(value) };
    await trx
      .insertInto('entries')
      .values({ ...row, at: now(), shown_at: null })
      .onConflict((conflict) =>
        conflict.columns(['seat_id', 'kind', 'about']).doUpdateSet({
          value: row.value,
          at: now(),
          // The host let through what was there before, not this.
          shown_at: sql`case when entries.value = ${row.value} then entries.shown_at else null end`,
        }),
      )
      .execute();
  };
  return {
    async put(of, kind, about, value) {
      if (value !== null) return put(db, of, kind, about, value);
      await db
        .deleteFrom('entries')
        .where('seat_id', '=', of.seat)
        .where('kind', '=', kind)
        .where('about', '=', about)
        .execute();
    },
    async all(room) {
      const rows = await db
        .selectFrom('entries')
        .innerJoin('seats', 'seats.id', 'entries.seat_id')
        .selectAll('entries')
        .where('entries.room_id', '=', room)
        .where('seats.kind', '=', 'player')
        .where('seats.removed_at', 'is', null)
        .orderBy('entries.shown_at')
        .orderBy('entries.at')
        .orderBy('entries.id')
        .execute();
      return rows.map(ofRow);
    },
    async mine(seat) {
      const rows = await db.selectFrom('entries').selectAll().where('seat_id', '=', seat).execute();
      return mineOf(rows.map(ofRow));
    },
    async show(room, item, on) {
      const done = await db
        .updateTable('entries')
        .set({ shown_at: on ? now() : null })
        .where('id', '=', item)
        .where('room_id', '=', room)
        .where('kind', 'in', ['word', 'recall', 'commitment'])
        .executeTakeFirst();
      return Number(done.numUpdatedRows) > 0;
    },
  };
}
