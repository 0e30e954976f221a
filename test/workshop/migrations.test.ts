/** Tables are made from nothing, and from each schema before with what was in it; a query that hangs is given up. */
import { createServer, connect, type Socket } from 'node:net';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../src/workshop/server/database/migrations.ts';
import { openDatabase } from '../../src/workshop/server/database/open.ts';
import { openRooms } from '../../src/workshop/server/rooms.ts';
import { databaseAt, emptyPlace, kinds, postgresUrl } from './support.ts';

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

describe.runIf(kinds.includes('postgres'))('a PostgreSQL that hangs', () => {
  test('what waits for a lock fails, and what comes after it is answered', async () => {
    const place = await emptyPlace('postgres');
    const holder = await databaseAt(place);
    const { db, close } = await openDatabase({ ...place, queryMs: 200 });
    let free = () => {};
    const held = new Promise<void>((done) => (free = done));
    const locked = new Promise<void>((isLocked) => {
      void holder.db.transaction().execute(async (trx) => {
        await sql`lock table rooms in access exclusive mode`.execute(trx);
        isLocked();
        await held;
      });
    });
    await locked;
    await expect(db.selectFrom('rooms').selectAll().execute()).rejects.toThrow('statement timeout');
    expect(await db.selectFrom('seats').selectAll().execute()).toEqual([]);
    free();
    expect(await db.selectFrom('rooms').selectAll().execute()).toEqual([]);
    await close();
  });

  test('one that swallows what it is asked loses its connections, and others are made', async () => {
    const place = await emptyPlace('postgres');
    const to = new URL(postgresUrl);
    const sockets = new Set<Socket>();
    const between = createServer((here) => {
      const there = connect(Number(to.port || 5432), to.hostname);
      for (const one of [here, there]) one.on('error', () => {});
      here.pipe(there).pipe(here);
      sockets.add(here);
    });
    await new Promise<void>((done) => void between.listen(0, '127.0.0.1', done));
    const address = between.address();
    const through = new URL(postgresUrl);
    through.hostname = '127.0.0.1';
    through.port = String(typeof address === 'object' && address ? address.port : 0);
    const { db, close } = await openDatabase({ ...place, databaseUrl: through.href, queryMs: 100 });
    const asks = () => db.transaction().execute((trx) => trx.selectFrom('rooms').selectAll().execute());
    expect(await asks()).toEqual([]);
    for (const one of sockets) {
      one.unpipe();
      one.pause();
    }
    await expect(asks()).rejects.toThrow();
    expect(await asks()).toEqual([]);
    await close();
    between.close();
  });
});
