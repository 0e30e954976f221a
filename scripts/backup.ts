/**
 * `npm run backup -- <file>`: a copy of the embedded database that is whole, also while a server writes. With
 * DATABASE_URL there is nothing to copy here: PostgreSQL has `pg_dump` (docs/operations.md).
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Sqlite from 'libsql';
import { readConfig } from '../src/workshop/server/config.ts';

function backup(target: string | undefined): string {
  const { databaseUrl, dataDir } = readConfig({ ...process.env, BASE_URL: '' });
  if (databaseUrl !== null) throw new Error('DATABASE_URL is set: back that up with `pg_dump`.');
  if (target === undefined) throw new Error('Say where to: npm run backup -- <file>');
  const source = join(dataDir, 'workshop.db');
  if (!existsSync(source)) throw new Error(`There is no database at ${source}; DATA_DIR says where it is.`);
  const file = resolve(target);
  if (existsSync(file)) throw new Error(`${file} is there already; a backup never overwrites.`);
  const database = new Sqlite(source, { readonly: true } as ConstructorParameters<typeof Sqlite>[1]);
  database.prepare('vacuum into ?').run(file);
  database.close();
  return file;
}

try {
  console.log(`The database was copied to ${backup(process.argv[2])}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
