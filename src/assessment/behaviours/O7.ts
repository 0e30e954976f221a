/** Hides the own decision in a sentence without an agent. Seen in written moments and in harm that a line shows. */
import { behaviour } from '../behaviour.ts';

export const O7 = behaviour({
  id: 'O7',
  sign: '-',
  weight: 2,
  reasonForWeight:
    'A sentence without an agent is the mildest way to step out of it; real statements that are well regarded contain it.',
  source: 'AWS S3 2017 wording (the mild real example)',
  contested: 'The example is a statement that many engineers praised for its substance.',
});
