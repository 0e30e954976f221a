/** Precision, recall and rank correlation of readings against labels. */
import { featuresIn, readStatement } from '../../src/statement/read.ts';
import { features, type Feature } from '../../src/statement/features.ts';
import type { Reading } from '../../src/statement/types.ts';
import type { Labelled, LabelledStatement } from './corpus.ts';

export interface Counts {
  readonly hit: number;
  readonly missed: number;
  readonly wrong: number;
}
export type Table = ReadonlyMap<Feature, Counts>;

/** Per feature: found and labelled, labelled only, found only. One count a text. */
export function compare(texts: readonly Labelled[], only: readonly Feature[] = features): Table {
  const rows = texts.map((one) => ({ has: one.has, found: foundIn(one) }));
  return new Map(
    only.map((feature) => {
      const count = (labelled: boolean, found: boolean): number =>
        rows.filter(
          (row) => row.has.includes(feature) === labelled && (row.found[feature] === true) === found,
        ).length;
      return [feature, { hit: count(true, true), missed: count(true, false), wrong: count(false, true) }];
    }),
  );
}

/** What was read already: each text is measured by several tables. */
const known = new Map<string, Reading>();

function readingOf(text: string): Reading {
  const reading = known.get(text) ?? readStatement(text);
  known.set(text, reading);
  return reading;
}

/** A single sentence is no statement yet; only its features are looked at. */
function foundIn(one: Labelled): Readonly<Partial<Record<Feature, boolean>>> {
  if ('level' in one) return readingOf(one.text).found;
  const seen = featuresIn(one.text);
  return Object.fromEntries(features.map((feature) => [feature, seen.has(feature)]));
}

export function add(...tables: readonly Table[]): Table {
  const sum = new Map<Feature, Counts>();
  for (const [feature, { hit, missed, wrong }] of tables.flatMap((table) => [...table])) {
    const before = sum.get(feature) ?? { hit: 0, missed: 0, wrong: 0 };
    sum.set(feature, { hit: before.hit + hit, missed: before.missed + missed, wrong: before.wrong + wrong });
  }
  return sum;
}

/** All features together, each find counted alike. */
export function total(table: Table): Counts {
  const all = [...table.values()];
  const sum = (pick: (counts: Counts) => number): number => all.reduce((n, counts) => n + pick(counts), 0);
  return {
    hit: sum(({ hit }) => hit),
    missed: sum(({ missed }) => missed),
    wrong: sum(({ wrong }) => wrong),
  };
}

/** Of what was found, how much is labelled; 1 when nothing was found. */
export const precision = ({ hit, wrong }: Counts): number => (hit + wrong === 0 ? 1 : hit / (hit + wrong));
/** Of what is labelled, how much was found; 1 when nothing is labelled. */
export const recall = ({ hit, missed }: Counts): number => (hit + missed === 0 ? 1 : hit / (hit + missed));

export interface Levels {
  /** Spearman's, with shared ranks. A text that was not read counts as level 2. */
  readonly correlation: number;
  readonly exact: number;
  readonly within: number;
}

export function levels(texts: readonly LabelledStatement[]): Levels {
  const read = texts.map(({ text }) => readingOf(text).level ?? 2);
  const label = texts.map(({ level }) => level);
  const apart = texts.map((_, i) => Math.abs((read[i] ?? 0) - (label[i] ?? 0)));
  return {
    correlation: spearman(read, label),
    exact: apart.filter((n) => n === 0).length / texts.length,
    within: apart.filter((n) => n <= 1).length / texts.length,
  };
}

/** Rank correlation, with shared ranks; NaN where one side never changes. */
export function spearman(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)];
  const mean = (values: readonly number[]): number => values.reduce((n, v) => n + v, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const dot = (p: readonly number[], mp: number, q: readonly number[], mq: number): number =>
    p.reduce((n, v, i) => n + (v - mp) * ((q[i] ?? 0) - mq), 0);
  return dot(x, mx, y, my) / Math.sqrt(dot(x, mx, x, mx) * dot(y, my, y, my));
}

function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const same = values.filter((other) => other === value).length;
    return below + (same + 1) / 2;
  });
}
