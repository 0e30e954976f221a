/** Speaks from hindsight, or skips the review. Seen in written moments. */
import { behaviour } from '../behaviour.ts';

export const L7 = behaviour({
  id: 'L7',
  sign: '-',
  weight: 2,
  reasonForWeight: 'Hindsight talk costs the review its honesty, but can be put right in the same hour.',
  source: 'PagerDuty effective_postmortems; anti_patterns.md "Neglecting the postmortem"',
});
