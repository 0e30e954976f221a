/** One node at a time moves a room: taken over after a crash, fenced off when it was only slow; on both databases. */
import { describe, expect, test } from 'vitest';
import { leaseTime } from '../../src/workshop/server/conductor/lease.ts';
import { Hall, soon, voters } from './conductor-support.ts';
import { longKinds } from './support.ts';

describe.each(longKinds)('a room on two nodes on %s', (kind) => {
  const open = async () => {
    const hall = await Hall.open(kind, 'votes', 8, soon);
    await hall.stage('play');
    hall.onBeat = voters(hall, 3, 10);
    return hall;
  };
  const fence = async (hall: Hall) =>
    (
      await hall.database.db
        .selectFrom('leases')
        .selectAll()
        .where('room_id', '=', hall.room)
        .executeTakeFirst()
    )?.fence;

  test('the other goes on from the database when one is killed, and nothing that was shown is lost', async () => {
    const hall = await open();
    hall.node('b');
    await hall.until(() => hall.now()?.view.act === 'bridge' && hall.shared().view.minute >= 14);
    const before = hall.shared();
    expect(await fence(hall)).toBe(1);
    hall.kill(hall.conductor);
    hall.sent = [];
    const from = hall.time;
    await hall.until(() => hall.now() !== undefined);
    expect(hall.time - from).toBeLessThanOrEqual(leaseTime + 2_000);
    expect(await fence(hall)).toBe(2);
    const after = hall.shared();
    expect(after.run).toBe(before.run);
    expect(after.rev).toBeGreaterThanOrEqual(before.rev);
    expect(after.view.minute).toBeGreaterThanOrEqual(before.view.minute);
    const known = new Set(after.view.log.map(({ n }) => n));
    const oldest = Math.min(...known);
    expect(before.view.log.filter(({ n }) => n >= oldest && !known.has(n))).toEqual([]);
    await hall.until(() => hall.shared().view.minute >= before.view.minute + 10);
    await hall.checkStored(before.run);
  });

  test('an open ballot outlives the node that opened it, with the votes that are in', async () => {
    const hall = await open();
    hall.onBeat = null;
    await hall.until(() => hall.openBallot !== null);
    const { id, options } = hall.openBallot ?? { id: '', options: [] };
    for (const seat of hall.seats.slice(0, 5))
      expect(await hall.conductor.votes.cast(seat, { ballot: id, option: options[1] ?? '' })).toEqual({
        ok: true,
      });
    hall.kill(hall.conductor);
    hall.node('b');
    await hall.until(() => hall.shared().ballot?.result?.counts[options[1] ?? ''] === 5);
    expect(hall.shared().ballot).toMatchObject({ id, result: { chosen: [options[1]], by: 'count' } });
    expect(await hall.database.db.selectFrom('ballots').selectAll().execute()).toHaveLength(1);
  });

  test('a node that died between closing a ballot and counting it: the next one counts the same votes, once', async () => {
    const hall = await open();
    hall.onBeat = null;
    await hall.until(() => hall.openBallot !== null);
    const { id, options } = hall.openBallot ?? { id: '', options: [] };
    const vote = { ballot: id, option: options[2] ?? '' };
    for (const seat of hall.seats.slice(0, 3)) await hall.conductor.votes.cast(seat, vote);
    await hall.conductor.votes.close(id);
    hall.kill(hall.conductor);
    hall.node('b');
    const late = hall.seats[4];
    expect(late && (await hall.conductor.votes.cast(late, vote))).toEqual({ ok: false, code: 'not-now' });
    await hall.until(() => hall.shared().ballot?.result != null);
    expect(hall.shared().ballot?.result?.counts[options[2] ?? '']).toBe(3);
    const [run] = await hall.runs();
    expect(run?.next).toBe(
      hall.shared().said.at(-1)?.n === undefined ? -1 : (hall.shared().said.at(-1)?.n ?? 0) + 1,
    );
  });

  test('a node that was only slow writes nothing after it lost the room, and shows nothing', async () => {
    const hall = await open();
    await hall.until(() => hall.now()?.view.act === 'bridge' && hall.shared().view.minute >= 12);
    const slow = hall.conductor;
    hall.kill(slow);
    const quick = hall.node('b');
    hall.nodes = [quick];
    await hall.pass(20);
    expect(await fence(hall)).toBe(2);
    const [row] = await hall.runs();
    const { run } = hall.shared();
    const told = hall.sent.length;
    // It wakes up in the middle of a minute: it still thinks that the room is its own.
    hall.time += 4_000;
    await slow.beat();
    const [after] = await hall.runs();
    expect([after?.next, after?.end, after?.rev]).toEqual([row?.next, row?.end, row?.rev]);
    expect(hall.sent.slice(told).filter(({ event }) => event === 'shared')).toEqual([]);
    const answer = await slow.ask(hall.room, {
      name: 'volunteer',
      seat: hall.seat(0).id,
      body: { on: true },
    });
    expect(answer === null || !answer.ok).toBe(true);
    hall.nodes = [quick, slow];
    await hall.pass(30);
    expect(await fence(hall)).toBe(2);
    await hall.checkStored(run);
    expect(hall.failures).toEqual([]);
  });

  test('a lease is let go at the end, so that the next node need not wait', async () => {
    const hall = await open();
    await hall.until(() => hall.now() !== undefined);
    await hall.conductor.close();
    hall.kill(hall.conductor);
    hall.node('b');
    hall.sent = [];
    await hall.pass(1.5);
    expect(hall.now()).toBeDefined();
  });

  test('what the database does not take did not happen', async () => {
    const hall = await open();
    await hall.until(() => hall.now()?.view.act === 'bridge' && hall.shared().view.minute >= 12);
    const before = hall.shared();
    const { db } = hall.database;
    // A number that is taken: the next move cannot be stored.
    const [run] = await hall.runs();
    const next = run?.next ?? 0;
    const row = {
      run_id: before.run,
      n: next,
      minute: 0,
      by: 'room',
      move: '{"type":"leave"}',
      stored_at: 0,
    };
    await db.insertInto('moves').values(row).execute();
    const shown = hall.sent.length;
    for (let n = 0; n < 30 && hall.failures.length === 0; n++) await hall.pass(2);
    expect(hall.failures.length).toBeGreaterThan(0);
    const moves = hall.sent
      .slice(shown)
      .flatMap(({ event, body }) =>
        event === 'shared' ? (body as typeof before).said.map(({ n }) => n) : [],
      );
    expect(Math.max(-1, ...moves)).toBeLessThan(next);
    await db.deleteFrom('moves').where('run_id', '=', before.run).where('n', '=', next).execute();
    hall.failures.length = 0;
    const { minute } = hall.shared().view;
    await hall.until(() => hall.shared().view.minute >= minute + 10);
    await hall.checkStored(before.run);
  });
});
