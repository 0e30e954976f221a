/** Actions with an owner, a date and a bound. Seen in written moments. */
import { behaviour } from '../behaviour.ts';

export const L3 = behaviour({
  id: 'L3',
  sign: '+',
  weight: 3,
  reasonForWeight:
    'An owner and a date are what makes an action happen; they cost little and mean little without a good action.',
  source: 'Lueder and Beyer (;login: 2017) via PagerDuty writing.md; Sev-1 items within 15 days',
});
