/** Invites input: asks for what others see, by name and from those who are quiet. */
import { behaviour } from '../behaviour.ts';
import { lineSaid } from '../lines.ts';

export const S2 = behaviour({
  id: 'S2',
  sign: '+',
  weight: 3,
  reasonForWeight:
    'Information sharing carries half of what rudeness costs a team (Riskin 2015); asking for it by name is the plainest way to have it.',
  source: 'Edmondson 2019, step 2; PagerDuty objections poll; TeamSTEPPS CUS and two-challenge rule',
  arising: (played) => lineSaid(played, 'S2', { best: 15, half: 25, worst: 45 }),
});
