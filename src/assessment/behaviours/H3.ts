/** Puts side work behind the fix, as a decision. Seen in written moments. */
import { behaviour } from '../behaviour.ts';

export const H3 = behaviour({
  id: 'H3',
  sign: '+',
  weight: 2,
  reasonForWeight: "Side work costs one person's attention; less than a swoop, which costs everybody's.",
  source: 'PagerDuty incident_commander.md (spreadsheet example)',
});
