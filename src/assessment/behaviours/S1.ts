/** Frames the night early: complex system, I will miss things, speak up. */
import { behaviour } from '../behaviour.ts';
import { lineSaid } from '../lines.ts';

export const S1 = behaviour({
  id: 'S1',
  sign: '+',
  weight: 3,
  reasonForWeight:
    'Setting the stage is the first of three steps and costs a sentence; it makes the later answers believable, it does not replace them.',
  source: 'Edmondson 2019 tool kit, step 1 (set the stage)',
  arising: (played) => lineSaid(played, 'S1', { best: 5, half: 10, worst: 30 }),
});
