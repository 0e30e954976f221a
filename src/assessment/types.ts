/** The report: findings, ratings, outcome. Reasons are message ids with parameters, worded when displayed. */
import type { Behaviour, Competency } from '../scenario/vocabulary.ts';
import type { Cause } from '../run/ledger.ts';
import type { TextRef } from '../run/view.ts';

export { causes, type Cause, type Ledger } from '../run/ledger.ts';

export interface Finding {
  behaviour: Behaviour;
  /** The opportunity it answers, or null for a charge or a mention without points. */
  opportunity: string | null;
  /** Numbers `n` of the timeline entries it points at. */
  at: number[];
  minute: number | null;
  /** Points earned (or charged, negative), in rubric points. */
  points: number;
  best: number;
  worst: number;
  missed: boolean;
  reason: TextRef;
  /** Source as in DOMAIN section 1. */
  source: string;
  /** Experts disagree about this behaviour; worded by `contested.<behaviour>`. */
  contested: boolean;
}

/** `rating`: throughout (80+), mostly (60-79), atCost (40-59), notTonight (<40), tooLittle (fewer than four opportunities). */
export type Rating = 'throughout' | 'mostly' | 'atCost' | 'notTonight' | 'tooLittle';

export interface CompetencyReport {
  /** Opportunities this run offered. */
  offered: number;
  /** sum(points - worst). */
  earned: number;
  /** sum(best - worst). */
  possible: number;
  charged: number;
  /** 0..100, or null when too little was seen. */
  score: number | null;
  /** One standard deviation over seeds, in score points (the novice's, stored with the rubric). */
  band: number;
  rating: Rating;
  findings: Finding[];
}

/** How a night came to its end: restored, cut off at the scenario's hour, or ended by a workshop's host before either. */
export const endings = ['restored', 'cut-off', 'landed'] as const;
export type Ending = (typeof endings)[number];

export interface Outcome {
  /** Of a night that was not restored: all minutes until the scenario cuts it off, whether or not they were played. */
  minutesToRestore: number;
  /** Not restored. */
  cutOff: boolean;
  /** The minute in which a workshop's host ended a night that was neither restored nor over; absent otherwise. */
  landedAt?: number;
  /** Dollars; what minutes that were not played would have cost is not in it. */
  cost: number;
  /** Dollars by cause; sums to cost. */
  costByCause: Record<Cause, number>;
  /** Night minutes by cause; sums to those that were played until the restore: minutesToRestore, or `landedAt`. */
  minutesByCause: Record<Cause, number>;
  /** Minute at which the room learned what ran at 02:31, or null, and how. */
  learnedAt: number | null;
  learnedHow: 'told' | 'found' | 'never';
  peopleWhoLeft: string[];
  interruptions: number;
}

/** How a night came to its end. */
export const endingOf = ({ cutOff, landedAt }: Pick<Outcome, 'cutOff' | 'landedAt'>): Ending =>
  !cutOff ? 'restored' : landedAt === undefined ? 'cut-off' : 'landed';

/** Minutes that count although nobody played them: of a night that the host ended before its restore. */
export const minutesUnplayed = ({ landedAt, minutesToRestore, minutesByCause }: Outcome): number =>
  landedAt === undefined
    ? 0
    : minutesToRestore - Object.values(minutesByCause).reduce((sum, minutes) => sum + minutes, 0);

export interface Report {
  scenario: string;
  contentHash: string;
  engine: number;
  seed: number;
  variant: string;
  outcome: Outcome;
  competencies: Record<Competency, CompetencyReport>;
}
