/** How an older database becomes the present one. Never edit a step that has been released: add one. */
import { sql, type Kysely, type Migration } from 'kysely';
import { sharedTables } from './shared-tables.ts';

/** Written with the schema builder only, so that both databases get the same tables. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-rooms': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('rooms')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('code', 'text', (column) => column.unique())
        .addColumn('host_hash', 'text', (column) => column.notNull())
        .addColumn('scenario', 'text', (column) => column.notNull())
        .addColumn('mode', 'text', (column) => column.notNull())
        .addColumn('stage', 'text', (column) => column.notNull())
        .addColumn('locale', 'text', (column) => column.notNull())
        .addColumn('locked', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('play_ends_at', 'bigint')
        .addColumn('session_ends_at', 'bigint')
        .addColumn('expires_at', 'bigint', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('seats')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('room_id', 'text', (column) => column.notNull().references('rooms.id').onDelete('cascade'))
        .addColumn('token_hash', 'text', (column) => column.notNull().unique())
        .addColumn('nickname', 'text', (column) => column.notNull())
        .addColumn('locale', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('joined_at', 'bigint', (column) => column.notNull())
        .addColumn('removed_at', 'bigint')
        .execute();
      await db.schema.createIndex('seats_of_room').on('seats').column('room_id').execute();
      await db.schema
        .createTable('runs')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('room_id', 'text', (column) => column.notNull().references('rooms.id').onDelete('cascade'))
        .addColumn('seat_id', 'text', (column) => column.references('seats.id').onDelete('cascade'))
        .addColumn('part', 'text', (column) => column.notNull().defaultTo('night'))
        .addColumn('header', 'text', (column) => column.notNull())
        .addColumn('next', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('end', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('ended_at', 'bigint')
        .addColumn('report', 'text')
        .addUniqueConstraint('one_run_a_seat_and_part', ['seat_id', 'part'])
        .execute();
      await db.schema.createIndex('runs_of_room').on('runs').column('room_id').execute();
      await db.schema
        .createTable('moves')
        .addColumn('run_id', 'text', (column) => column.notNull().references('runs.id').onDelete('cascade'))
        .addColumn('n', 'integer', (column) => column.notNull())
        .addColumn('minute', 'integer', (column) => column.notNull())
        .addColumn('by', 'text', (column) => column.notNull())
        .addColumn('move', 'text', (column) => column.notNull())
        .addColumn('stored_at', 'bigint', (column) => column.notNull())
        // Whatever else goes wrong, no move is there twice.
        .addPrimaryKeyConstraint('each_move_once', ['run_id', 'n'])
        .execute();
    },
    async down(db: Kysely<unknown>) {
      for (const table of ['moves', 'runs', 'seats', 'rooms']) await db.schema.dropTable(table).execute();
      await sql`select 1`.execute(db);
    },
  },
  '0002-shared': sharedTables,
  /** A room's plan, what a seat enters in the debrief, and the nonces of *test with your phone*. */
  '0003-plan': {
    async up(db: Kysely<unknown>) {
      const rooms: [name: string, type: 'text' | 'bigint'][] = [
        ['follow_token', 'text'],
        ['acts', 'text'],
        ['forms', 'text'],
        ['boundary', 'text'],
        ['landed_at', 'bigint'],
        ['play_began_at', 'bigint'],
        ['step', 'text'],
        ['step_since', 'bigint'],
        ['predict', 'text'],
      ];
      // SQLite adds one column a statement.
      for (const [name, type] of rooms) await db.schema.alterTable('rooms').addColumn(name, type).execute();
      for (const name of ['paused', 'distributions', 'rehearsal'])
        await db.schema
          .alterTable('rooms')
          .addColumn(name, 'integer', (column) => column.notNull().defaultTo(0))
          .execute();
      await db.schema
        .alterTable('rooms')
        .addColumn('part', 'text', (column) => column.notNull().defaultTo('night'))
        .execute();
      await db.schema
        .createIndex('rooms_by_follow_token')
        .unique()
        .on('rooms')
        .column('follow_token')
        .execute();
      for (const name of ['simulated', 'second_form_first'])
        await db.schema
          .alterTable('seats')
          .addColumn(name, 'integer', (column) => column.notNull().defaultTo(0))
          .execute();
      await db.schema.alterTable('runs').addColumn('act', 'text').execute();
      await db.schema
        .alterTable('runs')
        .addColumn('began_at', 'bigint', (column) => column.notNull().defaultTo(0))
        .execute();
      await db.schema
        .createTable('entries')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('room_id', 'text', (column) => column.notNull().references('rooms.id').onDelete('cascade'))
        .addColumn('seat_id', 'text', (column) => column.notNull().references('seats.id').onDelete('cascade'))
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('about', 'text', (column) => column.notNull())
        .addColumn('value', 'text', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addColumn('shown_at', 'bigint')
        .addUniqueConstraint('the_last_one_counts', ['seat_id', 'kind', 'about'])
        .execute();
      await db.schema.createIndex('entries_of_room').on('entries').columns(['room_id', 'kind']).execute();
      await db.schema
        .createTable('reached')
        .addColumn('nonce', 'text', (column) => column.primaryKey())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .execute();
    },
  },
  /** What the landing clock counts with, and the acts that phones may skip in the host's name. */
  '0004-landing': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('rooms').addColumn('left_out', 'text').execute();
      await db.schema.alterTable('rooms').addColumn('stands_since', 'bigint').execute();
      await db.schema
        .alterTable('rooms')
        .addColumn('stood_ms', 'bigint', (column) => column.notNull().defaultTo(0))
        .execute();
      await db.schema
        .alterTable('runs')
        .addColumn('act_share', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
    },
  },
};
