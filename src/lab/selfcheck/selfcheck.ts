/**
 * The self-check: whether the score does what the rubric says, asked of scripted players. It checks; it does not
 * validate, and no page calls it proof.
 */
import type { CompiledScenario } from '../../scenario/compiled.ts';
import { competencies, type Competency } from '../../scenario/vocabulary.ts';
import { engineVersion } from '../../run/index.ts';
import { byLooks, gates } from '../gates.ts';
import { open } from '../open-gates.ts';
import { heuristics, type OptionWording } from '../policies/heuristics.ts';
import { policies } from '../policies/index.ts';
import { unshielded } from '../policies/unshielded.ts';
import { mean, median, quantile } from '../statistics.ts';
import { coverageOf, type Coverage } from './coverage.ts';
import { climb, type Climb } from './exploit.ts';
import { playAll, scoresIn, type Player, type Samples } from './sample.ts';
import { separated, type Separated } from './separation.ts';
import { mediansIn, stabilityOf, type Stability } from './stability.ts';
import { swapsOf, type Swap } from './swaps.ts';

export interface Spread {
  /** Median, tenth and ninetieth percentile over seeds and variants; null where too little was seen. */
  median: number | null;
  low: number | null;
  high: number | null;
}

export interface PlayerRow {
  player: string;
  summary: string;
  minutes: number;
  scores: Record<Competency, Spread>;
}

export interface Heuristic {
  heuristic: string;
  language: string;
  /** Mean over the competencies of its medians, in the variant where it comes nearest to the novice. */
  mean: number;
  novice: number;
  /** The competency in which it is farthest above the novice, or least below. */
  best: Competency;
  above: number;
}

export interface GateResult {
  gate: string;
  variant: string;
  problems: string[];
}

export interface SelfCheck {
  scenario: string;
  contentHash: string;
  engine: number;
  seeds: number;
  contexts: number;
  replays: number;
  notice: string;
  holds: boolean;
  failures: string[];
  players: PlayerRow[];
  gates: GateResult[];
  separation: Separated[];
  heuristics: Heuristic[];
  stability: Stability[];
  swaps: Swap[];
  exploits: Climb[];
  coverage: Coverage;
}

/** What every page of it says. */
export const notice = 'Policies check that the score does what the rubric says; they do not validate it.';

/** The least that is asked for: pairs told apart, and one player's nights alike. */
export const bars = { separation: 0.9, stability: 0.8 } as const;

export interface Asked {
  /** Nights of each player in each variant. */
  seeds: number;
  /** Nights of each swap. */
  contexts: number;
  /** Replays of the exploit search, over all climbs. */
  replays: number;
  /** Wordings by language, for players who choose by the look of the words. */
  wordings: Readonly<Record<string, OptionWording>>;
  /** Told what has been done, for whoever waits. */
  progress?: (what: string) => void;
}

