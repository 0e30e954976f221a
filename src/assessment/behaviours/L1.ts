/** Funds at least one strong action: it removes the possibility or forces the safe path. Seen in written moments. */
import { behaviour } from '../behaviour.ts';

export const L1 = behaviour({
  id: 'L1',
  sign: '+',
  weight: 5,
  reasonForWeight:
    'Action plans with stronger actions rose from 34 to 70 per cent with their outcomes in the VA programme (Bagian 2011): the tier is what best tells a review from a ritual.',
  source: 'VA/NCPS and RCA2 2015, action hierarchy',
  // DOMAIN 1.6: at least one stronger action. What the other one is worth is asked by L2 and L3.
  picked: 'strongest',
  contested:
    'Guardrails fail too; the tier ranks actions, it does not promise that they make a mistake impossible.',
});
