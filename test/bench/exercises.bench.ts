/** Estimated minutes of the forms and of the drills, by the formula that the night's minutes come from. */
import { join } from 'node:path';
import { loadFolder } from '../../src/cli/folder.ts';
import { paceOf } from '../../src/lab/pace.ts';
import { policies } from '../../src/lab/policies/index.ts';
import { scenarioIds } from '../../scripts/scenario-plugin.ts';
import type { Bench, Line } from './run.ts';

const root = join(import.meta.dirname, '../../scenarios');

/** Minutes that an exercise of a kind may take. */
const most: Readonly<Record<string, number>> = { form: 8.2, drill: 3 };

/** The longest of its variants, for the novice and the commander. */
async function lineOf(id: string): Promise<Line | null> {
  const { loaded } = await loadFolder(join(root, id));
  if (!loaded) throw new Error(`${id} does not load; run the check command on it`);
  const { compiled, catalogues } = loaded;
  const limit = most[compiled.scenario.kind];
  if (limit === undefined) return null;
  const texts = catalogues.find(({ locale }) => locale === 'en')?.texts ?? {};
  const seconds = compiled.scenario.variants.flatMap((variant) =>
    [policies.novice, policies.commander].map(
      (policy) =>
        paceOf(compiled, { policy, seed: 1, variant: variant.id }, (key) => texts[key]).total.seconds,
    ),
  );
  return {
    name: `${compiled.scenario.kind} ${id}`,
    value: Math.max(...seconds) / 60,
    unit: 'min',
    limit: { op: '<=', value: limit },
  };
}

const bench: Bench = {
  name: 'exercises',
  async run() {
    const lines: Line[] = [];
    for (const id of scenarioIds(root)) {
      const line = await lineOf(id);
      if (line) lines.push(line);
    }
    return lines;
  },
};

export default bench;
