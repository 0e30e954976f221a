/** What the score may not depend on, asked of whole nights: money, minutes, mode, seed, language. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../src/assessment/index.ts';
import { replay, toLog, type Ledger, type Run } from '../../src/run/index.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';
import { compiled, nights, variants } from '../lab/nights.ts';

const runs = ['commander', 'novice', 'random'].flatMap((player) =>
  variants.map((variant): Run => {
    const [night] = nights(player, variant, 2);
    if (!night) throw new Error(`no night of ${player}`);
    return night.run;
  }),
);

const competenciesOf = (
  run: Run,
  change: { ledger?: Ledger; seed?: number; mode?: Run['header']['options']['mode'] } = {},
) =>
  assess({
    scenario: compiled.scenario,
    header: {
      ...run.header,
      seed: change.seed ?? run.header.seed,
      options: { ...run.header.options, mode: change.mode ?? run.header.options.mode },
    },
    timeline: run.timeline,
    ledger: change.ledger ?? run.ledger,
  }).competencies;

const richer = (ledger: Ledger, times: number): Ledger => ({ ...ledger, cost: ledger.cost * times });

test('money, seed and mode: the same acts score the same, whatever they cost and whoever drew the luck', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...runs),
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.integer({ min: 0, max: 0xffffffff }),
      fc.constantFrom('standard' as const, 'relaxed' as const),
      (run, times, seed, mode) => {
        const changed = competenciesOf(run, { ledger: richer(run.ledger, times), seed, mode });
        expect(changed).toEqual(competenciesOf(run));
      },
    ),
    { numRuns: 20, seed: 1 },
  );
});

test('a timeline says nothing of how long anybody read: no entry holds a time but the night minute', () => {
  const keys = new Set(runs.flatMap((run) => run.timeline.flatMap((entry) => Object.keys(entry))));
  expect([...keys].filter((key) => /^(ms|seconds|time|clock|read|at)$|[a-z](Ms|At)$/.test(key))).toEqual([]);
});

test('language: with other words in the catalogue it is the same content, run and report', async () => {
  const folder = join(import.meta.dirname, '../../scenarios/wrong-table');
  const text = (name: string) => readFile(join(folder, name), 'utf8');
  // The Arabic texts in the place of the English ones.
  const arabic = (await text('text/ar.yaml')).replace(/^locale: ar$/m, 'locale: en');
  const files = [
    { name: 'scenario.yaml', text: await text('scenario.yaml') },
    { name: 'text/en.yaml', text: arabic },
  ];
  const sha = (bytes: string) => createHash('sha256').update(bytes).digest('hex');
  const { loaded } = await loadScenario(files, sha);
  expect(loaded?.compiled.contentHash).toBe(compiled.contentHash);
  for (const run of runs.slice(0, 2)) {
    const again = loaded && replay(loaded.compiled, toLog(run));
    expect(again?.timeline).toEqual(run.timeline);
    expect(again && competenciesOf(again)).toEqual(competenciesOf(run));
  }
});
