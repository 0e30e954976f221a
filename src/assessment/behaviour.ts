/**
 * The shape of one rubric behaviour. Each lives in its own file under behaviours/, in the same order: what it is,
 * its weight with the reason, its source, then what arises from the night. Moments that the scenario wrote (an
 * exchange's `calls`) and harm that an option shows are read for every behaviour in the same way.
 */
import type { Behaviour, Competency } from '../scenario/vocabulary.ts';
import type { TextRef } from '../run/view.ts';
import { authored, harms } from './authored.ts';
import { competencyOf } from './competency.ts';
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

/** Makes a rule from its definition: authored moments first, then those that arose, then words against deeds. */
export function behaviour(definition: Definition): Rule {
  const { arising, harmful, checked, ...rest } = definition;
  return {
    ...rest,
    competency: competencyOf(rest.id),
    opportunities(played) {
      const seen = [...authored(played, rest.id, rest.sign), ...(arising?.(played) ?? [])];
      return checked ? checked(played, seen) : seen;
    },
    charges: (played) => [...harms(played, rest.id, rest.sign), ...(harmful?.(played) ?? [])],
  };
}

/** 1 up to `best`, `half` worth 0.5, 0 from `worst` on, linear between: how well a latency in minutes did. */
export function latencyShare(minutes: number, best: number, half: number, worst: number): number {
  if (minutes <= best) return 1;
  if (minutes >= worst) return 0;
  if (minutes <= half) return 1 - (0.5 * (minutes - best)) / (half - best);
  return (0.5 * (worst - minutes)) / (worst - half);
}

/** Which of a behaviour's three sentences fits: `full`, `part` or `none`. */
export const grade = (share: number): 'full' | 'part' | 'none' =>
  share >= 0.75 ? 'full' : share > 0.25 ? 'part' : 'none';
