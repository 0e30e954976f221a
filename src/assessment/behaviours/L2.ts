/** Mends the class, not the instance. Seen in written moments. */
import { behaviour } from '../behaviour.ts';

export const L2 = behaviour({
  id: 'L2',
  sign: '+',
  weight: 3,
  reasonForWeight:
    'Mending the class rather than the instance is seen in the best public reviews; it builds on an action that is worth having.',
  source:
    'AWS S3 2017 audited other tools; Cloudflare inspected 3,868 rules; Travis CI sent a fix to the open-source gem',
});
