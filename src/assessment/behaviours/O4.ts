/** Matches the strength of the answer to the responsibility. Seen in written moments. */
import { behaviour } from '../behaviour.ts';

export const O4 = behaviour({
  id: 'O4',
  sign: '+',
  weight: 3,
  reasonForWeight:
    'How strong the posture is has to follow how preventable the crisis was; it weighs like the lesser parts of an apology.',
  source: 'SCCT (Coombs 2007)',
});
