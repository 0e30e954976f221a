/** Answers a confession with thanks, safety and a next task; asks what, not why. Seen in written moments. */
import { behaviour } from '../behaviour.ts';
import { voidedByNaming } from '../promises.ts';

export const S3 = behaviour({
  id: 'S3',
  sign: '+',
  weight: 5,
  reasonForWeight:
    'The answer to the first bad news decides what else is told: rudeness explained half of the loss in information sharing (Riskin 2015). The heaviest single moment of the night.',
  source:
    'Edmondson 2019, step 3 (appreciate, destigmatise); Etsy guide and PagerDuty blameless.md (how and what, not why and who)',
  contested: 'The direction is supported; the effect of the exact sentence is untested.',
  // An answer that promised the role and not the name is only as good as that promise.
  checked: (played, opportunities) =>
    voidedByNaming(played, opportunities, (n) =>
      played.of('replied').some((entry) => entry.n === n && (entry.shows.S5 ?? 0) > 0),
    ),
});
