/**
 * Bands: one standard deviation of the novice's score over seeds, in score points, stored with the rubric so that a
 * report needs no lab. Written by `scripts/measure-bands.ts` from 300 nights of "wrong-table".
 */
import type { Competency } from '../scenario/vocabulary.ts';

/**
 * Forms: what the two may differ by for one and the same player, in score points (test/lab/forms.test.ts). Their talk
 * has no chance in it, so the deviation over seeds says nothing there.
 */
export const formBand = 5;

export const bands: { measured: boolean; points: Record<Competency, number> } = {
  measured: true,
  points: { delegation: 1.4, safety: 0.8, ownership: 0.6, communication: 8.1, shielding: 5, learning: 0 },
};
