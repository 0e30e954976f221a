/** The real scenario, its words, and nights of scripted players: each is played once for all tests of a file. */
import { join } from 'node:path';
import { loadFolder } from '../../src/cli/folder.ts';
import { byLooks } from '../../src/lab/gates.ts';
import type { Yesterday } from '../../src/lab/play.ts';
import { heuristics } from '../../src/lab/policies/heuristics.ts';
import { policies } from '../../src/lab/policies/index.ts';
import type { Policy } from '../../src/lab/policies/policy.ts';
import { seeds, sweep, type Night } from '../../src/lab/sweep.ts';
import type { CompiledScenario } from '../../src/scenario/compiled.ts';

const folder = join(import.meta.dirname, '../../scenarios/wrong-table');
const { loaded, problems } = await loadFolder(folder);
if (!loaded) throw new Error(`wrong-table does not load: ${problems.map(({ what }) => what).join('; ')}`);

export const compiled: CompiledScenario = loaded.compiled;
export const variants = compiled.scenario.variants.map(({ id }) => id);

const english = loaded.catalogues.find(({ locale }) => locale === 'en')?.texts ?? {};
export const ids = Object.keys(english);
export const wording = (key: string): string | undefined => english[key];

const looks = heuristics((option) => wording(`option.${option}`) ?? '');
export const players: Readonly<Record<string, Policy>> = { ...policies, ...looks };
export const playerIds = [...Object.keys(policies), ...byLooks];

export function player(id: string): Policy {
  const policy = players[id];
  if (!policy) throw new Error(`no policy "${id}"`);
  return policy;
}

const played = new Map<string, Night[]>();

/** Nights of a player on seeds 1 to `count`, in a variant, after an afternoon if one is given. */
export function nights(policy: string, variant: string, count: number, yesterday: Yesterday = {}): Night[] {
  const key = [policy, variant, count, yesterday.release, yesterday.access].join(' ');
  const known =
    played.get(key) ?? sweep(compiled, seeds(count), { policy: player(policy), variant, yesterday });
  played.set(key, known);
  return known;
}
