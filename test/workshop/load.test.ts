/** Two hundred phones play on one node with the embedded database: whatever is acknowledged is stored, each move once. */
import { expect, test } from 'vitest';
import { startChild } from '../bench/load/calls.ts';
import type { NodeCalls } from '../bench/load/node.ts';
import type { PhonesCalls } from '../bench/load/phones.ts';
import { openRoom } from '../bench/load/room.ts';
import { databaseAt, emptyPlace } from './support.ts';

const many = 200;
/** Moves that each makes in time, and that it writes down while the network is away. */
const inTime = 10;
const away = 20;
const every = 2_000;

test('nothing that was acknowledged is lost, and nothing is there twice', async () => {
  const place = await emptyPlace('sqlite');
  const { dataDir } = place;
  const [node, phones] = await Promise.all([
    startChild<NodeCalls>(new URL('../bench/load/node.ts', import.meta.url)),
    startChild<PhonesCalls>(new URL('../bench/load/phones.ts', import.meta.url)),
  ]);
  let acknowledged: Record<string, number>;
  try {
    const url = await node.call('start', { dataDir, databaseUrl: null, redisUrl: null, schema: null });
    const { code } = await openRoom(url, phones);
    await phones.call('join', { urls: [url], code, count: many, moves: inTime + away });
    const seconds = (inTime * every) / 1000;
    const played = await phones.call('play', { phones: many, seconds, every });
    expect(played).toMatchObject({ written: many * inTime, acknowledged: many * inTime, refused: [] });
    await phones.call('cut', { phones: many, moves: away });
    const { played: drained } = await phones.call('drain', { phones: many });
    expect(drained).toMatchObject({ written: many * away, acknowledged: many * away, refused: [] });
    // A projector is told at most once a second, however many play; the first is its welcome.
    const looks = await phones.call('looks', null);
    expect(looks.length).toBeGreaterThan(5);
    expect(Math.min(...looks.slice(2).map((one, n) => one - (looks[n + 1] ?? 0)))).toBeGreaterThanOrEqual(
      995,
    );
    expect(await node.call('failures', null)).toEqual([]);
    acknowledged = await phones.call('acknowledged', null);
    await phones.call('leave', null);
  } finally {
    await phones.close();
    await node.close();
  }
  const { db } = await databaseAt(place);
  const rows = await db
    .selectFrom('moves')
    .select(({ fn }) => ['run_id', fn.countAll<number>().as('count'), fn.max('n').as('last')])
    .groupBy('run_id')
    .execute();
  const stored = Object.fromEntries(rows.map(({ run_id, count }) => [run_id, Number(count)]));
  expect(Object.keys(stored)).toHaveLength(many);
  expect(stored).toEqual(acknowledged);
  expect(rows.every(({ count, last }) => Number(last) === Number(count) - 1)).toBe(true);
}, 180_000);
