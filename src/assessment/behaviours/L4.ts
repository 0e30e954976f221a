/** Tests the guardrail and the way back. Seen in written moments. */
import { behaviour } from '../behaviour.ts';

export const L4 = behaviour({
  id: 'L4',
  sign: '+',
  weight: 4,
  reasonForWeight:
    'An untested guardrail or backup is the failure that returns (GitLab 2017); next to the tier it matters most.',
  source: 'GitLab 2017 (untested backups, no owner); AWS S3 2017 (subsystems not restarted for years)',
});
