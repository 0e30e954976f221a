/** Keeps the promise: the role, not the name, in the review and before executives. Naming later voids it. */
import { behaviour } from '../behaviour.ts';
import { voidedByNaming } from '../promises.ts';

export const S5 = behaviour({
  id: 'S5',
  sign: '+',
  weight: 4,
  reasonForWeight:
    "A promise of safety is only known to be true when it is tested; breaking it undoes the night's credit, so it weighs nearly what the answer itself does.",
  source:
    'PagerDuty effective_postmortems (no naming and shaming); AWS S3 2017 text uses the role, not the name',
  checked: (played, opportunities) => voidedByNaming(played, opportunities, () => true),
});
