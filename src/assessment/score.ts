/** From findings to a competency's score, rating and band. */
import type { Competency } from '../scenario/vocabulary.ts';
import type { Scenario } from '../scenario/schema.ts';
import { bands, formBand } from './bands.ts';
import { hundredths } from './findings.ts';
import type { CompetencyReport, Finding, Rating } from './types.ts';

/** Fewer opportunities than this give words, no number. */
export const enough = 4;

/** Lowest score of each rating. */
const ratings: readonly (readonly [number, Rating])[] = [
  [80, 'throughout'],
  [60, 'mostly'],
  [40, 'atCost'],
  [0, 'notTonight'],
];

export const ratingOf = (score: number | null): Rating =>
  score === null ? 'tooLittle' : (ratings.find(([least]) => score >= least)?.[1] ?? 'notTonight');

/** The lower end of a score's range, in tenths: what a night is sure to have shown. */
export const surely = (score: number, band: number): number =>
  Math.max(0, Math.round((score - band) * 10) / 10);

/**
 * `100 x max(0, sum(points - worst) - charges) / sum(best - worst)`, in tenths; null below four opportunities, and
 * in a drill.
 */
export function reportOf(
  competency: Competency,
  findings: Finding[],
  kind: Scenario['kind'] = 'night',
): CompetencyReport {
  const offered = findings.filter((finding) => finding.opportunity !== null);
  const sum = (values: readonly number[]) => hundredths(values.reduce((total, value) => total + value, 0));
  const earned = sum(offered.map((finding) => finding.points - finding.worst));
  const possible = sum(offered.map((finding) => finding.best - finding.worst));
  const charged = sum(
    findings.filter((finding) => finding.opportunity === null).map((finding) => -finding.points),
  );
  const isEnough = kind !== 'drill' && offered.length >= enough && possible > 0;
  const score = isEnough ? Math.round((1000 * Math.max(0, earned - charged)) / possible) / 10 : null;
  const band = kind === 'form' ? formBand : bands.points[competency];
  return {
    offered: offered.length,
    earned,
    possible,
    charged,
    score,
    band,
    // A word claims no more than the lower end of the range supports.
    rating: ratingOf(score === null ? null : surely(score, band)),
    findings,
  };
}
