/**
 * The gates of the score on many seeds: prints the medians of every scripted player in every variant and says which
 * gates hold. Run by `.ci/run`; `npm test` asks the same of fewer seeds. Fails when a gate that is not listed as open
 * does not hold, and when an open one holds everywhere.
 *
 *   npx tsx scripts/long-checks.ts [seeds, 100 unless told]
 */
import { join } from 'node:path';
import { loadFolder } from '../src/cli/folder.ts';
import { byLooks, gates, type Table } from '../src/lab/gates.ts';
import { open } from '../src/lab/open-gates.ts';
import { heuristics } from '../src/lab/policies/heuristics.ts';
import { policies } from '../src/lab/policies/index.ts';
import type { Policy } from '../src/lab/policies/policy.ts';
import { median } from '../src/lab/statistics.ts';
import { medians, minutesOf, seeds, sweep } from '../src/lab/sweep.ts';
import { competencies } from '../src/scenario/vocabulary.ts';

const count = Number(process.argv[2] ?? 100);
if (!Number.isInteger(count) || count < 1) {
  console.error('Give a number of seeds, such as 100.');
  process.exit(1);
}

const { loaded } = await loadFolder(join(import.meta.dirname, '../scenarios/wrong-table'));
if (!loaded) {
  console.error('wrong-table does not load; run the check command on it.');
  process.exit(1);
}
const { compiled, catalogues } = loaded;
const english = catalogues.find(({ locale }) => locale === 'en')?.texts ?? {};
const players: Readonly<Record<string, Policy>> = {
  ...policies,
  ...heuristics((option) => english[`option.${option}`] ?? ''),
};
const ids = [...Object.keys(policies), ...byLooks];

const cell = (value: number) => value.toFixed(1).padStart(7);
const shorts = competencies.map((competency) => competency.slice(0, 6).padStart(7)).join('');
const held = new Set(Object.keys(open));
let failed = 0;
let passed = 0;

for (const { id: variant } of compiled.scenario.variants) {
  console.log(`\n${variant}, medians over ${count} seeds\n${''.padEnd(10)}${shorts} minutes`);
  const table: Record<string, Table[string]> = {};
  for (const id of ids) {
    const policy = players[id];
    if (!policy) continue;
    const nights = sweep(compiled, seeds(count), { policy, variant });
    const row = medians(nights);
    table[id] = row;
    const scores = competencies.map((competency) => cell(row[competency])).join('');
    console.log(`${id.padEnd(10)}${scores}${cell(median(minutesOf(nights)))}`);
  }
  for (const gate of gates) {
    const problems = gate.problems(table);
    const isOpen = open[gate.id] !== undefined;
    if (problems.length > 0) held.delete(gate.id);
    if (problems.length === 0 || isOpen) passed += 1;
    else failed += 1;
    if (problems.length > 0) console.log(`${isOpen ? 'open' : 'FAIL'} ${gate.id}: ${problems.join('; ')}`);
  }
}
for (const id of held) console.log(`FAIL ${id} holds everywhere and has to leave the list of open gates`);
failed += held.size;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
