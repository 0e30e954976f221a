/** Tables of runs that a team or a room shares: teams, ballots, notes, and who plays a room. */
import type { Kysely, Migration } from 'kysely';

/** Which node moves a room's clock and closes its ballots. */
export interface LeaseRow {
  room_id: string;
  node: string;
  /** Grows whenever another node takes over; each write of a shared run checks it in its own transaction. */
  fence: number;
  until: number;
}

export interface SharedRow {
  run_id: string;
  room_id: string;
  /** Number of the team, from 1; 0 for the run of the whole room. */
  team: number;
  /** Seat that commands between ballots; null for the night's deputy. Teams go by their roles. */
  commander: string | null;
  /** Grows with every change. */
  rev: number;
}

export interface TeamSeatRow {
  seat_id: string;
  room_id: string;
  team: number;
  /** TeamRole[] as JSON. */
  roles: string;
  /** Order within the team: a role whose phone is away goes to the next. */
  place: number;
}

export interface BallotRow {
  id: string;
  room_id: string;
  run_id: string;
  /** Order within the run, from 0. */
  n: number;
  conversation: string;
  exchange: string;
  /** Option ids in the order shown, as JSON. */
  options: string;
  picks: number;
  price: number;
  opened_at: number;
  closes_at: number;
  /** From here on no vote counts. */
  closed_at: number | null;
  /** BallotResult as JSON; null until it was counted. */
  result: string | null;
}

/** A vote while its ballot is open. It is erased when it was counted: nobody can look up afterwards who chose what. */
export interface VoteRow {
  ballot_id: string;
  seat_id: string;
  /** Null passes. */
  option: string | null;
  why: string | null;
}

/** Why somebody chose an option: kept without whoever wrote it, under an id of its own. */
export interface WhyRow {
  id: string;
  ballot_id: string;
  room_id: string;
  option: string;
  text: string;
}

export interface NoteRow {
  run_id: string;
  n: number;
  minute: number;
  role: string;
  kind: string;
  item: string;
  /** What was handed over as it stood then, as JSON; null for what is looked up. */
  shown: string | null;
}

export interface SharedTables {
  leases: LeaseRow;
  shared: SharedRow;
  team_seats: TeamSeatRow;
  ballots: BallotRow;
  votes: VoteRow;
  whys: WhyRow;
  notes: NoteRow;
}

const tables = ['notes', 'whys', 'votes', 'ballots', 'team_seats', 'shared', 'leases'] as const;

export const sharedTables: Migration = {
  async up(db: Kysely<unknown>) {
    const room = (name: string) =>
      db.schema
        .createTable(name)
        .addColumn('room_id', 'text', (column) =>
          column.notNull().references('rooms.id').onDelete('cascade'),
        );
    await db.schema
      .alterTable('rooms')
      .addColumn('ballot_seconds', 'integer', (column) => column.notNull().defaultTo(40))
      .execute();
    await room('leases')
      .addColumn('node', 'text', (column) => column.notNull())
      .addColumn('fence', 'integer', (column) => column.notNull())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('one_lease_a_room', ['room_id'])
      .execute();
    await room('shared')
      .addColumn('run_id', 'text', (column) => column.primaryKey().references('runs.id').onDelete('cascade'))
      .addColumn('team', 'integer', (column) => column.notNull())
      .addColumn('commander', 'text')
      .addColumn('rev', 'integer', (column) => column.notNull().defaultTo(0))
      .addUniqueConstraint('one_run_a_team', ['room_id', 'team'])
      .execute();
    await room('team_seats')
      .addColumn('seat_id', 'text', (column) =>
        column.primaryKey().references('seats.id').onDelete('cascade'),
      )
      .addColumn('team', 'integer', (column) => column.notNull())
      .addColumn('roles', 'text', (column) => column.notNull())
      .addColumn('place', 'integer', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('team_seats_of_room').on('team_seats').column('room_id').execute();
    await room('ballots')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('run_id', 'text', (column) => column.notNull().references('runs.id').onDelete('cascade'))
      .addColumn('n', 'integer', (column) => column.notNull())
      .addColumn('conversation', 'text', (column) => column.notNull())
      .addColumn('exchange', 'text', (column) => column.notNull())
      .addColumn('options', 'text', (column) => column.notNull())
      .addColumn('picks', 'integer', (column) => column.notNull())
      .addColumn('price', 'integer', (column) => column.notNull())
      .addColumn('opened_at', 'bigint', (column) => column.notNull())
      .addColumn('closes_at', 'bigint', (column) => column.notNull())
      .addColumn('closed_at', 'bigint')
      .addColumn('result', 'text')
      // Two nodes that both think they hold a room cannot open the same ballot twice.
      .addUniqueConstraint('each_ballot_once', ['run_id', 'n'])
      .execute();
    await db.schema
      .createTable('votes')
      .addColumn('ballot_id', 'text', (column) =>
        column.notNull().references('ballots.id').onDelete('cascade'),
      )
      .addColumn('seat_id', 'text', (column) => column.notNull().references('seats.id').onDelete('cascade'))
      .addColumn('option', 'text')
      .addColumn('why', 'text')
      .addPrimaryKeyConstraint('one_vote_a_seat', ['ballot_id', 'seat_id'])
      .execute();
    await room('whys')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('ballot_id', 'text', (column) =>
        column.notNull().references('ballots.id').onDelete('cascade'),
      )
      .addColumn('option', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('whys_of_ballot').on('whys').column('ballot_id').execute();
    await db.schema
      .createTable('notes')
      .addColumn('run_id', 'text', (column) => column.notNull().references('runs.id').onDelete('cascade'))
      .addColumn('n', 'integer', (column) => column.notNull())
      .addColumn('minute', 'integer', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('item', 'text', (column) => column.notNull())
      .addColumn('shown', 'text')
      .addPrimaryKeyConstraint('each_note_once', ['run_id', 'n'])
      .execute();
  },
  async down(db: Kysely<unknown>) {
    for (const table of tables) await db.schema.dropTable(table).execute();
    await db.schema.alterTable('rooms').dropColumn('ballot_seconds').execute();
  },
};
