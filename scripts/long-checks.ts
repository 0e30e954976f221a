/**
 * The self-check on many seeds: medians, pairs, looks in each language, stability, swaps and a short exploit search.
 * Run by `.ci/run`; `npm test` asks the same of fewer seeds. Fails when something that is not listed as open does not
 * hold, and when an open gate holds everywhere.
 *
 *   npx tsx scripts/long-checks.ts [seeds, 100 unless told]
 */
import { join } from 'node:path';
import { loadFolder } from '../src/cli/folder.ts';
import { open } from '../src/lab/open-gates.ts';
import { selfCheck, type SelfCheck } from '../src/lab/selfcheck/selfcheck.ts';
import { competencies } from '../src/scenario/vocabulary.ts';

const seeds = Number(process.argv[2] ?? 100);
if (!Number.isInteger(seeds) || seeds < 2) {
  console.error('Give a number of seeds, such as 100.');
  process.exit(1);
}

const { loaded } = await loadFolder(join(import.meta.dirname, '../scenarios/wrong-table'));
if (!loaded) {
  console.error('wrong-table does not load; run the check command on it.');
  process.exit(1);
}
const { compiled, catalogues } = loaded;

function printed({ players }: SelfCheck): void {
  const cell = (value: number | null) => (value ?? Number.NaN).toFixed(1).padStart(7);
  const shorts = competencies.map((competency) => competency.slice(0, 6).padStart(7)).join('');
  console.log(`medians over ${seeds} seeds in each variant\n${''.padEnd(14)}${shorts} minutes`);
  for (const row of players) {
    const scores = competencies.map((one) => cell(row.scores[one].median)).join('');
    console.log(`${row.player.padEnd(14)}${scores}${cell(row.minutes)}`);
  }
}

const check = selfCheck(compiled, {
  seeds,
  contexts: 6,
  replays: 240,
  wordings: Object.fromEntries(
    catalogues.map(({ locale, texts }) => [locale, (option: string) => texts[`option.${option}`] ?? '']),
  ),
});
printed(check);
const closed = Object.keys(open).filter((gate) =>
  check.gates.filter((one) => one.gate === gate).every(({ problems }) => problems.length === 0),
);
const failures = [
  ...check.failures,
  ...closed.map((gate) => `${gate} holds everywhere and has to leave the list of open gates`),
];
for (const line of failures) console.log(`FAIL ${line}`);
const asked = check.gates.length + check.separation.length + check.stability.length + check.swaps.length;
console.log(`\n${asked - failures.length} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;
