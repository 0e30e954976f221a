/** Nights of scripted players, kept as the few numbers that the self-check reads, and what was ever seen in them. */
import { scoreIn } from '../../assessment/score.ts';
import type { CompiledScenario } from '../../scenario/compiled.ts';
import { competencies, type Competency } from '../../scenario/vocabulary.ts';
import { playPolicy } from '../play.ts';
import type { Policy } from '../policies/policy.ts';
import { reportOf, seeds } from '../sweep.ts';
import { noteNight, nothingSeen, type Seen } from './coverage.ts';

/** What a competency's points come to, shown or not; null where too little was seen. */
export type Scores = Readonly<Record<Competency, number | null>>;

/** One night. */
export interface Sample {
  player: string;
  variant: string;
  seed: number;
  scores: Scores;
  minutes: number;
}

export interface Samples {
  players: string[];
  variants: string[];
  seeds: number;
  nights: Sample[];
  seen: Seen;
}

export type Player = readonly [id: string, policy: Policy];

/** Plays every player in every variant on seeds 1 to `count`. */
export function playAll(
  compiled: CompiledScenario,
  players: readonly Player[],
  count: number,
  done: (id: string) => void = () => {},
): Samples {
  const variants = compiled.scenario.variants.map(({ id }) => id);
  const seen = nothingSeen();
  const nights: Sample[] = [];
  for (const [player, policy] of players) {
    for (const variant of variants) {
      for (const seed of seeds(count)) {
        const run = playPolicy(compiled, { policy, seed, variant });
        const report = reportOf(run);
        noteNight(seen, run.timeline, report);
        nights.push({
          player,
          variant,
          seed,
          scores: Object.fromEntries(
            competencies.map((one) => [one, scoreIn(report.competencies[one])]),
          ) as Scores,
          minutes: report.outcome.minutesToRestore,
        });
      }
    }
    done(player);
  }
  return { players: players.map(([id]) => id), variants, seeds: count, nights, seen };
}

/** Scores of one player in one competency, in one variant or in all; nights without a number are left out. */
export const scoresIn = (
  { nights }: Samples,
  player: string,
  competency: Competency,
  variant?: string,
): number[] =>
  nights.flatMap((night) =>
    night.player === player && (variant === undefined || night.variant === variant)
      ? (night.scores[competency] ?? [])
      : [],
  );
