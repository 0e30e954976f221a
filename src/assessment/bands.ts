/**
 * Bands: one standard deviation of the novice's score over seeds, in score points, stored with the rubric so that
 * a report needs no lab. Not measured yet: until `measured` is true these are placeholders of the width of half a
 * rating, and pages that show a band say so.
 */
import type { Competency } from '../scenario/vocabulary.ts';

export const bands: { measured: boolean; points: Record<Competency, number> } = {
  measured: false,
  points: { delegation: 8, safety: 8, ownership: 8, communication: 8, shielding: 8, learning: 8 },
};
