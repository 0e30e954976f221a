/** What must hold whatever anybody does. Each property is tried on a small day and on the real night. */
import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadFolder } from '../../src/cli/folder.ts';
import {
  canonical,
  fork,
  replay,
  stateOf,
  step,
  toLog,
  view,
  type Entry,
  type Run,
  type RunEvent,
  type RunLog,
} from '../../src/run/index.ts';
import { reportOf } from '../../src/lab/sweep.ts';
import type { CompiledScenario } from '../../src/scenario/compiled.ts';
import { hostMoves } from '../../src/run/moves/host.ts';
import { everyMove } from '../storage/fixtures.ts';
import { longDay } from '../support/night.ts';
import { begin, runOut, walk, wander, type Wander } from '../support/wander.ts';

const { loaded } = await loadFolder(join(import.meta.dirname, '../../scenarios/wrong-table'));
if (!loaded) throw new Error('scenarios/wrong-table does not load; run the check command on it');
const scenarios: [string, CompiledScenario][] = [
  ['long-day', longDay],
  ['wrong-table', loaded.compiled],
];

const state = (run: Run): string => canonical(stateOf(run));
/** A log as it comes back from a file. */
const stored = (run: Run): RunLog => JSON.parse(JSON.stringify(toLog(run))) as RunLog;

/** Moves of players that once broke a property, under the name of what broke. */
const found: Record<string, [Wander][]> = {};

/** Players who get somewhere: a third of the longest list at least, so that most of a night is played. */
const players = (longest: number) => wander(longest, Math.floor(longest / 3));

function holds(name: string, longest: number, runs: number, predicate: (one: Wander) => void): void {
  fc.assert(fc.property(players(longest), predicate), { numRuns: runs, examples: found[name] ?? [] });
}

const within = (value: number, least: number, most: number) => value >= least && value <= most;

/** Every number of the world that has a range, with the place where it left it. */
function outOfRange(run: Run): string[] {
  const { people, tasks, audiences, items, leads } = run.night.world;
  const bad: string[] = [];
  const check = (what: string, value: number, least: number, most: number) => {
    if (!within(value, least, most)) bad.push(`${what} is ${value}`);
  };
  for (const [id, person] of Object.entries(people)) {
    for (const quantity of ['candour', 'stress', 'fatigue', 'focus'] as const)
      check(`${quantity} of ${id}`, person[quantity], 0, 1);
    check(`lag of ${id}`, person.lag, 0, 24);
    check(`freeze of ${id}`, person.frozen, 0, 2000);
    check(`roles of ${id}`, person.roles.length, 0, 2);
    if (person.with !== null && people[person.with]?.with !== id)
      bad.push(`${id} sits with somebody who does not`);
  }
  for (const [id, task] of Object.entries(tasks)) {
    // The last minute of work may overshoot by what one minute does.
    check(`work left of ${id}`, task.left, task.doneAt === null ? -0 : 0, 2000);
    check(`work done twice of ${id}`, task.redone, 0, 2000);
  }
  for (const [id, audience] of Object.entries(audiences)) check(`patience of ${id}`, audience.patience, 0, 1);
  for (const item of items) check(`patience of ${item.inject}`, item.patience, 0, 2000);
  check('cards', leads.length, 0, 7);
  return bad;
}

test('the players of these tests get past the first hour, and make every kind of move', () => {
  const [, night] = scenarios[1] ?? [];
  if (!night) throw new Error('the real night is one of them');
  const runs = fc
    .sample(players(120), { numRuns: 30, seed: 1 })
    .map((one) => walk(begin(night, one), one.picks));
  expect(runs.filter(({ minute }) => minute > 60).length).toBeGreaterThan(runs.length / 3);
  const made = new Set(runs.flatMap(({ moves }) => moves.map(({ move: one }) => one.type)));
  // A host's moves are not a player's.
  const own = everyMove.map(({ type }) => type).filter((type) => !hostMoves.has(type));
  expect([...new Set(own)].filter((type) => !made.has(type))).toEqual([]);
});

