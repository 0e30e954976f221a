/**
 * How far the nights of one player agree, stored with the rubric so that a report needs no lab: ICC(2,1) over seeds in
 * the variant where it is lowest, of "Wrong table". Written by `scripts/agreement.ts` from the last self-check.
 */
import type { Competency } from '../scenario/vocabulary.ts';

/** Below this a number says more of the night than of the player. */
export const leastAgreement = 0.8;

export const agreement: Readonly<Record<Competency, number>> = {
  delegation: 0.994,
  safety: 0.983,
  ownership: 0.991,
  communication: 0.981,
  shielding: 0.956,
  learning: 0.95,
};
