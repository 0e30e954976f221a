/** What breaking into somebody's work costs is shown before it is paid. */
import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadFolder } from '../../src/cli/folder.ts';
import { breaks, step, view, type Move, type Run, type Thread } from '../../src/run/index.ts';
import { longDay } from '../support/night.ts';
import { begin, eventFor, minutesFor, wander } from '../support/wander.ts';

const { loaded } = await loadFolder(join(import.meta.dirname, '../../scenarios/wrong-table'));
if (!loaded) throw new Error('scenarios/wrong-table does not load; run the check command on it');
const night = loaded.compiled;

const lagOf = (run: Run, id: string) => run.night.world.people[id]?.lag ?? 0;

interface Paid {
  move: Move;
  person: string;
  minutes: number;
  shown: Thread | undefined;
}

/** Makes a move, and tells what it cost whom at once, beside what was shown. Callers of later minutes are chance. */
function paidFor(run: Run, move: Move): Paid[] {
  const shown = breaks(run, move);
  const before = Object.fromEntries(Object.keys(run.night.world.people).map((id) => [id, lagOf(run, id)]));
  const { minute } = run;
  const { entries } = step(run, { type: 'move', by: 'player', move });
  return entries.flatMap((entry) => {
    if (entry.type !== 'interrupted' || entry.minute !== minute) return [];
    const minutes = entry.lag - (before[entry.person] ?? 0);
    if (minutes === 0) return [];
    return [{ move, person: entry.person, minutes, shown: shown.find((one) => one.person === entry.person) }];
  });
}

/** All that a random player made others pay. */
function paidBy(compiled: typeof night, one: Parameters<typeof begin>[1]): Paid[] {
  const run = begin(compiled, one);
  const paid: Paid[] = [];
  for (const pick of one.picks) {
    const event = eventFor(run, pick);
    if (event === null) break;
    if (event.type === 'move') paid.push(...paidFor(run, event.move));
    else for (let left = minutesFor(pick); left > 0 && !run.ended && view(run).live; left--) step(run, event);
  }
  return paid;
}

const hidden = ({ minutes, shown }: Paid) => !shown || minutes < shown.least || minutes > shown.most;

describe.each([
  ['long-day', longDay],
  ['wrong-table', night],
] as const)('in %s', (_name, compiled) => {
  test("no move costs more of somebody's minutes than was shown before it", () => {
    fc.assert(
      fc.property(wander(240, 80), (one) => {
        expect(paidBy(compiled, one).filter(hidden)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

test('the random players break threads in more than one way', () => {
  const players = fc.sample(wander(240, 80), { numRuns: 40, seed: 3 });
  const kinds = new Set(players.flatMap((one) => paidBy(night, one).map(({ move }) => move.type)));
  expect([...kinds]).toEqual(expect.arrayContaining(['reply', 'checkin', 'aside', 'route', 'leave']));
});
