/** What every detector looks at and gives back. */
import type { Clause } from '../clauses.ts';
import type { Why } from '../messages.ts';
import type { Sentence } from '../sentences.ts';
import type { Feature } from '../features.ts';

export interface Seen {
  readonly sentence: Sentence;
  readonly clauses: readonly Clause[];
  /** The sentences before and after, lower case: what an act is told together with. */
  readonly around: string;
}

/** A marked part of a sentence. `why` picks the wording of the reason. */
export interface Mark {
  readonly feature: Feature;
  readonly start: number;
  readonly end: number;
  readonly why: Why;
}

/** Finds the marks of one feature, or of two that hang together, in one sentence. */
export type Detector = (seen: Seen) => Mark[];

/** At most one mark from a place in the sentence; none from null. */
export function markOf(
  feature: Feature,
  found: { start: number; end: number } | null,
  why: Why = feature,
): Mark[] {
  return found === null ? [] : [{ feature, start: found.start, end: found.end, why }];
}
