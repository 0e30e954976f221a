/** The assessment's public face: a report from a run, and the rubric it was made by. */
export { assess } from './assess.ts';
export { bands } from './bands.ts';
export { keyOf, scores } from './key.ts';
export type { AssessedRun } from './played.ts';
export { rubric, rules } from './rubric.ts';
export type { Rule } from './rule.ts';
export { causes } from './types.ts';
export type { Cause, CompetencyReport, Finding, Ledger, Outcome, Rating, Report } from './types.ts';
