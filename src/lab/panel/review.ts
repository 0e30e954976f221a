/** What a panel of raters said of the options, beside our key: agreement, rank correlation, and what to look at again. */
import { keyOf } from '../../assessment/index.ts';
import type { CompiledScenario } from '../../scenario/compiled.ts';
import type { Exchange } from '../../scenario/schema.ts';
import { agreement, correlation, deviation, mean, rankCorrelation, type Agreement } from '../statistics.ts';

/** One rater's numbers by option id, 1 to 7, and what they said it depends on. */
export interface Rater {
  id: string;
  outlook: string;
  ratings: ReadonlyMap<string, number>;
  depends: ReadonlyMap<string, string>;
}

export interface OptionReview {
  exchange: string;
  option: string;
  raters: number;
  mean: number;
  deviation: number;
  /** How many said that it depends. */
  depends: number;
  because: string[];
  /** Points that the rubric pays. */
  key: number;
  /** The key within its decision, 0 the worst to 1 the best; null where the decision pays all options alike. */
  share: number | null;
  /** Why it is to be reviewed; empty where it is not. */
  review: ('disagreement' | 'against' | 'order')[];
}

export interface DecisionReview {
  exchange: string;
  /** Spearman between mean rating and key over its options; null with fewer than three or no spread. */
  rank: number | null;
  options: OptionReview[];
}

export interface PanelReview {
  raters: { id: string; outlook: string; options: number; withKey: number; withOthers: number }[];
  agreement: Agreement;
  /** Spearman between mean rating and the option's place in its decision, over all options. */
  overall: number;
  /** Mean of the decisions' rank correlations, and how many there are. */
  within: { mean: number; decisions: number };
  decisions: DecisionReview[];
  /** Rated ids that the scenario does not have (any more). */
  unknown: string[];
}

/** Ratings spread wider than this (standard deviation, of 1 to 7) are no agreement. */
export const wide = 1.5;
/** The middle of the scale, and how far from it a mean has to be to speak against the key. */
const neither = 4;
const clearly = 0.5;
/** Two options stand in another order than in the key when the panel sees them this far apart, and the key does. */
const apart = { panel: 1, key: 0.25 };

const hundredths = (value: number): number => Math.round(value * 100) / 100;

function shareOf(exchange: Exchange, key: number): number | null {
  const keys = exchange.options.map((option) => keyOf(exchange, option));
  const [least, most] = [Math.min(...keys), Math.max(...keys)];
  return most > least ? (key - least) / (most - least) : null;
}

function reviewOption(
  exchange: Exchange,
  option: Exchange['options'][number],
  raters: readonly Rater[],
): OptionReview | null {
  const given = raters.flatMap((rater) => rater.ratings.get(option.id) ?? []);
  const because = raters.flatMap((rater) => rater.depends.get(option.id) ?? []);
  if (given.length === 0 && because.length === 0) return null;
  const key = keyOf(exchange, option);
  const share = shareOf(exchange, key);
  const middle = mean(given);
  const review: OptionReview['review'] = [];
  if (deviation(given) > wide) review.push('disagreement');
  const best = share !== null && share >= 0.75 && middle <= neither - clearly;
  const worst = share !== null && share <= 0.25 && middle >= neither + clearly;
  if (best || worst) review.push('against');
  return {
    exchange: exchange.id,
    option: option.id,
    raters: given.length,
    mean: hundredths(middle),
    deviation: hundredths(deviation(given)),
    depends: because.length,
    because: because.filter((text) => text !== ''),
    key: hundredths(key),
    share: share === null ? null : hundredths(share),
    review,
  };
}

/** Marks options that the panel puts in another order than the key. */
function compareOrder(options: readonly OptionReview[]): void {
  for (const one of options) {
    const turned = options.some(
      (other) =>
        one.share !== null &&
        other.share !== null &&
        Math.abs(one.share - other.share) >= apart.key &&
        Math.abs(one.mean - other.mean) >= apart.panel &&
        one.share > other.share !== one.mean > other.mean,
    );
    if (turned) one.review.push('order');
  }
}

function reviewDecision(exchange: Exchange, raters: readonly Rater[]): DecisionReview | null {
  const options = exchange.options.flatMap((option) => reviewOption(exchange, option, raters) ?? []);
  if (options.length === 0) return null;
  compareOrder(options);
  const rated = options.filter((one) => one.raters > 0 && one.share !== null);
  const rank =
    rated.length < 3
      ? Number.NaN
      : rankCorrelation(
          rated.map((one) => one.mean),
          rated.map((one) => one.key),
        );
  return { exchange: exchange.id, rank: Number.isNaN(rank) ? null : hundredths(rank), options };
}

/** One rater's correlation with our key, and with the mean of the others. */
function reviewRater(rater: Rater, raters: readonly Rater[], options: readonly OptionReview[]) {
  const own = options.filter((one) => rater.ratings.has(one.option) && one.share !== null);
  const value = (one: OptionReview) => rater.ratings.get(one.option) ?? Number.NaN;
  const others = (one: OptionReview) =>
    mean(raters.flatMap((other) => (other === rater ? [] : (other.ratings.get(one.option) ?? []))));
  const shared = own.filter((one) => one.raters > 1);
  return {
    id: rater.id,
    outlook: rater.outlook,
    options: rater.ratings.size,
    withKey: hundredths(
      rankCorrelation(
        own.map(value),
        own.map((one) => one.share ?? 0),
      ),
    ),
    withOthers: hundredths(correlation(shared.map(value), shared.map(others))),
  };
}

/** All that a panel says of a scenario's options. Agreement is over the options that every rater rated. */
export function reviewPanel({ scenario }: CompiledScenario, raters: readonly Rater[]): PanelReview {
  const exchanges = scenario.conversations.flatMap((talk) => talk.exchanges);
  const decisions = exchanges.flatMap((exchange) => reviewDecision(exchange, raters) ?? []);
  const options = decisions.flatMap((decision) => decision.options);
  const keyed = options.filter((one) => one.raters > 0 && one.share !== null);
  const full = options.filter((one) => one.raters === raters.length);
  const known = new Set(exchanges.flatMap((exchange) => exchange.options.map(({ id }) => id)));
  const within = decisions.flatMap((decision) => decision.rank ?? []);
  return {
    raters: raters.map((rater) => reviewRater(rater, raters, options)),
    agreement: agreement(
      full.map((one) => raters.map((rater) => rater.ratings.get(one.option) ?? Number.NaN)),
    ),
    overall: hundredths(
      rankCorrelation(
        keyed.map((one) => one.mean),
        keyed.map((one) => one.share ?? 0),
      ),
    ),
    within: { mean: hundredths(mean(within)), decisions: within.length },
    decisions,
    unknown: [...new Set(raters.flatMap((rater) => [...rater.ratings.keys()]))].filter(
      (id) => !known.has(id),
    ),
  };
}
