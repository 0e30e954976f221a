/** A room of phones, a storm over it, and the account of what it left. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { replay as replayCommand } from '../../src/cli/commands/replay.ts';
import { reportOf } from '../../src/lab/sweep.ts';
import { canonical, draw, replay, type LoggedMove } from '../../src/run/index.ts';
import type { CompiledScenario } from '../../src/scenario/compiled.ts';
import { watchRoom, type Watch } from '../../src/workshop/client/watch.ts';
import { openWire } from '../../src/workshop/client/wire.ts';
import type { RoomOpened } from '../../src/workshop/protocol/messages.ts';
import type { Db } from '../../src/workshop/server/database/open.ts';
import { movesOf } from '../../src/workshop/server/journal.ts';
import { device, openPhone, type StormPhone } from './phones.ts';
import type { Chance, Weather } from './weather.ts';

/** Phones of a room, and of those how many have no WebSocket. */
export const crowd = { phones: 200, polling: 20 };
/** Milliseconds between two turns of a phone. */
const pace = 1_500;
/** Milliseconds after the storm in which everybody has to be back and through. */
const patience = 120_000;
/** Runs whose log goes through the command line as somebody would type it; the others through its parts. */
const typed = 5;

/** Draws that are the same for the same seed. */
export function chanceOf(seed: number): Chance {
  let ordinal = 0;
  return () => draw({ seed, purpose: 'storm', subject: '', ordinal: ordinal++ });
}

export interface Room {
  phones: readonly StormPhone[];
  host: Watch;
  /** Resolves to the milliseconds that it took until everybody was back by themselves. */
  back(): Promise<number>;
  /** Everybody ends their night: what the host says reaches all, and all they made is stored. */
  land(): Promise<void>;
  close(): void;
}

async function until(what: () => boolean, why: () => string): Promise<void> {
  const end = performance.now() + patience;
  while (!what()) {
    if (performance.now() > end) throw new Error(why());
    await pause(50);
  }
}

/** Asks until it is answered as wished: what a facilitator's thumb does. */
async function insist(host: Watch, name: string, body: unknown): Promise<void> {
  const end = performance.now() + patience;
  for (;;) {
    const answer = await host.ask(name, body);
    if (answer.ok) return;
    if (performance.now() > end) throw new Error(`"${name}" is not done: ${answer.code}`);
    await pause(200);
  }
}

/** Opens a room, fills it, and lets it play. */
export async function openRoom(compiled: CompiledScenario, weather: Weather): Promise<Room> {
  const [url = ''] = weather.urls;
  const wanted = {
    scenario: compiled.scenario.id,
    mode: 'alone',
    locale: 'en',
    playEndsAt: null,
    sessionEndsAt: null,
  };
  const opened = (await (
    await fetch(new URL('/api/rooms', url), { method: 'POST', body: JSON.stringify(wanted) })
  ).json()) as RoomOpened;
  const wire = openWire({ as: 'host', room: opened.room, token: opened.secret }, device(url, ['websocket']));
  const host = watchRoom(wire, () => Date.now());
  const phones: StormPhone[] = [];
  const atOnce = 20;
  for (let from = 0; from < crowd.phones; from += atOnce)
    phones.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(atOnce, crowd.phones - from) }, (_, at) => {
          const n = from + at;
          return openPhone({
            n,
            code: opened.code,
            compiled,
            url: weather.urls[n % weather.urls.length] ?? url,
            transports: n < crowd.polling ? ['polling'] : ['websocket', 'polling'],
          });
        }),
      )),
    );
  await insist(host, 'stage', { to: 'play' });
  // Each has turns of its own, spread over the time between two.
  const timers = phones.map((phone) => {
    const offset = setTimeout(
      () => {
        timers.push(setInterval(() => phone.turn(), pace));
      },
      (pace * phone.n) / crowd.phones,
    );
    return offset as NodeJS.Timeout;
  });
  await until(
    () => phones.every(({ acknowledged }) => acknowledged > 0),
    () => `not everybody has begun: ${phones.find(({ acknowledged }) => acknowledged === 0)?.standing}`,
  );
  const standings = (which: (phone: StormPhone) => boolean) =>
    phones
      .filter(which)
      .map(({ standing }) => standing)
      .join('\n');
  return {
    phones,
    host,
    async back() {
      const since = performance.now();
      await until(
        () => phones.every(({ isAway }) => !isAway),
        () => standings(({ isAway }) => isAway),
      );
      return performance.now() - since;
    },
    async land() {
      await insist(host, 'land', {});
      await until(
        () => phones.every(({ isThrough, stuck }) => isThrough || stuck !== null),
        () => standings(({ isThrough }) => !isThrough),
      );
    },
    close() {
      for (const timer of timers) clearInterval(timer);
      for (const phone of phones) phone.close();
      host.close();
    },
  };
}

