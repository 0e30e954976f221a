/**
 * Opens the database: an SQLite file beside the server, or PostgreSQL. The same queries, migrations and tests run
 * against both.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  Kysely,
  Migrator,
  PostgresDialect,
  sql,
  SqliteDialect,
  type Migration,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';
import Sqlite from 'libsql';
import pg from 'pg';
import { migrations } from './migrations.ts';
import type { Tables } from './schema.ts';

export type Db = Kysely<Tables>;

export interface Database {
  readonly db: Db;
  readonly kind: 'sqlite' | 'postgres';
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  databaseUrl: string | null;
  dataDir: string;
  /** A PostgreSQL schema of its own, for tests beside each other. */
  schema?: string;
  /** Milliseconds that a query of PostgreSQL's may take; after them it has failed, and its connection is given up. */
  queryMs?: number;
}

/** Tries at tables that somebody else is making, and milliseconds between them. */
const tries = 5;
const pause = 100;

/** Statements kept. Those for many rows differ with their number, so there are more than the code has. */
const mostPrepared = 300;

/** What takes longer hangs: a lock that nobody gives back, a network that swallows. The longest of ours take one. */
const usualQueryMs = 15_000;
/** Milliseconds that the database has for saying so itself, before its connection is given up. */
const lastWord = 2_000;

/** Connections of one node; group commit needs few. */
const poolSize = 8;

/** Counts and times come as text from PostgreSQL's bigint; none of ours leaves what a number can hold. */
const bigint = 20;
const parsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary'): unknown =>
    oid === bigint ? Number : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

/** Stricter settings stay as they are. */
const waitForDisk = `select set_config('synchronous_commit', 'on', false)
  where current_setting('synchronous_commit') = 'off'`;

/** A connection whose query is given up when it hangs: it then goes back to nobody, and the next takes another. */
function guarded(client: pg.PoolClient, queryMs: number): PostgresPoolClient {
  let hangs = false;
  async function query(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<never>> {
    // What comes after it, such as taking a transaction back, would only wait behind it.
    if (hangs) throw new Error('the connection hangs');
    try {
      const wanted: pg.QueryConfig & { query_timeout: number } = {
        text,
        values: [...values],
        query_timeout: queryMs + lastWord,
      };
      return (await client.query(wanted)) as unknown as PostgresQueryResult<never>;
    } catch (error) {
      hangs = error instanceof Error && error.message === 'Query read timeout';
      throw error;
    }
  }
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release(hangs) };
}

/** @param queryMs null for queries that may take their time */
function openPostgres(url: string, schema: string | undefined, queryMs: number | null): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 5_000,
    types: parsers,
    ...(schema === undefined ? {} : { options: `-c search_path=${schema}` }),
  });
  // A connection that breaks while it is idle is replaced by the pool; the next query says what is wrong.
  pool.on('error', () => {});
  // A cluster may be set to answer before its log is on the disk; ours has to wait for it. The queries of a connection
  // come in order, so that none is before this one; where it fails, the next says what is wrong.
  pool.on('connect', (client) => {
    // One that breaks within a transaction, between two queries, says so to nobody else, and would end the process.
    client.on('error', () => {});
    const limit = queryMs === null ? '' : `; select set_config('statement_timeout', '${queryMs}', false)`;
    void client.query(waitForDisk + limit).catch(() => {});
  });
  const connections: PostgresPool = {
    connect: async () => {
      const client = await pool.connect();
      return queryMs === null ? client : guarded(client, queryMs);
    },
    async end() {
      if (!pool.ending) await pool.end();
    },
  };
  const db: Db = new Kysely({ dialect: new PostgresDialect({ pool: connections }) });
  return {
    db,
    kind: 'postgres',
    ping: async () => void (await sql`select 1`.execute(db)),
    async close() {
      await db.destroy();
      // Kysely leaves alone what it was never asked to use.
      await connections.end();
    },
  };
}

/** Keeps what was prepared: a room asks the same few things again and again, and preparing costs more than asking. */
function withStatements(file: InstanceType<typeof Sqlite>): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => void file.close(),
    prepare(text) {
      const found = prepared.get(text) ?? (file.prepare(text) as SqliteStatement);
      // A Map remembers the order: what is used last stands last, and the first makes room.
      prepared.delete(text);
      prepared.set(text, found);
      const [oldest] = prepared.keys();
      if (prepared.size > mostPrepared && oldest !== undefined) prepared.delete(oldest);
      return found;
    },
  };
}

function openSqlite(folder: string): Database {
  mkdirSync(folder, { recursive: true });
  const file = new Sqlite(join(folder, 'workshop.db'));
  file.pragma('journal_mode = WAL');
  // A commit returns after the disk has it: an acknowledged move survives a power cut.
  file.pragma('synchronous = FULL');
  file.pragma('foreign_keys = ON');
  file.pragma('busy_timeout = 5000');
  const db: Db = new Kysely({ dialect: new SqliteDialect({ database: withStatements(file) }) });
  return {
    db,
    kind: 'sqlite',
    ping: async () => void (await sql`select 1`.execute(db)),
    close: () => db.destroy(),
  };
}

/**
 * Opens the database and brings its tables up to date. Several nodes may do so at once.
 * @throws when it cannot be opened or migrated
 */
export async function openDatabase(
  { databaseUrl, dataDir, schema, queryMs = usualQueryMs }: DatabaseOptions,
  steps: Readonly<Record<string, Migration>> = migrations,
): Promise<Database> {
  if (databaseUrl === null) return migrated(openSqlite(dataDir), schema, steps);
  // New tables over much that is old may take their time.
  await (await migrated(openPostgres(databaseUrl, schema, null), schema, steps)).close();
  return openPostgres(databaseUrl, schema, queryMs);
}

/** With its tables up to date; closed where that cannot be. */
async function migrated(
  database: Database,
  schema: string | undefined,
  steps: Readonly<Record<string, Migration>>,
): Promise<Database> {
  try {
    const migrator = new Migrator({
      db: database.db,
      provider: { getMigrations: () => Promise.resolve({ ...steps }) },
      ...(schema === undefined ? {} : { migrationTableSchema: schema }),
    });
    let { error } = await migrator.migrateToLatest();
    // SQLite has no lock for this: two that begin on an empty folder meet, and the later one finds it done.
    for (let n = 0; n < tries && error !== undefined && database.kind === 'sqlite'; n++) {
      await setTimeout(pause);
      ({ error } = await migrator.migrateToLatest());
    }
    if (error !== undefined) throw error instanceof Error ? error : new Error('the tables could not be made');
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
