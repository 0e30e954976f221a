/** What a rubric behaviour is, and what it finds in a night: opportunities and charges. */
import type { Behaviour, Competency } from '../scenario/vocabulary.ts';
import type { TextRef } from '../run/view.ts';
import type { Played } from './played.ts';

/** One moment at which one behaviour was called for, with what the run made of it. */
export interface Opportunity {
  /** Unique among the behaviour's opportunities of a run. */
  id: string;
  /** Numbers of the entries it is read from; empty for something that did not happen. */
  at: number[];
  minute: number | null;
  /** 0 is the worst that could be shown, 1 the best. */
  share: number;
  /** How many ordinary moments this one counts for. */
  times: number;
  missed: boolean;
  reason: TextRef;
}

/** Harm outside any opportunity. */
export interface Charge {
  at: number[];
  minute: number;
  /** How many times the behaviour's weight. */
  times: number;
  reason: TextRef;
}

/** `strongest`: one of them is enough, as for "at least one stronger action" (DOMAIN L1). */
export type Picked = 'mean' | 'strongest';

export interface Rule {
  id: Behaviour;
  competency: Competency;
  /** `-`: a behaviour that harms; not doing it is the best. */
  sign: '+' | '-';
  /** Points between the worst and the best of one opportunity, and of one charge. */
  weight: number;
  reasonForWeight: string;
  /** As in DOMAIN section 1. */
  source: string;
  /** Where experts disagree, in one sentence. */
  contested?: string;
  /** How several options picked at once count together; by their mean where it is left out. */
  picked?: Picked;
  opportunities(played: Played): Opportunity[];
  charges(played: Played): Charge[];
}

export interface Definition extends Omit<Rule, 'competency' | 'opportunities' | 'charges'> {
  /** Opportunities that arise from what happened, beside those the scenario wrote. */
  arising?: (played: Played) => Opportunity[];
  /** Harm that arises from what happened, beside what options and lines show. */
  harmful?: (played: Played) => Charge[];
  /** Words checked by deeds: takes back what later acts made untrue. */
  checked?: (played: Played, opportunities: Opportunity[]) => Opportunity[];
}
