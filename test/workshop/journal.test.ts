/** Moves of phones: each stored once, in order, before it is acknowledged, and only if the night allows it. */
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { playPolicy } from '../../src/lab/play.ts';
import { policies } from '../../src/lab/policies/index.ts';
import { assess } from '../../src/assessment/index.ts';
import { canonical, replay, toLog, type LoggedMove, type RunLog } from '../../src/run/index.ts';
import type { Database } from '../../src/workshop/server/database/open.ts';
import { movesOf, openJournal, type Journal } from '../../src/workshop/server/journal.ts';
import { openReferee } from '../../src/workshop/server/referee.ts';
import { openRooms, type Rooms } from '../../src/workshop/server/rooms.ts';
import { compiled, databaseAt, emptyPlace, kinds } from './support.ts';

const log: RunLog = toLog(playPolicy(compiled, { policy: policies.commander, seed: 11 }));
const { events, end, ...header } = log;

interface Phone {
  seat: string;
  run: string;
}

describe.each(kinds)('the journal on %s', (kind) => {
  let database: Database;
  let rooms: Rooms;
  let journal: Journal;
  let room: { room: string; code: string };
  const errors: unknown[] = [];

  const open = (): Journal => {
    const referee = openReferee((id) => (id === compiled.scenario.id ? compiled : undefined));
    return openJournal(
      database,
      referee,
      () => 1_000,
      (error) => errors.push(error),
    );
  };

  async function phone(): Promise<Phone> {
    const joined = await rooms.join({ code: room.code, nickname: null, locale: 'en' });
    if (!joined.ok) throw new Error(joined.code);
    const found = await rooms.seat(joined.token);
    if (!found) throw new Error('the token opens no seat');
    const { run } = await rooms.begin(found.seat, 'night', header);
    return { seat: joined.seat, run };
  }
  const send = ({ seat, run }: Phone, moves: LoggedMove[], reached = moves.at(-1)?.minute ?? 0) =>
    journal.append(seat, { run, end: reached, moves });

  beforeAll(async () => {
    database = await databaseAt(await emptyPlace(kind));
    rooms = openRooms(database, 30, () => 1_000);
    journal = open();
    room = await rooms.open({
      scenario: 'wrong-table',
      mode: 'alone',
      locale: 'en',
      playEndsAt: null,
      sessionEndsAt: null,
    });
  });

  test('a night sent in pieces is there as it was played, with the report that it has anywhere', async () => {
    const one = await phone();
    for (let from = 0; from < events.length; from += 7)
      expect(await send(one, events.slice(from, from + 7))).toMatchObject({
        ok: true,
        next: Math.min(events.length, from + 7),
      });
    expect(await send(one, [], end)).toEqual({ ok: true, next: events.length, ended: true });
    expect(await movesOf(database.db, one.run)).toEqual(events);
    const row = await database.db.selectFrom('runs').selectAll().where('id', '=', one.run).executeTakeFirst();
    const { compiled: night, timeline, ledger } = replay(compiled, log);
    const report = assess({ scenario: night.scenario, header, timeline: [...timeline], ledger });
    expect(canonical(JSON.parse(row?.report ?? 'null'))).toBe(canonical(JSON.parse(JSON.stringify(report))));
    expect(row?.end).toBe(end);
  });

  test('what comes twice is there once', async () => {
    const one = await phone();
    await send(one, events.slice(0, 5));
    expect(await send(one, events.slice(2, 8))).toMatchObject({ ok: true, next: 8 });
    expect(await send(one, events.slice(0, 5))).toMatchObject({ ok: true, next: 8 });
    expect(await movesOf(database.db, one.run)).toEqual(events.slice(0, 8));
  });

  test('a gap is asked for again', async () => {
    const one = await phone();
    await send(one, events.slice(0, 3));
    expect(await send(one, events.slice(4, 6))).toEqual({ ok: false, code: 'gap', next: 3 });
    expect(await send(one, events.slice(3, 6))).toMatchObject({ ok: true, next: 6 });
  });

  test('another move under a number that is taken is refused', async () => {
    const one = await phone();
    await send(one, events.slice(0, 3));
    const other: LoggedMove = { n: 1, minute: 0, by: 'player', move: { type: 'leave' } };
    expect(await send(one, [other])).toEqual({ ok: false, code: 'conflict', next: 3 });
  });

  test('an impossible move is refused, what came before it is kept, and the run goes on', async () => {
    const one = await phone();
    const impossible: LoggedMove = { n: 2, minute: 1, by: 'player', move: { type: 'resume' } };
    expect(await send(one, [...events.slice(0, 2), impossible])).toEqual({
      ok: false,
      code: 'not-possible',
      next: 2,
    });
    expect(await send(one, events.slice(2, 4))).toMatchObject({ ok: true, next: 4 });
  });

  test("a move from the future, one of the host's, and one by another seat are refused", async () => {
    const [one, two] = [await phone(), await phone()];
    const [first] = events;
    if (!first) throw new Error('an empty night');
    expect(await send(one, [{ ...first, minute: 2_999 }])).toMatchObject({ ok: false, code: 'not-possible' });
    expect(await send(one, [{ ...first, by: 'host' }])).toMatchObject({ ok: false, code: 'not-yours' });
    expect(await send({ ...one, seat: two.seat }, [first])).toEqual({ ok: false, code: 'no-run' });
    expect(await send(one, [first])).toMatchObject({ ok: true, next: 1 });
  });

  test('many phones share few commits, and a new start knows what the old one acknowledged', async () => {
    const phones = await Promise.all(Array.from({ length: 40 }, phone));
    const before = journal.counts.commits;
    await Promise.all(phones.map((one) => send(one, events.slice(0, 10))));
    expect(journal.counts.commits - before).toBeLessThanOrEqual(3);
    journal = open();
    const answers = await Promise.all(phones.map((one) => send(one, events.slice(10, 20))));
    expect(answers.every((answer) => answer.ok && answer.next === 20)).toBe(true);
    expect(errors).toEqual([]);
  });

  test('what the database does not take is not acknowledged', async () => {
    const broken = await databaseAt(await emptyPlace(kind));
    const failures: unknown[] = [];
    const referee = openReferee(() => compiled);
    const deaf = openJournal(
      broken,
      referee,
      () => 0,
      (error) => failures.push(error),
    );
    await broken.close();
    expect(await deaf.append('s', { run: 'r', end: 0, moves: [] })).toEqual({ ok: false, code: 'unstored' });
    expect(failures.length).toBe(1);
  });

  test('a run begins with the moves that were put first, or not at all', async () => {
    const joined = await rooms.join({ code: room.code, nickname: null, locale: 'en' });
    if (!joined.ok) throw new Error(joined.code);
    const found = await rooms.seat(joined.token);
    if (!found) throw new Error('the token opens no seat');
    const moves = events.slice(0, 3);
    const first = {
      moves,
      minute: moves.at(-1)?.minute ?? 0,
      where: { act: 'yesterday', share: 0 } as const,
    };
    const begin = () => rooms.begin(found.seat, 'night', header, { first });
    await sql`alter table moves rename to moves_away`.execute(database.db);
    await expect(begin()).rejects.toThrow();
    await sql`alter table moves_away rename to moves`.execute(database.db);
    const begun = await begin();
    expect(begun.next).toBe(3);
    expect(await movesOf(database.db, begun.run)).toEqual(moves);
  });

  test.skipIf(kind === 'sqlite')(
    'a connection that breaks in a transaction costs that one alone',
    async () => {
      const { db } = database;
      const backend = sql<{ pid: number }>`select pg_backend_pid() as pid`;
      const broken = db.transaction().execute(async (trx) => {
        const pid = (await backend.execute(trx)).rows[0]?.pid ?? 0;
        await sql`select pg_terminate_backend(${pid})`.execute(db);
        // It is between two queries when it hears of that, as while moves are judged.
        for (let left = 1; left > 0;)
          left = (await sql`select 1 from pg_stat_activity where pid = ${pid}`.execute(db)).rows.length;
        await backend.execute(trx);
      });
      await expect(broken).rejects.toThrow();
      await database.ping();
    },
  );
});
