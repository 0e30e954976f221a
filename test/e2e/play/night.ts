/** The night as the tests know it: the same scenario, words and engine as the page, in this process. */
import { join } from 'node:path';
import { createWords } from '../../../src/app/words.ts';
import type { Words } from '../../../src/app/session-types.ts';
import { loadFolder } from '../../../src/cli/folder.ts';
import { loadLanguage } from '../../../src/i18n/index.ts';
import type { Policy } from '../../../src/lab/policies/policy.ts';
import {
  createRun,
  newHeader,
  refuse,
  step,
  toLog,
  view,
  type Run,
  type RunLog,
  type RunOptions,
  type View,
} from '../../../src/run/index.ts';
import type { Catalogue, CompiledScenario } from '../../../src/scenario/compiled.ts';

/** The night that the game opens on. */
const folder = join(import.meta.dirname, '../../../scenarios/wrong-table');

export interface Night {
  compiled: CompiledScenario;
  /** Texts by locale. */
  texts: Map<string, Catalogue>;
}

let loading: Promise<Night> | undefined;

/** The night, checked; read once. */
export function loadNight(): Promise<Night> {
  loading ??= loadFolder(folder).then(({ loaded }) => {
    if (!loaded) throw new Error('The scenario has problems; `npm run bridge -- check` names them.');
    const texts = loaded.catalogues.map((catalogue) => [catalogue.locale, catalogue] as const);
    return { compiled: loaded.compiled, texts: new Map(texts) };
  });
  return loading;
}

/** A run like the one that the page begins with `?seed=`. */
export function sameRun({ compiled }: Night, seed: number, options: RunOptions): Run {
  return createRun(compiled, newHeader(compiled, { seed, options }));
}

/** Minutes and moves after which a night that never gets there is given up. */
const mostSteps = 5_000;

/** The log of a night that a policy has led until a certain moment: for a page that begins there. */
export function ledUntil(run: Run, policy: Policy, until: (view: View) => boolean): RunLog {
  const memory = policy.begin(run.header.seed);
  for (let n = 0; n < mostSteps; n++) {
    const now = view(run);
    if (until(now)) return toLog(run);
    const move = policy.decide(now, memory);
    const isPossible = move !== 'wait' && !refuse(run, move);
    step(run, isPossible ? { type: 'move', by: 'player', move } : { type: 'tick' });
  }
  throw new Error('The night does not get to the moment that is asked for.');
}

/** The words of the screens in a language, with the names of a run. */
export async function wordsOf(night: Night, locale: string, run?: Run): Promise<Words> {
  const language = await loadLanguage(locale, async (tag) => night.texts.get(tag) ?? null);
  if (!run) return createWords(language);
  const { cast, chapters } = night.compiled.scenario;
  const [hours = 3, minutes = 7] = (chapters[0]?.clock ?? '03:07').split(':').map(Number);
  const params = { ...Object.fromEntries(cast.map(({ id }) => [id, id])), ...view(run).params };
  return createWords(language, () => ({ params, startClock: hours * 60 + minutes }));
}
