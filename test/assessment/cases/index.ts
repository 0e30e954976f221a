/** The three small nights of all behaviours. */
import type { Behaviour } from '../../../src/scenario/vocabulary.ts';
import type { Cases } from './case.ts';
import { communication } from './communication.ts';
import { delegation } from './delegation.ts';
import { learning } from './learning.ts';
import { ownership } from './ownership.ts';
import { safety } from './safety.ts';
import { shielding } from './shielding.ts';

export const cases: Record<Behaviour, Cases> = {
  ...delegation,
  ...safety,
  ...ownership,
  ...communication,
  ...shielding,
  ...learning,
};
