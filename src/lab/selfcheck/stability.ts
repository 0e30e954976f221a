/** How much of a score is the player and how much is the night: over seeds, and over variants. */
import { competencies, type Competency } from '../../scenario/vocabulary.ts';
import { agreement, correlation, deviation, mean, median } from '../statistics.ts';
import { scoresIn, type Samples } from './sample.ts';

export interface Stability {
  competency: Competency;
  /** ICC(2,1), players as targets and seeds as raters, in the variant where it is lowest. */
  overSeeds: number;
  variant: string;
  /** The same among players who are the novice but for one trait: a narrow field, so a harder question. */
  amongAlike: number;
  /** The largest distance of a player's medians between two variants. */
  betweenVariants: number;
  farthest: string;
  /** Mean standard deviation of one player over seeds. */
  spread: number;
  /** Correlation of the score with the minutes to the restore, within players and variants. */
  withMinutes: number;
}

/** Players who are the novice but for one trait. */
const alike: readonly string[] = ['novice', 'blamer', 'nice', 'spammer', 'deflector', 'rescuer'];

/** Rows of players with a number on every seed. */
function table(
  samples: Samples,
  players: readonly string[],
  competency: Competency,
  variant: string,
): number[][] {
  return players.flatMap((player) => {
    const row = scoresIn(samples, player, competency, variant);
    return row.length === samples.seeds ? [row] : [];
  });
}

/** How much of a player's own ups and downs go with the length of the night; who plays is taken out. */
function withMinutes(samples: Samples, players: readonly string[], competency: Competency): number {
  const points = players.flatMap((player) =>
    samples.variants.flatMap((variant) => {
      const own = samples.nights.filter(
        (night) => night.player === player && night.variant === variant && night.scores[competency] !== null,
      );
      const score = mean(own.map((night) => night.scores[competency] ?? 0));
      const minutes = mean(own.map((night) => night.minutes));
      return own.map((night) => [(night.scores[competency] ?? 0) - score, night.minutes - minutes] as const);
    }),
  );
  return correlation(
    points.map(([score]) => score),
    points.map(([, minutes]) => minutes),
  );
}

function distances(samples: Samples, competency: Competency): { player: string; apart: number }[] {
  return samples.players.map((player) => {
    const medians = samples.variants
      .map((variant) => median(scoresIn(samples, player, competency, variant)))
      .filter((value) => !Number.isNaN(value));
    return { player, apart: medians.length === 0 ? 0 : Math.max(...medians) - Math.min(...medians) };
  });
}

/** By competency. `players` are those that are compared. */
export function stabilityOf(samples: Samples, players: readonly string[]): Stability[] {
  return competencies.map((competency) => {
    const agreed = samples.variants.map((variant) => ({
      variant,
      single: agreement(table(samples, players, competency, variant)).single,
    }));
    const worst = agreed.reduce((least, one) => (one.single < least.single ? one : least));
    const narrow = samples.variants.map(
      (variant) =>
        agreement(
          table(
            samples,
            alike.filter((id) => players.includes(id)),
            competency,
            variant,
          ),
        ).single,
    );
    const far = distances(samples, competency).reduce((most, one) => (one.apart > most.apart ? one : most));
    const spreads = players.flatMap((player) =>
      samples.variants.map((variant) => deviation(scoresIn(samples, player, competency, variant))),
    );
    return {
      competency,
      overSeeds: worst.single,
      variant: worst.variant,
      amongAlike: Math.min(...narrow),
      betweenVariants: far.apart,
      farthest: far.player,
      spread: mean(spreads),
      withMinutes: withMinutes(samples, players, competency),
    };
  });
}

/** Median scores of every player in one variant, as the gates read them. */
export function mediansIn(samples: Samples, variant: string): Record<string, Record<Competency, number>> {
  return Object.fromEntries(
    samples.players.map((player) => [
      player,
      Object.fromEntries(
        competencies.map((competency) => [
          competency,
          median(scoresIn(samples, player, competency, variant)),
        ]),
      ) as Record<Competency, number>,
    ]),
  );
}
