/** Blames, mocks, asks why, names in public. Seen in written moments and in harm that a reply or line shows. */
import { behaviour } from '../behaviour.ts';

export const S6 = behaviour({
  id: 'S6',
  sign: '-',
  weight: 5,
  reasonForWeight:
    'Rudeness took diagnosis from 3.2 to 2.6 and procedure from 3.3 to 2.8 in a randomised trial (Riskin 2015): as heavy as the best answer.',
  source: 'Riskin 2015, 2017; Equifax 2017 single-individual testimony',
});
