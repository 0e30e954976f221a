/** Keeps three to seven direct reports, splits teams, releases people who are not needed. Seen in written moments. */
import { behaviour } from '../behaviour.ts';

export const D4 = behaviour({
  id: 'D4',
  sign: '+',
  weight: 2,
  reasonForWeight:
    'A span of three to seven reports is a planning guideline (NIMS), and a room of six rarely strains it; it weighs less than giving work clearly.',
  source: 'NIMS (1:5 guideline; 3-7 in the 2008 text); PagerDuty complex_incidents.md, "Reducing Scope"',
  contested:
    'Maguire (2019, 2020): coordination has costs that every responder pays, and one commander can slow the response.',
});
