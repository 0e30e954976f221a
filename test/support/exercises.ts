/** Drills and forms for tests: loaded, with their texts, and every way through them that a player can take. */
import { join } from 'node:path';
import { loadFolder } from '../../src/cli/folder.ts';
import { reportOf } from '../../src/lab/sweep.ts';
import { createRun, fork, newHeader, step, view, type Run } from '../../src/run/index.ts';
import type { Catalogue, CompiledScenario } from '../../src/scenario/compiled.ts';
import type { Loaded } from '../../src/scenario/load/load.ts';
import type { Competency } from '../../src/scenario/vocabulary.ts';
import { scenarioIds } from '../../scripts/scenario-plugin.ts';

const root = join(import.meta.dirname, '../../scenarios');

/** Loads every scenario of the repository. @throws when one has problems */
async function loadAll(): Promise<Loaded[]> {
  return Promise.all(
    scenarioIds(root).map(async (id) => {
      const { loaded, problems } = await loadFolder(join(root, id));
      if (!loaded) throw new Error(`${id}: ${problems.map(({ what }) => what).join('; ')}`);
      return loaded;
    }),
  );
}

const all = await loadAll();
export const drills = all.filter(({ compiled }) => compiled.scenario.kind === 'drill');
export const forms = all.filter(({ compiled }) => compiled.scenario.kind === 'form');

export const english = ({ catalogues }: Loaded): Catalogue['texts'] =>
  catalogues.find(({ locale }) => locale === 'en')?.texts ?? {};

/** A run of an exercise in a variant, at its first moment. */
export const begin = (compiled: CompiledScenario, variant: string, seed = 1): Run =>
  createRun(
    compiled,
    newHeader(compiled, {
      seed,
      variant,
      options: { skipConfrontations: false, mode: 'standard', teaching: false },
    }),
  );

/** Every choice of `count` of a list, in its order. */
function choices(list: readonly string[], count: number): string[][] {
  if (count === 0) return [[]];
  return list.flatMap((first, at) => choices(list.slice(at + 1), count - 1).map((rest) => [first, ...rest]));
}

/** Every way through a run that is talk alone, as ended runs. */
export function everyWay(run: Run): Run[] {
  const { middle, ended } = view(run);
  if (ended) return [run];
  if (!middle) throw new Error('nobody speaks, and the run goes on');
  return choices([...middle.options].sort(), Math.max(1, middle.pick.least)).flatMap((options) => {
    const next = fork(run);
    const { refusal } = step(next, {
      type: 'move',
      by: 'player',
      move: { type: 'reply', exchange: middle.exchange, options },
    });
    if (refusal) throw new Error(`refused: ${refusal.code}`);
    return everyWay(next);
  });
}

/** Part of what a competency's moments could give that a run earned, 0..1; charges count against it. */
export function shareOf(run: Run, competency: Competency): number {
  const { earned, possible, charged } = reportOf(run).competencies[competency];
  return possible === 0 ? 0 : Math.max(0, earned - charged) / possible;
}

/** What a run chose, exchange by exchange, in the words of the texts. */
export function chosen(run: Run, texts: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(
    run.timeline.flatMap((entry) =>
      entry.type === 'replied'
        ? [[entry.exchange, entry.options.map((id) => texts[`option.${id}`] ?? id).join(' / ')] as const]
        : [],
    ),
  );
}
