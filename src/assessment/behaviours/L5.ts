/** Finds several contributing factors in several layers. Several facts are picked at once; they count by their mean. */
import { behaviour } from '../behaviour.ts';

export const L5 = behaviour({
  id: 'L5',
  sign: '+',
  weight: 4,
  reasonForWeight:
    'A review that finds one cause stops looking; several factors in several layers are the ground for every action.',
  source: 'PagerDuty writing.md citing Cook; Etsy debriefing guide ("how" questions)',
});
