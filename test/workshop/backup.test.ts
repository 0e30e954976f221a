/** A backup of the embedded database, taken while it is written to, opens as it was. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../../scripts/paths.ts';
import { openRooms } from '../../src/workshop/server/rooms.ts';
import { databaseAt, emptyPlace } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function backup(dataDir: string, ...to: string[]) {
  const { DATABASE_URL: _, ...env } = process.env;
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/backup.ts', ...to], {
    cwd: root,
    env: { ...env, DATA_DIR: dataDir },
    encoding: 'utf8',
  });
}

test('a copy is whole while the server is at work, and never overwrites another', async () => {
  const place = await emptyPlace('sqlite');
  const rooms = openRooms(await databaseAt(place), 30, () => 1_000);
  const wanted = { scenario: 'wrong-table', mode: 'alone', locale: 'en' } as const;
  const { room, code } = await rooms.open({ ...wanted, playEndsAt: null, sessionEndsAt: null });
  // The folder's name for a database that is restored.
  const file = join(folder, 'workshop.db');
  expect(backup(place.dataDir, file)).toMatchObject({ status: 0, stderr: '' });
  expect(backup(place.dataDir, file).stderr).toContain('is there already');
  expect(backup(place.dataDir).stderr).toContain('Say where to');
  expect(backup(join(folder, 'nowhere'), join(folder, 'other.db')).stderr).toContain('There is no database');
  await rooms.erase(room);
  const restored = openRooms(await databaseAt({ databaseUrl: null, dataDir: folder }), 30, () => 1_000);
  expect(await restored.join({ code, nickname: null, locale: 'en' })).toMatchObject({ ok: true, room });
}, 60_000);
