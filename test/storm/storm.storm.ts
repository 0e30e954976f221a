/**
 * A storm over a workshop: the server killed again and again, databases and Redis restarted, a network that cuts,
 * delays, repeats and reorders. At its end each acknowledged move is stored once, every report is what the command
 * line makes of the exported log, and everybody came back without anybody's help. `.ci/run` runs it.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { dist } from '../../scripts/paths.ts';
import { buildIfStale } from '../../scripts/site.ts';
import type { LoggedMove } from '../../src/run/index.ts';
import type { CompiledScenario } from '../../src/scenario/compiled.ts';
import { openDatabase } from '../../src/workshop/server/database/open.ts';
import { readNights } from '../../src/workshop/server/nights.ts';
import { emptyPlace, isAllWanted } from '../workshop/support.ts';
import { aCluster, aNode, aRedis, postgresPrograms, type Killable } from './processes.ts';
import { account, chanceOf, compare, crowd, openRoom, type Account, type Room } from './storm.ts';
import type { StormPhone } from './phones.ts';
import { openWeather, type Chance, type Weather } from './weather.ts';

/** Times that a server is killed. */
const kills = { alone: 20, ofTwo: 12 };

let compiled: CompiledScenario;
beforeAll(async () => {
  await buildIfStale();
  const night = readNights(dist).find(({ scenario }) => scenario.id === 'wrong-table');
  if (!night) throw new Error('the build has no wrong-table');
  compiled = night;
}, 180_000);

/** A whole number from `low` to `high`. */
const between = (chance: Chance, low: number, high: number) => low + Math.floor(chance() * (high - low + 1));

/** What the network does beside a kill. The silent ones come first: nobody notices a silence at once. */
function gust(weather: Weather, chance: Chance, round: number): void {
  const what = between(chance, 0, 3);
  if (what === 0) weather.cut(0.3);
  if (what === 1) weather.lag(0.4, 300);
  if (what === 2 || round % 4 === 0) weather.overtake(0.2, 1_500);
  if (what === 3 && round < 6) weather.mute(0.05);
}

/** Kills nodes at seeded instants and starts them again at once; some are killed again before they are ready. */
async function storm(
  nodes: readonly Killable[],
  kills: number,
  weather: Weather,
  chance: Chance,
  beside: (round: number) => Promise<void>,
): Promise<void> {
  const starting = new Map<Killable, Promise<boolean>>();
  for (let round = 0; round < kills; round++) {
    const node = nodes[between(chance, 0, nodes.length - 1)];
    if (!node) return;
    await pause(between(chance, 100, 900));
    gust(weather, chance, round);
    await node.kill();
    starting.set(node, node.start());
    await beside(round);
    if (chance() < 0.5) await starting.get(node);
  }
  await Promise.all(starting.values());
}

function print(kind: string, sum: Account, back: number, { phones }: Room): void {
  const { acknowledged, lost, doubled, other, reports } = sum;
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
  const longest = (which: (phone: StormPhone) => boolean) =>
    seconds(Math.max(...phones.filter(which).map((phone) => phone.longest)));
  console.warn(
    `storm on ${kind}: ${phones.length} phones; ${acknowledged} moves acknowledged, ${lost} lost, ${doubled} doubled, ` +
      `${other} other, ${reports} reports differ; everybody was back ${seconds(back)} after the storm, ` +
      `the longest that one was without an answer in it is ${longest(({ n }) => n >= crowd.polling)}, ` +
      `${longest(({ n }) => n < crowd.polling)} without WebSockets`,
  );
}

/** What the nodes ended by themselves, and why. */
const ownEnds = (nodes: readonly Killable[]) =>
  nodes.flatMap(({ ends, said }) => (ends.length > 0 ? [...ends, ...said] : []));

