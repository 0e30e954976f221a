/** A room without a server: nights that come in, what may be told of them, and the debrief that is made of them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { collect, type Collected, type Found } from '../../../src/app/workshop/static/collect.ts';
import { openLocalRoom, type LocalRoom } from '../../../src/app/workshop/static/local-room.ts';
import { minorityOf, rawChoices, toldChoices } from '../../../src/app/workshop/static/room-choices.ts';
import { playPolicy } from '../../../src/lab/play.ts';
import { policies } from '../../../src/lab/policies/index.ts';
import { toLog, type RunLog } from '../../../src/run/index.ts';
import { toFragment } from '../../../src/storage/share.ts';
import { loadNight } from '../../../src/app/nights.ts';
import type { CompiledScenario } from '../../../src/scenario/compiled.ts';

let compiled: CompiledScenario;
let logs: RunLog[];
const names = ['commander', 'novice', 'nice', 'blamer', 'commander', 'novice', 'nice'] as const;
const link = (log: RunLog) => {
  const made = toFragment(log);
  if (!made.ok) throw new Error(made.problem.message);
  return `https://example.org/${made.value}`;
};
const nightsOf = (found: readonly Found[]): Collected[] =>
  found.flatMap((one) => (one.ok ? [one.night] : []));
const problemsOf = (found: readonly Found[]) => found.flatMap((one) => (one.ok ? [] : [one.problem]));

beforeAll(async () => {
  const night = await loadNight('wrong-table');
  if (!night) throw new Error('the night is missing');
  compiled = night;
  logs = names.map((name, seed) => toLog(playPolicy(night, { policy: policies[name], seed: seed + 1 })));
});

describe('what comes in', () => {
  test('links anywhere in a message, each played back', async () => {
    const text = `Here is mine: ${link(logs[0] as RunLog)}\nand\n${link(logs[1] as RunLog)}.`;
    const found = await collect(text);
    // A full stop behind a link is no part of it.
    expect(nightsOf(found).map(({ log }) => log.seed)).toEqual([1, 2]);
    expect(nightsOf(found).every(({ report }) => report !== null)).toBe(true);
  });

  test('a bare log and a file', async () => {
    expect(nightsOf(await collect(JSON.stringify(logs[0])))).toHaveLength(1);
  });

  test('what is no night, damaged, of another version, unknown or impossible is not counted, and says so', async () => {
    const [log] = logs as [RunLog];
    expect(problemsOf(await collect('hello'))).toEqual(['nothing']);
    expect(problemsOf(await collect(''))).toEqual(['nothing']);
    expect(problemsOf(await collect('{"a":'))).toEqual(['damaged']);
    expect(problemsOf(await collect(link(log).slice(0, 300)))).toEqual(['damaged']);
    expect(problemsOf(await collect(JSON.stringify({ ...log, engine: log.engine + 1 })))).toEqual([
      'other-version',
    ]);
    expect(problemsOf(await collect(JSON.stringify({ ...log, scenario: 'no-such-night' })))).toEqual([
      'unknown',
    ]);
    const [first, ...rest] = log.events;
    const forged = { ...log, events: [{ ...first, move: { type: 'resume' } }, ...rest] };
    expect(problemsOf(await collect(JSON.stringify(forged)))).toEqual(['impossible']);
  });
});

describe('what a room is told', () => {
  test('the option worth hearing is never the most chosen, and there may be none', () => {
    expect(minorityOf({ a: 8, b: 2, c: 6 }, 16)).toBe('b');
    expect(minorityOf({ a: 4, b: 4 }, 8)).toBeNull();
    expect(minorityOf({ a: 0, b: 0 }, 0)).toBeNull();
    // An option of nobody's may be heard as well.
    expect(minorityOf({ a: 6, b: 0 }, 6)).toBe('b');
  });

  test('choices are those that were made, hands are added, the most divided moment comes first', () => {
    const hands = { 'ingrid.1': { 'ingrid.1.rules': 10, 'ingrid.1.command': 10, 'ingrid.1.status': 10 } };
    const raw = rawChoices(compiled.scenario, [], hands);
    expect(raw).toMatchObject([{ of: 30, counts: { 'ingrid.1.rules': 10 } }]);
    const nights = logs.map((log, n): Collected => ({
      id: String(n),
      log,
      report: null,
      choices: { 'call.2': ['call.2.hold'] },
    }));
    const told = toldChoices(rawChoices(compiled.scenario, nights, hands), 30);
    expect(told.map(({ exchange }) => exchange)).toEqual(['ingrid.1', 'call.2']);
    expect(told[1]?.counts['call.2.hold']).toBe(7);
  });
});

test('what fewer than five of a room came to is told of nobody, what all came to of all', () => {
  const night = (n: number, exchanges: readonly string[]): Collected => ({
    id: String(n),
    log: logs[0] as RunLog,
    report: null,
    choices: Object.fromEntries(exchanges.map((id) => [id, [`${id}.hold`]])),
  });
  const told = (far: number, all: number, hands = {}) =>
    rawChoices(
      compiled.scenario,
      Array.from({ length: all }, (_, n) => night(n, n < far ? ['call.2', 'ingrid.1'] : ['call.2'])),
      hands,
    ).map(({ exchange, of }) => [exchange.id, of]);
  expect(told(4, 6)).toEqual([['call.2', 6]]);
  expect(told(5, 6)).toContainEqual(['ingrid.1', 5]);
  // A room of three is a whole room.
  expect(told(3, 3)).toContainEqual(['ingrid.1', 3]);
  expect(told(2, 3)).toEqual([['call.2', 3]]);
  // Hands are of the whole room; the few nights are not told beside them.
  expect(told(4, 6, { 'ingrid.1': { 'ingrid.1.rules': 3 } })).toContainEqual(['ingrid.1', 3]);
});

describe('the debrief of a local room', () => {
  /** A clock that stands, and work that is done when it is asked for. */
  function open(nights: readonly Collected[]): { room: LocalRoom; workOff(): void } {
    const due: (() => void)[] = [];
    const room = openLocalRoom(
      { compiled, nights, hands: {}, minutes: 30, locale: 'en' },
      { now: () => 1_000, after: (_, then) => (due.push(then), () => {}) },
    );
    return {
      room,
      workOff: () => {
        for (let guard = 0; due.length > 0 && guard < 1_000; guard++) due.shift()?.();
      },
    };
  }

  test('answers the console as a server would, and shows nothing that was not let through', async () => {
    const { room } = open(nightsOf((await Promise.all(logs.map((log) => collect(link(log))))).flat()));
    expect(room.seen.debrief).toMatchObject({
      step: 'land',
      until: 1_000 + 2 * 60_000,
      players: 7,
      working: true,
    });
    await room.ask('type-in', { kind: 'word', text: ' tired ' });
    expect(room.seen.debrief?.words).toEqual(['tired']);
    await room.ask('show', { item: 'word-0', on: false });
    expect(room.seen.debrief?.words).toEqual([]);
    expect(await room.ask('step', { to: 'nowhere' })).toEqual({ ok: false, code: 'malformed' });
    await room.ask('stage', { to: 'held' });
    expect(room.seen.room?.stage).toBe('held');
    await room.ask('step', { to: 'see' });
    expect(room.seen.room).toMatchObject({ stage: 'debrief', agenda: { step: 'see' } });
  });

  test('guesses are told with what was done and not before', async () => {
    const { room } = open(nightsOf((await Promise.all(logs.map((log) => collect(link(log))))).flat()));
    await room.ask('step', { to: 'predict' });
    const option = room.seen.debrief?.predict?.options[0] ?? '';
    await room.ask('guess-count', { option, count: 5 });
    expect(room.seen.debrief?.predict?.guesses).toBeNull();
    await room.ask('step', { to: 'see' });
    expect(room.seen.debrief?.predict?.guesses).toEqual({ [option]: 5 });
  });

  test('ratings are off, and of fewer than five never shown', async () => {
    const all = nightsOf((await Promise.all(logs.map((log) => collect(link(log))))).flat());
    for (const [nights, shown] of [
      [all, true],
      [all.slice(0, 4), false],
    ] as const) {
      const { room } = open(nights);
      expect(room.seen.debrief?.rated).toBeNull();
      await room.ask('distributions', { on: true });
      expect(room.seen.debrief?.rated !== null).toBe(shown);
    }
  });

  test('what-ifs over the own nights are told of five or more alike, and each is the model’s own answer', async () => {
    const alike = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((seed) =>
        collect(link(toLog(playPolicy(compiled, { policy: policies.novice, seed })))),
      ),
    );
    const { room, workOff } = open(nightsOf(alike.flat()));
    workOff();
    const { working, whatIfs, choices } = room.seen.debrief ?? { working: true, whatIfs: [], choices: [] };
    expect(working).toBe(false);
    expect(whatIfs.length).toBeGreaterThan(0);
    for (const { exchange, from, to, runs, minutes } of whatIfs) {
      expect(runs).toBeGreaterThanOrEqual(5);
      expect(choices.find((one) => one.exchange === exchange)?.options).toEqual(
        expect.arrayContaining([from, to]),
      );
      expect(minutes.least).toBeLessThanOrEqual(minutes.mean);
      expect(minutes.mean).toBeLessThanOrEqual(minutes.most);
    }
  });
});
