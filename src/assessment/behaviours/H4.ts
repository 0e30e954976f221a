/** Does not debate severity. Seen in written moments. */
import { behaviour } from '../behaviour.ts';

export const H4 = behaviour({
  id: 'H4',
  sign: '+',
  weight: 2,
  reasonForWeight: 'A debate about severity costs minutes, seldom more.',
  source: 'PagerDuty anti_patterns.md "Litigating severities"; severity_levels.md',
});
