/**
 * Acknowledged means stored on disk. What the server asks of the system is traced: between a move that comes in and
 * its acknowledgement the database's log is written and synced. PostgreSQL is asked whether it waits for its own log.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { io } from 'socket.io-client';
import { beforeAll, describe, expect, test } from 'vitest';
import { dist } from '../../scripts/paths.ts';
import { buildIfStale } from '../../scripts/site.ts';
import { policies } from '../../src/lab/policies/index.ts';
import type { Begun, Joined, RoomOpened } from '../../src/workshop/protocol/messages.ts';
import { openDatabase } from '../../src/workshop/server/database/open.ts';
import { readNights } from '../../src/workshop/server/nights.ts';
import { ask, nightOf } from '../workshop/people.ts';
import { emptyPlace, isAllWanted } from '../workshop/support.ts';
import { aCluster, aNode, postgresPrograms } from './processes.ts';
import { newlyTold, stepsOf, toldTooEarly, type Step } from './trace.ts';

/** Moves that are sent, each by itself. */
const count = 12;

beforeAll(async () => void (await buildIfStale()), 180_000);

describe('the order of a trace', () => {
  const told = (next: number): Step => ({ what: 'told', next });
  const [move, wrote, synced]: Step[] = [{ what: 'move' }, { what: 'wrote' }, { what: 'synced' }];
  const good = [move, wrote, synced] as Step[];

  test.each<[string, Step[], number[]]>([
    ['written, synced, told', [...good, told(1), ...good, told(2)], []],
    ['told before it is synced', [...good, told(1), ...good.slice(0, 2), told(2), ...good.slice(2)], [2]],
    [
      'synced before it is written',
      [...good.slice(0, 1), ...good.slice(2), ...good.slice(1, 2), told(1)],
      [1],
    ],
    ['never synced', [...good.slice(0, 2), told(1)], [1]],
    ['told again', [...good, told(1), told(1)], []],
  ])('%s', (_, steps, early) => expect(toldTooEarly(steps)).toEqual(early));

  test('is read from what strace writes', () => {
    const wal = '/data/workshop.db-wal';
    const lines = [
      String.raw`read(30<TCP:[127.0.0.1:9->127.0.0.1:8]>, "\201\2"..., 65536) = 90`,
      String.raw`read(30<TCP:[127.0.0.1:9->127.0.0.1:8]>, 0x7f, 65536) = -1 EAGAIN (Resource temporarily unavailable)`,
      String.raw`pwrite64(25</data/workshop.db-wal>, "\0\0"..., 24, 8272) = 24`,
      String.raw`fsync(25</data/workshop.db-wal>)             = 0`,
      String.raw`pwrite64(24</data/workshop.db>, "\0\0"..., 24, 8272) = 24`,
      String.raw`write(30<socket:[7]>, "\201,433[{\"ok\":true,\"next\":1,\"ended\":false}]", 46) = 46`,
    ];
    const steps = stepsOf(lines.join('\n'), wal);
    expect(steps).toEqual([
      { what: 'move' },
      { what: 'wrote' },
      { what: 'synced' },
      { what: 'told', next: 1 },
    ]);
  });
});

/** Joins, begins, and sends a night's first moves one by one, each after the answer to the last. */
async function playOneByOne(url: string): Promise<void> {
  const night = readNights(dist).find(({ scenario }) => scenario.id === 'wrong-table');
  if (!night) throw new Error('the build has no wrong-table');
  const post = async <T>(path: string, body: object) =>
    (await (await fetch(url + path, { method: 'POST', body: JSON.stringify(body) })).json()) as T;
  const wanted = {
    scenario: 'wrong-table',
    mode: 'alone',
    locale: 'en',
    playEndsAt: null,
    sessionEndsAt: null,
  };
  const room = await post<RoomOpened>('/api/rooms', wanted);
  const seat = await post<Joined>('/api/join', { code: room.code, nickname: null, locale: 'en' });
  const options = { transports: ['websocket'], forceNew: true };
  const host = io(url, { ...options, auth: { as: 'host', room: room.room, token: room.secret } });
  const phone = io(url, { ...options, auth: { as: 'seat', token: seat.token } });
  try {
    for (const socket of [host, phone]) await new Promise<void>((done) => socket.once('connect', done));
    expect(await ask(host, 'stage', { to: 'play' })).toEqual({ ok: true });
    const begun = await ask<Begun>(phone, 'begin');
    if (!begun.ok) throw new Error(begun.code);
    const { events } = nightOf(begun, policies.commander, night);
    for (const move of events.slice(0, count)) {
      const sent = await ask(phone, 'moves', { run: begun.run, end: move.minute, moves: [move] });
      expect(sent).toMatchObject({ ok: true, next: move.n + 1 });
    }
  } finally {
    host.disconnect();
    phone.disconnect();
  }
}

/** What was traced, a text for each thread, when the last line of each is written. */
async function wholeTraces(folder: string): Promise<string[]> {
  for (;;) {
    const traces = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    if (traces.every((trace) => /^\+\+\+ .* \+\+\+$/m.test(trace))) return traces;
    await pause(50);
  }
}

const isTraced = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
if (!isTraced && isAllWanted) throw new Error('strace is missing or may not trace here: install it');

test.skipIf(!isTraced)(
  `the embedded database has a move on disk before it is acknowledged${isTraced ? '' : ' (skipped: no strace)'}`,
  async () => {
    const { dataDir } = await emptyPlace('sqlite');
    const folder = mkdtempSync(join(tmpdir(), 'storm-trace-'));
    const calls = 'trace=read,write,writev,pwrite64,fsync,fdatasync';
    const node = await aNode({ DATA_DIR: dataDir }, [
      'strace',
      // Beside the server and not above it, so that it is the server that a signal reaches.
      ...['-D', '-ff', '--seccomp-bpf', '-y', '-s', '160', '-e', calls, '-e', 'signal=none'],
      ...['-o', join(folder, 'calls')],
    ]);
    try {
      await node.start();
      await playOneByOne(`http://127.0.0.1:${node.port}`);
      await node.stop();
      const wal = join(dataDir, 'workshop.db-wal');
      const threads = (await wholeTraces(folder)).map((trace) => stepsOf(trace, wal));
      // The thread that talks to phones is the one that writes: its own order is the order of things.
      const [steps, ...others] = threads.filter((list) => newlyTold(list).length > 0);
      expect(others).toEqual([]);
      expect(newlyTold(steps ?? [])).toEqual(Array.from({ length: count }, (_, n) => n + 1));
      expect(toldTooEarly(steps ?? [])).toEqual([]);
    } finally {
      await node.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);

const programs = postgresPrograms();
if (programs === null && isAllWanted) throw new Error('PostgreSQL has no initdb on this machine: install it');
test.skipIf(programs === null)(
  `PostgreSQL waits for its log before a move is acknowledged, also where it is set not to${programs === null ? ' (skipped: no initdb)' : ''}`,
  async () => {
    const cluster = await aCluster(programs ?? '', { synchronous_commit: 'off' });
    try {
      await cluster.start();
      const database = await openDatabase({ databaseUrl: cluster.url, dataDir: '' });
      const within = await database.db.transaction().execute(async (trx) => {
        const { rows } = await sql<{ name: string; setting: string }>`
          select name, setting from pg_settings where name in ('synchronous_commit', 'fsync')`.execute(trx);
        return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
      });
      await database.close();
      expect(within).toEqual({ synchronous_commit: 'on', fsync: 'on' });
    } finally {
      await cluster.kill();
      cluster.remove();
    }
  },
  120_000,
);