async function through(kind: string, room: Room, place: Parameters<typeof openDatabase>[0]): Promise<void> {
  const back = await room.back();
  await room.land();
  expect(room.phones.flatMap(({ stuck, n }) => (stuck === null ? [] : [`phone ${n}: ${stuck}`]))).toEqual([]);
  const database = await openDatabase(place);
  try {
    const sum = await account(database.db, room.phones, compiled);
    print(kind, sum, back, room);
    expect(sum).toEqual({ acknowledged: sum.acknowledged, lost: 0, doubled: 0, other: 0, reports: 0 });
    expect(sum.acknowledged).toBeGreaterThan(crowd.phones * 10);
  } finally {
    await database.close();
  }
}

test('the account of a storm finds what is lost, doubled and changed', () => {
  const move = (n: number, minute = n): LoggedMove => ({ n, minute, by: 'player', move: { type: 'leave' } });
  const [first, second, third] = [move(0), move(1), move(2)];
  const made = [first, second, third];
  const none = { lost: 0, doubled: 0, other: 0 };
  expect(compare({ made, acknowledged: 3, stored: made })).toEqual(none);
  expect(compare({ made, acknowledged: 2, stored: [first, second] })).toEqual(none);
  expect(compare({ made, acknowledged: 3, stored: [first, second] })).toEqual({ ...none, lost: 1 });
  expect(compare({ made, acknowledged: 3, stored: [first, second, second, third] })).toEqual({
    ...none,
    doubled: 1,
  });
  expect(compare({ made, acknowledged: 3, stored: [...made, move(3)] })).toEqual({
    ...none,
    doubled: 1,
  });
  expect(compare({ made, acknowledged: 3, stored: [first, second, move(2, 9)] })).toEqual({
    ...none,
    other: 1,
  });
});

describe('a storm', () => {
  test('over one node on the embedded database', async () => {
    const chance = chanceOf(6);
    const place = await emptyPlace('sqlite');
    const node = await aNode({ DATA_DIR: place.dataDir });
    await node.start();
    const weather = await openWeather([[node.port]], chance);
    const room = await openRoom(compiled, weather);
    try {
      await storm([node], kills.alone, weather, chance, () => Promise.resolve());
      expect(ownEnds([node])).toEqual([]);
      await through('the embedded database', room, place);
    } finally {
      room.close();
      await weather.close();
      await node.stop();
    }
  }, 600_000);

  const programs = postgresPrograms();
  if (programs === null && isAllWanted)
    throw new Error('PostgreSQL has no initdb on this machine: install it');
  test.skipIf(programs === null)(
    `over two nodes on PostgreSQL and Redis${programs === null ? ' (skipped: no initdb)' : ''}`,
    async () => {
      const chance = chanceOf(60);
      const cluster = await aCluster(programs ?? '');
      const redis = await aRedis();
      await Promise.all([cluster.start(), redis.start()]);
      const env = { DATABASE_URL: cluster.url, REDIS_URL: redis.url };
      const nodes = [await aNode(env), await aNode(env)] as const;
      const [one, two] = nodes;
      await Promise.all(nodes.map((node) => node.start()));
      const weather = await openWeather(
        [
          [one.port, two.port],
          [two.port, one.port],
        ],
        chance,
      );
      const room = await openRoom(compiled, weather);
      try {
        await storm(nodes, kills.ofTwo, weather, chance, async (round) => {
          if (round % 3 === 1)
            await cluster
              .ask('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()')
              .catch(() => {});
          if (round === 3 || round === 8) {
            await cluster.kill();
            await cluster.start();
          }
          if (round === 5 || round === 10) {
            await redis.kill();
            await redis.start();
          }
        });
        expect(ownEnds(nodes)).toEqual([]);
        await through('PostgreSQL', room, { databaseUrl: cluster.url, dataDir: '' });
      } finally {
        room.close();
        await weather.close();
        await Promise.all(nodes.map((node) => node.stop()));
        await redis.kill();
        await cluster.kill();
        cluster.remove();
      }
    },
    600_000,
  );
});