describe.each(scenarios)('any way to play %s', (_id, compiled) => {
  test('replays to the same state and the same report', () => {
    holds('replay', 150, 30, (one) => {
      const run = walk(begin(compiled, one), one.picks);
      const again = replay(compiled, stored(run));
      expect(state(again)).toBe(state(run));
      expect(canonical(reportOf(again))).toBe(canonical(reportOf(run)));
    });
  });

  test('can be stored at any point and taken up again', () => {
    holds('resume', 120, 20, (one) => {
      const cut = one.seed % (one.picks.length + 1);
      const whole = walk(begin(compiled, one), one.picks);
      const first = walk(begin(compiled, one), one.picks.slice(0, cut));
      const second = walk(replay(compiled, stored(first)), one.picks.slice(cut));
      expect(state(second)).toBe(state(whole));
    });
  });

  test('can be forked: the fork is equal, and goes its own way', () => {
    holds('fork', 120, 20, (one) => {
      const cut = one.seed % (one.picks.length + 1);
      const run = walk(begin(compiled, one), one.picks.slice(0, cut));
      const copy = fork(run);
      expect(state(copy)).toBe(state(run));
      const before = state(run);
      walk(copy, [...one.picks.slice(cut)].reverse());
      expect(state(run)).toBe(before);
      expect(state(walk(fork(run), one.picks.slice(cut)))).toBe(state(walk(run, one.picks.slice(cut))));
    });
  });

  test('keeps time forward, quantities in range and money rising', () => {
    holds('ranges', 120, 25, (one) => {
      const run = begin(compiled, one);
      let minute = run.minute;
      let cost = run.ledger.cost;
      walk(run, one.picks, () => {
        expect(run.minute).toBeGreaterThanOrEqual(minute);
        expect(run.ledger.cost).toBeGreaterThanOrEqual(cost);
        expect(outOfRange(run)).toEqual([]);
        ({ minute } = run);
        ({ cost } = run.ledger);
      });
      expect(run.timeline.map((entry) => entry.n)).toEqual(run.timeline.map((_entry, n) => n));
      const minutes = run.timeline.map((entry) => entry.minute);
      expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
    });
  });

  test('can be shown at every moment, as plain data', () => {
    holds('view', 80, 15, (one) => {
      const run = begin(compiled, one);
      walk(run, one.picks, () => {
        const seen = view(run);
        expect(JSON.parse(JSON.stringify(seen))).toEqual(seen);
      });
    });
  });

  test('comes to an end', () => {
    holds('end', 120, 15, (one) => {
      const run = runOut(walk(begin(compiled, one), one.picks));
      expect(run.ended).toBe(true);
      expect(run.timeline.at(-1)?.type).toBe('end');
      expect(state(replay(compiled, stored(run)))).toBe(state(run));
    });
  });

  test('is the same up to the move that is changed', () => {
    holds('change', 100, 20, (one) => {
      const at = one.picks.length === 0 ? 0 : one.seed % one.picks.length;
      const events: RunEvent[] = [];
      const sizes: number[] = [];
      const run = begin(compiled, one);
      walk(run, one.picks, (event) => {
        events.push(event);
        sizes.push(run.timeline.length);
      });
      const changed = begin(compiled, one);
      for (const event of events.slice(0, at)) step(changed, event);
      // Whatever comes instead and after it, the past is what it was.
      walk(
        changed,
        one.picks.slice(at).map((pick) => pick ^ 0x5a5a),
      );
      const before = sizes[Math.min(at, sizes.length) - 1] ?? 0;
      expect(changed.timeline.slice(0, before)).toEqual(run.timeline.slice(0, before));
    });
  });
});

describe('a draw does not depend on moves that do not concern it', () => {
  /** What chance decides about ana and about who calls, in order. */
  const chanceOf = (entries: readonly Entry[]) =>
    entries.flatMap((entry) => {
      if (entry.type === 'arrived') return [[entry.minute, entry.inject]];
      if (entry.type === 'interrupted' && entry.person === 'ana') return [[entry.minute, entry.lag]];
      if (entry.type === 'error' && entry.person === 'ana') return [[entry.minute, 'error']];
      return [];
    });

  test.each<[string, RunEvent[]]>([
    ['a role for the deputy', [move({ type: 'role', role: 'scribe', person: 'dee' })]],
    ['a line that is said', [move({ type: 'say', line: 'declare' })]],
    [
      'somebody else who is sent elsewhere twice',
      [move({ type: 'role', role: 'scribe', person: 'ben' }), move({ type: 'release', person: 'ben' })],
    ],
  ])('%s', (_name, extra) => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), fc.integer({ min: 0, max: 4 }), (seed, at) => {
        const play = (events: RunEvent[]) => {
          const run = begin(longDay, { seed, variant: 0, skipConfrontations: false, picks: [] });
          step(run, move({ type: 'assign', task: 'find', person: 'ana', timebox: 0, readback: false }));
          for (let minute = 0; minute < 4; minute++) {
            if (minute === at) for (const event of events) step(run, event);
            step(run, { type: 'tick' });
          }
          for (const how of ['eta', 'help', 'eta'] as const)
            step(run, move({ type: 'checkin', person: 'ana', how }));
          for (let minute = 0; minute < 20; minute++) step(run, { type: 'tick' });
          return chanceOf(run.timeline);
        };
        expect(play(extra)).toEqual(play([]));
      }),
      { numRuns: 25 },
    );
  });
});

function move(it: Extract<RunEvent, { type: 'move' }>['move']): RunEvent {
  return { type: 'move', by: 'player', move: it };
}
