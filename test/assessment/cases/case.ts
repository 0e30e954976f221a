/**
 * Three small nights for each behaviour: one that earns it, one that does not, and a near miss. Each says what it
 * tells in a sentence and how many rubric points it loses: 0 is the best that was offered.
 */
import type { Behaviour, Competency } from '../../../src/scenario/vocabulary.ts';
import { exchange, night, talk, type Night } from '../build.ts';

export type Case = readonly [what: string, night: () => Night, lost: number];

export interface Cases {
  earns: Case;
  not: Case;
  near: Case;
}

/** The behaviours of one competency, by their letter. */
export type CasesOf<Letter extends string> = Record<Extract<Behaviour, `${Letter}${number}`>, Cases>;
export type Letters = Record<Competency, string>;

/** Points lost: what was offered and not reached, and what was charged. */
export function lost(one: Night, behaviour: Behaviour): number {
  const points = one
    .findings(behaviour)
    .reduce((sum, finding) => sum + (finding.opportunity === null ? 0 : finding.best) - finding.points, 0);
  return Math.round(points * 100) / 100;
}

/** A night with one written moment that calls for a behaviour, answered with the option of this name. */
export const answered = (calls: Behaviour[], options: Parameters<typeof exchange>[2], name: string): Night =>
  night({ conversations: [talk('moment', exchange('moment', calls, options))] })
    .at(20)
    .reply('moment', `moment.${name}`);
