/** What a scenario holds, counted: texts, words by act, decisions, opportunities. */
import { opportunityCounts } from '../scenario/load/checks.ts';
import type { Loaded } from '../scenario/load/load.ts';
import { neededTexts, words } from '../scenario/load/text-checks.ts';
import type { Scenario } from '../scenario/schema.ts';
import { acts, type Act, type Competency } from '../scenario/vocabulary.ts';

export interface Inventory {
  scenario: string;
  kind: string;
  contentHash: string;
  locales: string[];
  texts: number;
  /** Exchanges with more than one option, and those of them put to the room in a workshop. */
  decisions: number;
  key: number;
  /** Words of all texts of an act, whatever a player chooses; one run shows fewer. */
  wordsByAct: Partial<Record<Act, number>>;
  opportunities: Record<Competency, number>;
}

/** The act in which each conversation is held; what no chapter's script plays belongs to the bridge. */
function actsOf(scenario: Scenario): Map<string, Act> {
  return new Map(scenario.chapters.flatMap(({ act, script }) => script.map((id) => [id, act] as const)));
}

/** Where a text is shown, or null for what stands outside all acts (titles, names). */
function actOf(
  scenario: Scenario,
  scripted: ReadonlyMap<string, Act>,
  path: readonly (string | number)[],
): Act | null {
  const [list, at] = path;
  if (typeof at !== 'number') return null;
  if (list === 'conversations') return scripted.get(scenario.conversations[at]?.id ?? '') ?? 'bridge';
  if (list === 'chapters') return scenario.chapters[at]?.act ?? null;
  return list === 'cast' && path.length <= 2 ? null : 'bridge';
}

function wordsByAct(
  scenario: Scenario,
  texts: Readonly<Record<string, string>>,
): Partial<Record<Act, number>> {
  const scripted = actsOf(scenario);
  const counted = new Set<string>();
  const sums = new Map<Act, number>();
  for (const { key, path } of neededTexts(scenario)) {
    const act = actOf(scenario, scripted, path);
    if (act === null || counted.has(key)) continue;
    counted.add(key);
    sums.set(act, (sums.get(act) ?? 0) + words(texts[key] ?? ''));
  }
  return Object.fromEntries(acts.filter((act) => sums.has(act)).map((act) => [act, sums.get(act)]));
}

/** Counts a checked scenario. */
export function inventoryOf({ compiled, catalogues }: Loaded): Inventory {
  const { scenario, contentHash } = compiled;
  const first = catalogues.find(({ locale }) => locale === 'en') ?? catalogues[0];
  const exchanges = scenario.conversations.flatMap((conversation) => conversation.exchanges);
  return {
    scenario: scenario.id,
    kind: scenario.kind,
    contentHash,
    locales: catalogues.map(({ locale, reviewed }) =>
      reviewed === 'native' ? locale : `${locale} (unchecked)`,
    ),
    texts: Object.keys(first?.texts ?? {}).length,
    decisions: exchanges.filter(({ options }) => options.length > 1).length,
    key: exchanges.filter(({ key }) => key).length,
    wordsByAct: wordsByAct(scenario, first?.texts ?? {}),
    opportunities: opportunityCounts(scenario),
  };
}
