/** The whole way from a played night to its report. */
import type { Competency } from '../scenario/vocabulary.ts';
import { findingsOf } from './findings.ts';
import { outcomeOf } from './outcome.ts';
import { playedOf, type AssessedRun } from './played.ts';
import { rules } from './rubric.ts';
import { reportOf } from './score.ts';
import { settle } from './settle.ts';
import type { CompetencyReport, Report } from './types.ts';

/**
 * The report of a run: outcome, and for each competency its findings, score, band and rating. Pure: the same
 * timeline gives the same report, whatever the ledger, the mode or the language. A run that has not ended is
 * reported as far as it went: only what was already missed counts as missed.
 */
export function assess(run: AssessedRun): Report {
  const played = playedOf(run);
  const settled = settle(
    rules.map((rule) => ({ rule, opportunities: rule.opportunities(played), charges: rule.charges(played) })),
  );
  const report = (competency: Competency): CompetencyReport =>
    reportOf(
      competency,
      settled.filter((one) => one.rule.competency === competency).flatMap((one) => findingsOf(played, one)),
      run.scenario.kind,
    );
  const { header } = run;
  return {
    scenario: header.scenario,
    contentHash: header.contentHash,
    engine: header.engine,
    seed: header.seed,
    variant: header.variant,
    outcome: outcomeOf(played, run.ledger),
    competencies: {
      delegation: report('delegation'),
      safety: report('safety'),
      ownership: report('ownership'),
      communication: report('communication'),
      shielding: report('shielding'),
      learning: report('learning'),
    },
  };
}
