/** From findings to a competency's score, rating and band. */
import type { Competency } from '../scenario/vocabulary.ts';
import type { Scenario } from '../scenario/schema.ts';
import { agreement, leastAgreement } from './agreement.ts';
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
 * `100 x max(0, sum(points - worst) - charges) / sum(best - worst)`, in tenths, whether or not it is shown; null below
 * four opportunities.
 */
export function scoreIn({
  offered,
  earned,
  possible,
  charged,
}: Pick<CompetencyReport, 'offered' | 'earned' | 'possible' | 'charged'>): number | null {
  if (offered < enough || possible <= 0) return null;
  return Math.round((1000 * Math.max(0, earned - charged)) / possible) / 10;
}

/** A form has no chance in what is said: what seeds do to a night says nothing of it. */
const agrees = (competency: Competency, kind: Scenario['kind'], measured: typeof agreement): boolean =>
  kind === 'form' || measured[competency] >= leastAgreement;

/**
 * Words and, where it may be shown, a number: not in a drill, and not where the nights of one player differ too much
 * for a number to say something of the player.
 */
export function reportOf(
  competency: Competency,
  findings: Finding[],
  kind: Scenario['kind'] = 'night',
  measured: typeof agreement = agreement,
): CompetencyReport {
  const offered = findings.filter((finding) => finding.opportunity !== null);
  const sum = (values: readonly number[]) => hundredths(values.reduce((total, value) => total + value, 0));
  const counts = {
    offered: offered.length,
    earned: sum(offered.map((finding) => finding.points - finding.worst)),
    possible: sum(offered.map((finding) => finding.best - finding.worst)),
    charged: sum(
      findings.filter((finding) => finding.opportunity === null).map((finding) => -finding.points),
    ),
  };
  const score = kind === 'drill' ? null : scoreIn(counts);
  const band = kind === 'form' ? formBand : bands.points[competency];
  return {
    ...counts,
    score: agrees(competency, kind, measured) ? score : null,
    band,
    // A word claims no more than the lower end of the range supports.
    rating: ratingOf(score === null ? null : surely(score, band)),
    findings,
  };
}
