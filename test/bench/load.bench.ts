/**
 * What a room costs: simulated phones that make a move every two seconds, each stored before it is acknowledged,
 * beside a bare Socket.IO that answers the same messages of the same phones. Nodes and phones are processes of their
 * own. The machine's other work counts against both; how much there was stands in the first line.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startChild, type Child, type Used } from './load/calls.ts';
import type { EchoCalls } from './load/echo.ts';
import type { NodeCalls, NodeWanted } from './load/node.ts';
import type { PhonesCalls, Played } from './load/phones.ts';
import { openRoom } from './load/room.ts';
import type { Bench, Line } from './run.ts';

/** Phones of a room, one after the other in the same room. */
const sizes = [200, 1_000, 2_000] as const;
/** Milliseconds between two moves of a phone, and seconds that are measured after some that warm up. */
const every = 2_000;
const seconds = 10;
const warmUp = 4;
/** Moves that each phone may make in all. */
const moves = 60;
/** After an outage. */
const outage = { phones: 500, moves: 50 };

const databaseUrl = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/test';
const redisUrl = process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379/8';

const at = (times: readonly number[], share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;

/** Milliseconds at which 99 of 100 moves are to be acknowledged, by size of the room on one node. */
const goals: Readonly<Record<number, number>> = { 1_000: 100, 2_000: 250 };

interface Measured {
  played: Played;
  /** Parts of one core. */
  cpu: number;
  memory: number;
}

const total = (servers: readonly { used(): Used }[]): Used =>
  servers
    .map((one) => one.used())
    .reduce((sum, { cpu, memory }) => ({ cpu: sum.cpu + cpu, memory: sum.memory + memory }), {
      cpu: 0,
      memory: 0,
    });

async function measure(
  servers: readonly { used(): Used }[],
  phones: Child<PhonesCalls>,
  count: number,
): Promise<Measured> {
  await phones.call('play', { phones: count, seconds: warmUp, every });
  const [before, since] = [total(servers), performance.now()];
  const played = await phones.call('play', { phones: count, seconds, every });
  const after = total(servers);
  const cpu = (after.cpu - before.cpu) / (performance.now() - since);
  if (played.refused.length > 0 || played.acknowledged !== played.written)
    throw new Error(
      `of ${played.written} moves ${played.acknowledged} were acknowledged; refused: ${played.refused.join(' ')}`,
    );
  return { played, cpu, memory: after.memory };
}

function linesOf(
  name: string,
  { played, cpu, memory }: Measured,
  echo: Measured | null,
  goal?: number,
): Line[] {
  const time = true;
  return [
    { name: `${name}: p50`, value: at(played.times, 0.5), unit: 'ms' },
    {
      name: `${name}: p99`,
      value: at(played.times, 0.99),
      unit: 'ms',
      ...(goal !== undefined && { time, limit: { op: '<=', value: goal } }),
    },
    {
      name: `${name}: processor`,
      value: 100 * cpu,
      unit: '% of a core',
    },
    ...(echo
      ? [
          {
            name: `${name}: times a bare echo's processor`,
            value: cpu / echo.cpu,
            unit: 'x',
            time,
            limit: { op: '<=' as const, value: 2 },
          },
        ]
      : []),
    { name: `${name}: memory`, value: memory, unit: 'MiB' },
  ];
}

/** The same phones and messages on a bare Socket.IO. */
async function echoes(phones: Child<PhonesCalls>, lines: Line[]): Promise<Map<number, Measured>> {
  const echo = await startChild<EchoCalls>(new URL('./load/echo.ts', import.meta.url));
  const found = new Map<number, Measured>();
  try {
    const url = await echo.call('start', null);
    let there = 0;
    for (const size of sizes) {
      await phones.call('join', { urls: [url], code: null, count: size - there, moves });
      there = size;
      const measured = await measure([echo], phones, size);
      found.set(size, measured);
      lines.push(...linesOf(`bare echo, ${size}`, measured, null));
    }
  } finally {
    await phones.call('leave', null);
    await echo.close();
  }
  return found;
}

interface Topology {
  name: string;
  nodes: number;
  wanted: Omit<NodeWanted, 'dataDir'>;
}

/** Milliseconds between two messages of the room to a projector, at the least; the first is its welcome. */
const leastPause = (looks: readonly number[]): number =>
  Math.min(...looks.slice(2).map((one, n) => one - (looks[n + 1] ?? 0)));

async function rooms(
  { name, nodes, wanted }: Topology,
  phones: Child<PhonesCalls>,
  echo: ReadonlyMap<number, Measured>,
  lines: Line[],
): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'load-'));
  const servers: Child<NodeCalls>[] = [];
  try {
    for (let n = 0; n < nodes; n++)
      servers.push(await startChild<NodeCalls>(new URL('./load/node.ts', import.meta.url)));
    const start = (server: Child<NodeCalls>) => server.call('start', { ...wanted, dataDir });
    const urls: string[] = [];
    for (const server of servers) urls.push(await start(server));
    const { code } = await openRoom(urls[0] ?? '', phones);
    let there = 0;
    for (const size of sizes) {
      const took = await phones.call('join', { urls, code, count: size - there, moves });
      lines.push({
        name: `${name}: joins, from ${there} to ${size}`,
        value: ((size - there) / took) * 1000,
        unit: 'a second',
      });
      there = size;
      const measured = await measure(servers, phones, size);
      lines.push(
        ...linesOf(
          `${name}, ${size}`,
          measured,
          nodes === 1 ? (echo.get(size) ?? null) : null,
          nodes === 1 ? goals[size] : undefined,
        ),
      );
    }
    lines.push({
      name: `${name}: shortest pause between two looks of a projector`,
      value: leastPause(await phones.call('looks', null)),
      unit: 'ms',
      time: true,
      limit: { op: '>=', value: 995 },
    });
    for (const server of servers) {
      const [failure] = await server.call('failures', null);
      if (failure !== undefined) throw new Error(failure);
    }
    await phones.call('leave', null);
    if (nodes === 1) lines.push(...(await drained(name, urls, phones)));
  } finally {
    await phones.call('leave', null);
    for (const server of servers) await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The network is gone for all phones of a room, who play on; then it is back. */
async function drained(name: string, urls: readonly string[], phones: Child<PhonesCalls>): Promise<Line[]> {
  const { code } = await openRoom(urls[0] ?? '', phones);
  await phones.call('join', { urls: [...urls], code, count: outage.phones, moves: outage.moves + 5 });
  await phones.call('play', { phones: outage.phones, seconds: 4, every });
  await phones.call('cut', outage);
  await sleep(2_000);
  const { took, played } = await phones.call('drain', { phones: outage.phones });
  await phones.call('leave', null);
  if (played.acknowledged !== played.written)
    throw new Error(`after an outage ${played.acknowledged} of ${played.written} moves were acknowledged`);
  return [
    {
      name: `${name}: after an outage, ${outage.phones} phones with ${outage.moves} moves each`,
      value: (played.acknowledged / took) * 1000,
      unit: 'moves a second',
      time: true,
      limit: { op: '>=', value: 5_000 },
    },
  ];
}

/** A PostgreSQL schema of its own, gone afterwards. */
async function withSchema<T>(work: (schema: string) => Promise<T>): Promise<T> {
  const schema = `load_${process.pid}_${Date.now()}`;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`create schema ${schema}`);
  try {
    return await work(schema);
  } finally {
    await client.query(`drop schema ${schema} cascade`);
    await client.end();
  }
}

const busy = (): Line => ({
  name: 'programs that waited for the processors in the last minute',
  value: loadavg()[0] ?? Number.NaN,
  unit: 'load average',
});

async function run(): Promise<Line[]> {
  const lines: Line[] = [busy()];
  const phones = await startChild<PhonesCalls>(new URL('./load/phones.ts', import.meta.url));
  try {
    const echo = await echoes(phones, lines);
    const none = { databaseUrl: null, redisUrl: null, schema: null };
    await rooms({ name: 'SQLite, one node', nodes: 1, wanted: none }, phones, echo, lines);
    for (const nodes of [1, 2])
      await withSchema((schema) =>
        rooms(
          {
            name: `PostgreSQL, ${nodes === 1 ? 'one node' : 'two nodes'}`,
            nodes,
            wanted: { databaseUrl, redisUrl: nodes === 1 ? null : redisUrl, schema },
          },
          phones,
          echo,
          lines,
        ),
      );
    lines.push(busy());
  } finally {
    await phones.close();
  }
  return lines;
}

export default { name: 'load', showsOnly: true, run } satisfies Bench;
