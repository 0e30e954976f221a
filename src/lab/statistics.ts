/** Plain statistics over small samples. NaN where a sample says nothing. */

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Standard deviation of a sample; 0 for fewer than two values. */
export function deviation(values: readonly number[]): number {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) * (value - middle), 0);
  return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
}

/** The middle of a list of numbers, the mean of the two in the middle; NaN of an empty one. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a part (0..1) of the sample lies, linear between neighbours; NaN of an empty one. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.floor(at) + 1] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

/**
 * The chance that one of `good` lies above one of `bad`, a tie counting half: the area under the ROC curve. 0.5 tells
 * nothing apart, 1 everything.
 */
export function separation(good: readonly number[], bad: readonly number[]): number {
  let above = 0;
  for (const one of good) for (const other of bad) above += one > other ? 1 : one === other ? 0.5 : 0;
  return above / (good.length * bad.length);
}

/** Ranks from 1, ties sharing their mean rank. */
export function ranks(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}

/** Pearson's correlation; NaN where one side does not vary. */
export function correlation(xs: readonly number[], ys: readonly number[]): number {
  const [mx, my] = [mean(xs), mean(ys)];
  const both = xs.reduce((sum, x, i) => sum + (x - mx) * ((ys[i] ?? Number.NaN) - my), 0);
  const spread = (values: readonly number[], middle: number) =>
    Math.sqrt(values.reduce((sum, value) => sum + (value - middle) * (value - middle), 0));
  const scale = spread(xs, mx) * spread(ys, my);
  return scale === 0 ? Number.NaN : both / scale;
}

/** Spearman's rank correlation. */
export const rankCorrelation = (xs: readonly number[], ys: readonly number[]): number =>
  correlation(ranks(xs), ranks(ys));

/** How much raters agree about targets: of one rater, and of the mean of all. */
export interface Agreement {
  /** ICC(2,1): two-way random, absolute agreement, a single rater. */
  single: number;
  /** ICC(2,k): the same for the mean of all raters. */
  average: number;
  targets: number;
  raters: number;
}

/**
 * Intraclass correlations of Shrout and Fleiss (1979), case 2, from a full table: one row a target, one column a
 * rater. NaN with fewer than two of either.
 */
export function agreement(table: readonly (readonly number[])[]): Agreement {
  const n = table.length;
  const k = table[0]?.length ?? 0;
  if (n < 2 || k < 2) return { single: Number.NaN, average: Number.NaN, targets: n, raters: k };
  const grand = mean(table.flat());
  const squares = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + (value - grand) * (value - grand), 0);
  const rows = k * squares(table.map(mean));
  const columns =
    n * squares(Array.from({ length: k }, (_, j) => mean(table.map((row) => row[j] ?? Number.NaN))));
  const rest = squares(table.flat()) - rows - columns;
  const between = rows / (n - 1);
  const raters = columns / (k - 1);
  const error = Math.max(0, rest / ((n - 1) * (k - 1)));
  return {
    single: (between - error) / (between + (k - 1) * error + (k * (raters - error)) / n),
    average: (between - error) / (between + (raters - error) / n),
    targets: n,
    raters: k,
  };
}
