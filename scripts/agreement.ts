/**
 * Writes how far nights of one player agree, as the last self-check of "Wrong table" measured it, to
 * src/assessment/agreement.ts: a competency under the bar is shown without a number. Run it after the self-check:
 *
 *   npx tsx scripts/agreement.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SelfCheck } from '../src/lab/selfcheck/selfcheck.ts';

const root = join(import.meta.dirname, '..');
const checked = JSON.parse(readFileSync(join(root, 'docs/selfcheck/wrong-table.json'), 'utf8')) as Pick<
  SelfCheck,
  'stability'
>;
// Rounded down: what is just under the bar stays under it.
const values = checked.stability.map(
  ({ competency, overSeeds }) => `  ${competency}: ${Math.floor(overSeeds * 1000) / 1000},`,
);

const file = join(root, 'src/assessment/agreement.ts');
const text = readFileSync(file, 'utf8');
const table = /^(export const agreement: .* = \{)[^}]*\};$/m;
if (!table.test(text)) throw new Error(`${file} has no table of each competency`);
writeFileSync(file, text.replace(table, `$1\n${values.join('\n')}\n};`));
console.log(values.join('\n'));
