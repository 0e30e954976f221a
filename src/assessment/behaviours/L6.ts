/** Stops at weak actions: be careful, retrain, one more sign-off. Seen in written moments. */
import { behaviour } from '../behaviour.ts';

export const L6 = behaviour({
  id: 'L6',
  sign: '-',
  weight: 4,
  reasonForWeight:
    'Weak actions alone leave the night as likely as before; it weighs nearly what a strong action does.',
  source: 'RCA2 2015, weaker tier; PagerDuty post-mortem do-nots',
});
