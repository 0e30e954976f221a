/** Many nights of one scripted player, and what they come to in the middle. */
import { assess, type Report } from '../assessment/index.ts';
import { scoreIn } from '../assessment/score.ts';
import type { Run } from '../run/index.ts';
import type { CompiledScenario } from '../scenario/compiled.ts';
import { competencies, type Competency } from '../scenario/vocabulary.ts';
import { playPolicy, type PlayOptions } from './play.ts';
import { median } from './statistics.ts';

export interface Night {
  run: Run;
  report: Report;
}

/** Seeds 1 to `count`. */
export const seeds = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1);

/** The report of a run. */
export const reportOf = (run: Run): Report =>
  assess({
    scenario: run.compiled.scenario,
    header: run.header,
    timeline: run.timeline,
    ledger: run.ledger,
  });

/** Plays one night on each seed. */
export function sweep(
  compiled: CompiledScenario,
  list: readonly number[],
  wanted: Omit<PlayOptions, 'seed'>,
): Night[] {
  return list.map((seed) => {
    const run = playPolicy(compiled, { ...wanted, seed });
    return { run, report: reportOf(run) };
  });
}

/** Scores of one competency, shown or not; a night in which too little was seen has none. */
export const scoresOf = (nights: readonly Night[], competency: Competency): number[] =>
  nights.flatMap(({ report }) => scoreIn(report.competencies[competency]) ?? []);

/** Median score by competency. */
export const medians = (nights: readonly Night[]): Record<Competency, number> =>
  Object.fromEntries(
    competencies.map((competency) => [competency, median(scoresOf(nights, competency))]),
  ) as Record<Competency, number>;

/** Night minutes until the restore; a night that was cut off counts with its last minute. */
export const minutesOf = (nights: readonly Night[]): number[] =>
  nights.map(({ report }) => report.outcome.minutesToRestore);

/** Night minutes for which the bridge was open. */
export function bridgeMinutes({ run }: Night): number {
  const chapters = run.timeline.filter((entry) => entry.type === 'chapter');
  const at = chapters.findIndex((entry) => entry.act === 'bridge');
  return (chapters[at + 1]?.minute ?? run.minute) - (chapters[at]?.minute ?? 0);
}
