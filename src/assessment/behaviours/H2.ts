/** Meets an override: asks whether the executive wants command, otherwise closes it. Seen in written moments. */
import { behaviour } from '../behaviour.ts';

export const H2 = behaviour({
  id: 'H2',
  sign: '+',
  weight: 3,
  reasonForWeight:
    'One executive who takes over unasked disturbs everybody at once; the offer of command settles it in one sentence.',
  source: 'PagerDuty incident_commander.md, "Executive Swoop"',
});
