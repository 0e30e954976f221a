/** Which moments are offered to be taken back: what was felt is among them, and no two are about the same thing. */
import { describe, expect, test } from 'vitest';
import { feltMomentsOf } from '../../../src/app/debrief/felt-moments.ts';
import { keyMomentsOf, ownMovesOf } from '../../../src/app/debrief/key-moments.ts';
import { retrace } from '../../../src/app/branches/retrace.ts';
import { assess } from '../../../src/assessment/index.ts';
import { playPolicy } from '../../../src/lab/play.ts';
import { policies } from '../../../src/lab/policies/index.ts';
import { toLog, type Entry } from '../../../src/run/index.ts';
import { wrongTable } from '../drive.ts';

const { compiled } = wrongTable;
const { scenario } = compiled;

function night(policy: 'commander' | 'novice' | 'blamer' | 'hero', seed: number) {
  const run = playPolicy(compiled, { seed, policy: policies[policy] });
  const report = assess({ scenario, header: run.header, timeline: run.timeline, ledger: run.ledger });
  const moves = ownMovesOf(
    retrace(compiled, toLog(run)).moves.map((move) => ({ ...move, by: 'player' as const })),
    run.timeline,
  );
  const holder = scenario.variants.find(({ id }) => id === run.header.variant)?.holder ?? null;
  const told = { secret: scenario.secret ?? null, holder };
  const felt = feltMomentsOf(moves, run.timeline, told);
  return { run, report, moves, felt, offered: keyMomentsOf(report, moves, run.timeline, told) };
}

const nights = (['commander', 'novice', 'blamer', 'hero'] as const).flatMap((policy) =>
  [1, 2, 3].map((seed) => ({ policy, seed, ...night(policy, seed) })),
);

describe.each(nights)('the night of the $policy on seed $seed', ({ felt, offered, report, run }) => {
  test('two to five moments are offered, in the order of the night, each of its own', () => {
    expect(offered.length).toBeGreaterThanOrEqual(2);
    expect(offered.length).toBeLessThanOrEqual(5);
    const order = offered.map(({ n }) => n);
    expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b));
  });

  test('the strongest of what was felt is among them', () => {
    const [first] = felt;
    if (first) expect(offered.map(({ n }) => n)).toContain(first.moment.n);
  });

  test('a broken promise leads to the update that made it', () => {
    const made = felt.find(({ moment }) => moment.entry.type === 'post')?.moment.entry;
    if (made?.type !== 'post') return;
    const broken = run.timeline.find(
      (entry): entry is Extract<Entry, { type: 'promise' }> => entry.type === 'promise' && !entry.kept,
    );
    expect(broken?.audience).toBe(made.audience);
    expect(made.n).toBeLessThan(broken?.n ?? 0);
  });

  test('at most one of them is about each competency', () => {
    const about = offered.flatMap(({ entry }) => {
      const stakes = Object.entries(report.competencies).flatMap(([name, { findings }]) =>
        findings.some(({ at, opportunity }) => opportunity !== null && at[0] === entry.n) ? [name] : [],
      );
      return stakes.length === 1 ? stakes : [];
    });
    expect(about).toEqual([...new Set(about)]);
  });
});

test('all four kinds are felt by somebody', () => {
  const kinds = new Set(nights.flatMap(({ felt }) => felt.map(({ moment }) => moment.entry.type)));
  expect([...kinds]).toEqual(expect.arrayContaining(['replied', 'post']));
  const walkedOut = nights.filter(({ run }) => run.timeline.some(({ type }) => type === 'left'));
  expect(walkedOut.length).toBeGreaterThan(0);
});

test('what was answered while whoever kept it stood at the desk, and went back, is offered', () => {
  const waited = nights.flatMap(({ run, offered, felt }) => {
    const waiting = felt.find(({ moment }) => moment.waiting !== undefined)?.moment;
    if (!waiting) return [];
    expect(offered.map(({ n }) => n)).toContain(waiting.n);
    const gone = run.timeline.find(
      ({ type, n }) => n > waiting.entry.n && (type === 'missed' || type === 'expired'),
    );
    expect(gone?.minute ?? Infinity).toBeGreaterThanOrEqual(waiting.entry.minute);
    expect(waiting.from).not.toBe(waiting.waiting);
    return [waiting];
  });
  expect(waited.length).toBeGreaterThan(2);
});

test('of two refusals the one that held a step up longest is felt, with how long', () => {
  const entries = [
    { type: 'chapter', act: 'bridge', minute: 5 },
    { type: 'decided', task: 'swap', choice: 'refuse', minute: 40 },
    { type: 'decided', task: 'swap', choice: 'approve', minute: 64 },
    { type: 'decided', task: 'close', choice: 'refuse', minute: 65 },
    { type: 'decided', task: 'aside', choice: 'refuse', minute: 66 },
    { type: 'chapter', act: 'review', minute: 80 },
  ].map((entry, n) => ({ ...entry, n })) as unknown as Entry[];
  const moves = entries
    .filter(({ type }) => type === 'decided')
    .map((entry) => ({ n: entry.n, move: { type: 'leave' } as const, entry, from: null }));
  const told = { secret: null, holder: null, critical: new Set(['swap', 'close']) };
  const [first, second] = feltMomentsOf(moves, entries, told);
  expect(first).toMatchObject({ moment: { n: 1, approved: 24 }, competency: 'delegation' });
  expect(second).toBeUndefined();
});
