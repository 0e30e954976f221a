/**
 * Measures the bands of the report, one standard deviation of the novice's score over seeds, and writes them to
 * src/assessment/bands.ts. Run it after the rubric, the model or the scenario changed:
 *
 *   npx tsx scripts/measure-bands.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFolder } from '../src/cli/folder.ts';
import { novice } from '../src/lab/policies/novice.ts';
import { deviation } from '../src/lab/statistics.ts';
import { scoresOf, seeds, sweep } from '../src/lab/sweep.ts';
import { competencies } from '../src/scenario/vocabulary.ts';

/** Nights that the deviation is taken over; the variant and the afternoon of each are drawn from its seed. */
const count = 300;

const { loaded } = await loadFolder(join(import.meta.dirname, '../scenarios/wrong-table'));
if (!loaded) throw new Error('wrong-table does not load; run the check command on it');

const nights = sweep(loaded.compiled, seeds(count), { policy: novice });
const points = competencies.map((competency) => {
  const value = Math.round(10 * deviation(scoresOf(nights, competency))) / 10;
  return `${competency}: ${value}`;
});

const file = join(import.meta.dirname, '../src/assessment/bands.ts');
const text = readFileSync(file, 'utf8');
const line = /^  points: \{.*\},$/m;
if (!line.test(text)) throw new Error(`${file} has no line with the points of each competency`);
writeFileSync(file, text.replace(line, `  points: { ${points.join(', ')} },`));
console.log(points.join(', '));
