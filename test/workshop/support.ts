/**
 * Databases and servers for tests. Every test of the workshop's data runs against both databases: the embedded one in
 * a folder of its own, and PostgreSQL in a schema of its own where one answers (`TEST_DATABASE_URL`, or the usual
 * place on this machine). Where none does, those tests say that they were skipped and why; with `CI` or `WORKSHOP_TESTS` (`must`, `all`) they fail.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll } from 'vitest';
import { loadFolder } from '../../src/cli/folder.ts';
import { openDatabase, type Database } from '../../src/workshop/server/database/open.ts';

export const postgresUrl = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/test';

async function answers(): Promise<boolean> {
  const client = new pg.Client({ connectionString: postgresUrl, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** Where everything has to be tested (`.ci/run`), what cannot be is a failure. */
export const isAllWanted =
  process.env['CI'] !== undefined || ['must', 'all'].includes(process.env['WORKSHOP_TESTS'] ?? '');

const postgres = await answers();
if (!postgres && isAllWanted)
  throw new Error(`no PostgreSQL answers at ${postgresUrl}: start one, or name it in TEST_DATABASE_URL`);
if (!postgres)
  console.warn(`No PostgreSQL answers at ${postgresUrl}: the workshop is tested on SQLite alone.`);

/** The databases that this machine has. */
export const kinds: readonly Database['kind'][] = postgres ? ['sqlite', 'postgres'] : ['sqlite'];

/**
 * The same for tests that take long: in `npm test` the embedded one speaks for both, `.ci/run` asks both
 * (`WORKSHOP_TESTS=all`).
 */
export const longKinds: readonly Database['kind'][] =
  process.env['WORKSHOP_TESTS'] === 'all' ? kinds : ['sqlite'];

/** What has to be undone when the file is through, the last first. */
const undo: (() => Promise<void> | void)[] = [];
afterAll(async () => {
  for (const step of undo.splice(0).toReversed()) await step();
});

/** Where a database is, so that it can be opened again; it is gone after the test file. */
export interface Place {
  databaseUrl: string | null;
  dataDir: string;
  schema?: string;
}

/** An empty place for a database of a kind. */
export async function emptyPlace(kind: Database['kind']): Promise<Place> {
  if (kind === 'sqlite') {
    const dataDir = mkdtempSync(join(tmpdir(), 'workshop-'));
    undo.push(() => rmSync(dataDir, { recursive: true, force: true }));
    return { databaseUrl: null, dataDir };
  }
  const schema = `test_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  await client.query(`create schema ${schema}`);
  undo.push(async () => {
    await client.query(`drop schema ${schema} cascade`);
    await client.end();
  });
  return { databaseUrl: postgresUrl, dataDir: '', schema };
}

/** A database with today's tables in a place; closed when the file is through. */
export async function databaseAt(place: Place): Promise<Database> {
  const database = await openDatabase(place);
  undo.push(() => database.close());
  return database;
}

const { loaded } = await loadFolder(join(import.meta.dirname, '../../scenarios/wrong-table'));
if (!loaded) throw new Error('wrong-table does not load');
export const { compiled, catalogues } = loaded;