/** What a storm left. */
export interface Account {
  /** Moves that phones were told are stored. */
  acknowledged: number;
  /** Of those, the ones that are not there; or that were gone when a phone came back. */
  lost: number;
  /** Moves that are there more often than they were made. */
  doubled: number;
  /** Moves that are there and are not what was made. */
  other: number;
  /** Reports that differ from what the command line makes of the exported log. */
  reports: number;
}

/** What one phone made and was told, beside what the database has of it. */
export interface Held {
  made: readonly LoggedMove[];
  acknowledged: number;
  stored: readonly LoggedMove[];
}

/** Compares them. */
export function compare({ made, acknowledged, stored }: Held): Pick<Account, 'lost' | 'doubled' | 'other'> {
  const known = new Map(stored.map((move) => [move.n, canonical(move)]));
  const is = (move: LoggedMove) => known.get(move.n) === canonical(move);
  const lost = made.slice(0, acknowledged).filter(({ n }) => !known.has(n)).length;
  return {
    lost,
    doubled: stored.length - known.size + Math.max(0, known.size - made.length),
    other: made.filter((move) => known.has(move.n) && !is(move)).length,
  };
}

/** The report that the command line prints for a log, without the line that every printed report carries. */
async function typedReplay(file: string): Promise<string> {
  const lines: string[] = [];
  const io = { out: (line: string) => void lines.push(line), err: (line: string) => void lines.push(line) };
  await replayCommand.run({ words: [file], texts: {}, switches: new Set(['json']) }, io);
  const { notice: _, ...report } = JSON.parse(lines.join('\n')) as Record<string, unknown>;
  return canonical(report);
}

/** Goes through the database of a room that has come through. */
export async function account(
  db: Db,
  phones: readonly StormPhone[],
  compiled: CompiledScenario,
): Promise<Account> {
  const folder = mkdtempSync(join(tmpdir(), 'storm-logs-'));
  const sum: Account = { acknowledged: 0, lost: 0, doubled: 0, other: 0, reports: 0 };
  try {
    for (const phone of phones) {
      const log = phone.log();
      const { run, acknowledged } = phone;
      if (run === null) throw new Error(`phone ${phone.n} has no run`);
      const stored = await movesOf(db, run);
      const found = compare({ made: log.events, acknowledged, stored });
      sum.acknowledged += acknowledged;
      sum.lost += found.lost + phone.lost;
      sum.doubled += found.doubled;
      sum.other += found.other;
      const row = await db.selectFrom('runs').select('report').where('id', '=', run).executeTakeFirst();
      const kept = row?.report ? canonical(JSON.parse(row.report)) : null;
      let again = canonical(reportOf(replay(compiled, log)));
      if (phone.n < typed) {
        const file = join(folder, `${phone.n}.json`);
        writeFileSync(file, JSON.stringify(log));
        again = await typedReplay(file);
      }
      if (kept !== again) sum.reports += 1;
    }
    return sum;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
