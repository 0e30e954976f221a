/** `check`: says whether a scenario is in order, line by line, before anyone plays it. */
import { median } from '../../lab/statistics.ts';
import { seeds } from '../../lab/sweep.ts';
import { paceOf } from '../../lab/pace.ts';
import { PlayError } from '../../lab/play.ts';
import { policies } from '../../lab/policies/index.ts';
import { enough, thinNights } from '../../lab/thin-nights.ts';
import { canonical } from '../../run/index.ts';
import type { Loaded } from '../../scenario/load/load.ts';
import type { Problem } from '../../scenario/load/problem.ts';
import { acts, type Act } from '../../scenario/vocabulary.ts';
import type { Command } from '../command.ts';
import { inventoryOf, type Inventory } from '../inventory.ts';
import { exits, type Io } from '../io.ts';
import { folderOf, lineOf, loadFrom } from '../scenarios.ts';

/** Scripted players whose night stands for a typical one, and how many nights of each. */
const typical = ['commander', 'novice'] as const;
const nights = 5;

interface Shown {
  readonly words: Partial<Record<Act | 'total', number>>;
  /** The file holds more than one night comes by. */
  readonly decisions: number;
}

/** Medians of what one player is shown: words by act, decisions; null for a player that cannot play this scenario. */
function shownTo({ compiled, catalogues }: Loaded, name: (typeof typical)[number]): Shown | null {
  const texts = (catalogues.find(({ locale }) => locale === 'en') ?? catalogues[0])?.texts ?? {};
  try {
    const paces = seeds(nights).map((seed) =>
      paceOf(compiled, { policy: policies[name], seed }, (key) => texts[key]),
    );
    const middle = (act: Act) => median(paces.map((pace) => pace.acts[act]?.words ?? 0));
    const shown = acts.filter((act) => paces.some((pace) => pace.acts[act] !== undefined));
    const total = median(paces.map((pace) => pace.total.words));
    return {
      words: { ...Object.fromEntries(shown.map((act) => [act, middle(act)])), total },
      decisions: median(paces.map((pace) => pace.total.decisions)),
    };
  } catch (error) {
    if (error instanceof PlayError) return null;
    throw error;
  }
}

/** What only shows when it is played: a night in some variant or after some afternoon that offers too little. */
function thinness({ compiled, at }: Loaded): Problem[] {
  const { kind, variants } = compiled.scenario;
  if (kind !== 'night') return [];
  const players = typical.map((name) => policies[name]);
  return thinNights(compiled, players).map(({ variant, yesterday, policy, competency, offered }) => {
    const after = Object.values(yesterday).join(', ');
    return {
      file: 'scenario.yaml',
      ...at(['variants', variants.findIndex(({ id }) => id === variant)]),
      what: `the ${policy}'s night in "${variant}"${after === '' ? '' : ` after ${after}`} has ${offered} opportunities in ${competency}`,
      fix: `a night offers at least ${enough} in every variant and branch`,
    };
  });
}

const list = (counts: Partial<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count ?? 0}`)
    .join(', ');

function summary(inventory: Inventory): string {
  const { scenario, texts, locales, decisions, key, wordsByAct, opportunities } = inventory;
  return (
    `${scenario} is in order: ${texts} texts (${locales.join(', ')}); ${decisions} decisions, ${key} of them key; ` +
    `words by act: ${list(wordsByAct)}; opportunities: ${list(opportunities)}.`
  );
}

function refuse(folder: string, problems: readonly Problem[], json: boolean, io: Io): number {
  if (json) io.out(canonical({ ok: false, problems }));
  else for (const problem of problems) io.out(lineOf(folder, problem));
  return exits.refused;
}

export const check: Command = {
  name: 'check',
  summary: 'says whether a scenario is in order, and where not',
  takes: ['<scenario folder>'],
  flags: {},
  notes: [
    'Each problem is one line: file:line:column: what is wrong; what to do.',
    'A scenario in order is counted in one line; then, for a typical player, the words and decisions of a night.',
  ],
  async run({ words, switches }, io) {
    const folder = await folderOf(words[0] ?? '');
    const json = switches.has('json');
    const { loaded, problems } = await loadFrom(folder);
    if (!loaded) return refuse(folder, problems, json, io);
    const thin = thinness(loaded);
    if (thin.length > 0) return refuse(folder, thin, json, io);
    const inventory = inventoryOf(loaded);
    const shown = typical.flatMap((name) => {
      const counts = shownTo(loaded, name);
      return counts === null ? [] : [[name, counts] as const];
    });
    if (json) {
      const wordsShown = Object.fromEntries(shown.map(([name, { words }]) => [name, words]));
      const decisionsMet = Object.fromEntries(shown.map(([name, { decisions }]) => [name, decisions]));
      io.out(canonical({ ok: true, problems: [], ...inventory, wordsShown, decisionsMet }));
      return exits.fine;
    }
    io.out(summary(inventory));
    for (const [name, { words, decisions }] of shown)
      io.out(
        `Words shown to the ${name} (median of ${nights} nights): ${list(words)}; decisions met: ${decisions}.`,
      );
    return exits.fine;
  },
};
