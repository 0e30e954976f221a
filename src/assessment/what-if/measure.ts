/** What a night came to, as the few numbers that a what-if compares. */
import { competencies, type Behaviour, type Competency } from '../../scenario/vocabulary.ts';
import type { Cause } from '../../run/ledger.ts';
import type { Run } from '../../run/run.ts';
import { assess } from '../assess.ts';
import { hundredths } from '../findings.ts';
import { playedOf } from '../played.ts';
import { outcomeOf } from '../outcome.ts';
import type { Outcome, Report } from '../types.ts';
import { measures, type Differences, type Measure, type Measures, type Spread } from './types.ts';

export const reportOf = (run: Run): Report =>
  assess({ scenario: run.compiled.scenario, header: run.header, timeline: run.timeline, ledger: run.ledger });

/** A night measured, with what else the comparison wants to know of it. */
export interface Measured {
  measures: Measures;
  causes: Record<Cause, number>;
  errors: number;
  /** Null where points were not asked for. */
  report: Report | null;
}

const noPoints = (): Record<Competency, number> => ({
  delegation: 0,
  safety: 0,
  ownership: 0,
  communication: 0,
  shielding: 0,
  learning: 0,
});

function pointsOf(report: Report): Record<Competency, number> {
  const points = noPoints();
  for (const name of competencies) {
    const { earned, charged } = report.competencies[name];
    points[name] = hundredths(earned - charged);
  }
  return points;
}

const outcomeOnly = (run: Run): Outcome =>
  outcomeOf(
    playedOf({ scenario: run.compiled.scenario, header: run.header, timeline: run.timeline }),
    run.ledger,
  );

/** Measures a run. Points take longer than all the rest, and the model's constants do not bear on how they are given. */
export function measure(run: Run, withPoints: boolean): Measured {
  const report = withPoints ? reportOf(run) : null;
  const outcome = report?.outcome ?? outcomeOnly(run);
  let promises = 0;
  let errors = 0;
  let nights: number | null = null;
  for (const entry of run.timeline) {
    if (entry.type === 'promise' && !entry.kept) promises += 1;
    else if (entry.type === 'error') errors += 1;
    else if (entry.type === 'epilogue') nights = entry.windows.length;
  }
  return {
    measures: {
      minutes: outcome.minutesToRestore,
      cost: outcome.cost,
      truth: outcome.learnedAt,
      promises,
      nights,
      points: report ? pointsOf(report) : noPoints(),
    },
    causes: outcome.minutesByCause,
    errors,
    report,
  };
}

/** Points of one behaviour in a report: earned, charged and all. */
export const pointsFor = (report: Report, competency: Competency, behaviour: Behaviour): number =>
  hundredths(
    report.competencies[competency].findings
      .filter((finding) => finding.behaviour === behaviour)
      .reduce((sum, { points }) => sum + points, 0),
  );

/** Changed less original; `never` is the minute with which a truth that never came out counts. */
export function difference(
  before: Measures,
  after: Measures,
  competency: Competency,
  never: number,
): Differences {
  return {
    minutes: after.minutes - before.minutes,
    cost: after.cost - before.cost,
    truth: (after.truth ?? never) - (before.truth ?? never),
    promises: after.promises - before.promises,
    nights: before.nights === null || after.nights === null ? 0 : after.nights - before.nights,
    points: hundredths(after.points[competency] - before.points[competency]),
  };
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : hundredths(values.reduce((sum, value) => sum + value, 0) / values.length);

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

export function spreadOf(values: readonly number[]): Spread {
  return {
    mean: mean(values),
    median: median(values),
    least: values.length === 0 ? 0 : Math.min(...values),
    most: values.length === 0 ? 0 : Math.max(...values),
    less: values.filter((value) => value < 0).length,
    same: values.filter((value) => value === 0).length,
    more: values.filter((value) => value > 0).length,
  };
}

/** For each measure, something made of its differences. */
export const byMeasure = <T>(
  list: readonly Differences[],
  make: (values: number[]) => T,
): Record<Measure, T> => {
  const of = (name: Measure) => make(list.map((one) => one[name]));
  return {
    minutes: of('minutes'),
    cost: of('cost'),
    truth: of('truth'),
    promises: of('promises'),
    nights: of('nights'),
    points: of('points'),
  };
};

export const meansOf = (list: readonly Differences[]): Differences => byMeasure(list, mean);

/** Nothing moved in any of them. */
export const isNothing = (list: readonly Differences[]): boolean =>
  list.every((one) => measures.every((name) => one[name] === 0));
