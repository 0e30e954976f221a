/** Tables are made from nothing, and from each schema before with what was in it. */
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../src/workshop/server/database/migrations.ts';
import { openDatabase } from '../../src/workshop/server/database/open.ts';
import { openRooms } from '../../src/workshop/server/rooms.ts';
import { databaseAt, emptyPlace, kinds } from './support.ts';

const names = Object.keys(migrations).toSorted();

describe.each(kinds)('migrations on %s', (kind) => {
  test.each(names.slice(0, -1).map((name, at) => [name, at + 1] as const))(
    'from %s on, a room of before is played on',
    async (_, count) => {
      const place = await emptyPlace(kind);
      const steps = Object.fromEntries(names.slice(0, count).map((name) => [name, migrations[name]]));
      const before = await openDatabase(place, steps as typeof migrations);
      // In words that every schema so far has.
      await sql`insert into rooms
        (id, code, host_hash, scenario, mode, stage, locale, created_at, expires_at)
        values ('old', 'BCDFGH', 'x', 'wrong-table', 'alone', 'lobby', 'en', 1, 9000)`.execute(before.db);
      await before.close();
      const rooms = openRooms(await databaseAt(place), 30, () => 1_000);
      expect(await rooms.room('old')).toMatchObject({ part: 'night', paused: 0, landed_at: null });
      expect(await rooms.join({ code: 'BCDFGH', nickname: 'Ana', locale: 'en' })).toMatchObject({ ok: true });
      expect(await rooms.plan('old', { stage: 'play' })).toBe(true);
      expect(await rooms.room('old')).toMatchObject({ stage: 'play', play_began_at: 1_000 });
    },
  );

  test('two nodes that start at once make them once', async () => {
    const place = await emptyPlace(kind);
    const both = await Promise.all([databaseAt(place), databaseAt(place)]);
    for (const { db } of both) expect(await db.selectFrom('rooms').selectAll().execute()).toEqual([]);
  });
});
