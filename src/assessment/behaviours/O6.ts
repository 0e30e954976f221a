/** Makes it smaller, or boasts instead. Seen in written moments and in harm that a line shows. */
import { behaviour } from '../behaviour.ts';

export const O6 = behaviour({
  id: 'O6',
  sign: '-',
  weight: 3,
  reasonForWeight: 'Making it smaller than it was weakens an apology without turning it round.',
  source: 'Benoit (reduce offensiveness); TSB 2018',
});