/** All players: the named ones, the unshielded commander, and the looks in each language. */
export function playersOf(wordings: Asked['wordings']): Player[] {
  return [
    ...Object.entries(policies),
    ['unshielded', unshielded] as const,
    ...Object.entries(wordings).flatMap(([language, wording]) =>
      Object.entries(heuristics(wording, language)).map(
        ([id, policy]) => [`${id}@${language}`, policy] as const,
      ),
    ),
  ];
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

function spreadOf(scores: readonly number[]): Spread {
  if (scores.length === 0) return { median: null, low: null, high: null };
  return {
    median: tenths(median(scores)),
    low: tenths(quantile(scores, 0.1)),
    high: tenths(quantile(scores, 0.9)),
  };
}

const rowOf = (samples: Samples, [player, { summary }]: Player): PlayerRow => ({
  player,
  summary,
  minutes: median(samples.nights.flatMap((night) => (night.player === player ? [night.minutes] : []))),
  scores: Object.fromEntries(
    competencies.map((one) => [one, spreadOf(scoresIn(samples, player, one))]),
  ) as PlayerRow['scores'],
});

/** The gates in one variant; a look has no language in their ids, so they are read for each language. */
function gatesIn(samples: Samples, variant: string, languages: readonly string[]): GateResult[] {
  const medians = mediansIn(samples, variant);
  return gates.flatMap((gate) => {
    const look = byLooks.find((id) => gate.needs.includes(id));
    const readings = look === undefined ? [''] : languages;
    return readings.map((language) => {
      const table = look === undefined ? medians : { ...medians, [look]: medians[`${look}@${language}`] };
      const problems = gate.problems(table as Record<string, Record<Competency, number>>);
      return { gate: language === '' ? gate.id : `${gate.id}@${language}`, variant, problems };
    });
  });
}

function heuristicOf(samples: Samples, look: string, language: string): Heuristic {
  const inVariants = samples.variants.map((variant) => {
    const table = mediansIn(samples, variant);
    const [own, novice] = [table[`${look}@${language}`], table['novice']];
    const at = (row: typeof own, one: Competency) => row?.[one] ?? Number.NaN;
    const above = competencies.map((one) => ({ best: one, above: tenths(at(own, one) - at(novice, one)) }));
    const all = (row: typeof own) => tenths(mean(competencies.map((one) => at(row, one))));
    return {
      mean: all(own),
      novice: all(novice),
      ...above.reduce((most, one) => (one.above > most.above ? one : most)),
    };
  });
  const nearest = inVariants.reduce((most, one) =>
    one.mean - one.novice > most.mean - most.novice ? one : most,
  );
  return { heuristic: look, language, ...nearest };
}

function failuresOf(check: Omit<SelfCheck, 'holds' | 'failures'>): string[] {
  return [
    ...check.gates
      .filter(({ gate, problems }) => problems.length > 0 && open[gate] === undefined)
      .map(({ gate, variant, problems }) => `${gate} in ${variant}: ${problems.join('; ')}`),
    ...check.separation
      .filter(({ area, shown }) => shown !== true && !(area >= bars.separation))
      .map(
        (one) =>
          `${one.good} and ${one.bad} are told apart by ${one.area.toFixed(2)} in ${one.competency} (${one.variant})`,
      ),
    ...check.stability
      .filter(({ overSeeds }) => !(overSeeds >= bars.stability))
      .map((one) => `${one.competency} agrees over seeds by ${one.overSeeds.toFixed(2)} (${one.variant})`),
    ...check.swaps
      .filter(({ raised }) => raised > 0)
      .map(
        (one) =>
          `${one.id} for the better act raises ${one.competency} in ${one.raised} of ${one.contexts} nights (${one.example ?? ''})`,
      ),
  ];
}

/** From whom the exploit search starts: somebody good, somebody ordinary, and somebody who does nothing. */
const climbers = [policies.commander, policies.novice, policies.absent];

/** The whole self-check. Takes minutes; the same input gives the same result. */
export function selfCheck(compiled: CompiledScenario, asked: Asked): SelfCheck {
  const { seeds, contexts, replays, wordings, progress = () => {} } = asked;
  const languages = Object.keys(wordings);
  const players = playersOf(wordings);
  const samples = playAll(compiled, players, seeds, progress);
  const { scenario, contentHash } = compiled;
  const variants = scenario.variants.map(({ id }) => id);
  const each = Math.floor(replays / climbers.length);
  const check = {
    scenario: scenario.id,
    contentHash,
    engine: engineVersion,
    seeds,
    contexts,
    replays,
    notice,
    players: players.map((player) => rowOf(samples, player)),
    gates: variants.flatMap((variant) => gatesIn(samples, variant, languages)),
    separation: separated(samples),
    heuristics: languages.flatMap((language) => byLooks.map((look) => heuristicOf(samples, look, language))),
    stability: stabilityOf(samples, Object.keys(policies)),
    swaps: contexts === 0 ? [] : swapsOf(compiled, contexts, undefined, progress),
    exploits:
      each === 0
        ? []
        : climbers.map((base, i) => {
            const found = climb(compiled, base, variants[i % variants.length] ?? '', each);
            progress(`climb from ${base.id}`);
            return found;
          }),
    coverage: coverageOf(compiled, samples.seen),
  };
  const failures = failuresOf(check);
  return { ...check, holds: failures.length === 0, failures };
}
