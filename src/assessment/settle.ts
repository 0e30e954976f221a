/**
 * One act, one debt, across all six: each timeline entry is paid or charged once, to one competency. What loses its
 * claim stays in the report as a mention without points.
 *
 * - An entry belongs to the competency of the first opportunity that points at it, in the order of the rubric (a
 *   reply's is fixed before by the first behaviour that its moment calls for). Opportunities of another competency
 *   that rest on nothing else become mentions, and do not count as offered.
 * - An entry that answers an opportunity is never charged as well: meeting a moment badly costs what missing it does.
 * - An entry that is charged is charged once, by the heaviest charge.
 */
import type { Competency } from '../scenario/vocabulary.ts';
import type { Charge, Opportunity, Rule } from './rule.ts';

export interface Claim {
  rule: Rule;
  opportunities: readonly Opportunity[];
  charges: readonly Charge[];
}

export interface Settled {
  rule: Rule;
  opportunities: Opportunity[];
  charges: Charge[];
  /** Without points. */
  mentions: (Opportunity | Charge)[];
}

/** The competency that each entry is paid in. */
function owners(claims: readonly Claim[]): Map<number, Competency> {
  const owner = new Map<number, Competency>();
  for (const { rule, opportunities } of claims) {
    for (const n of opportunities.flatMap((one) => one.at)) if (!owner.has(n)) owner.set(n, rule.competency);
  }
  return owner;
}

/** For each charged entry the charge that stands. */
function heaviest(claims: readonly Claim[]): Map<number, Charge> {
  const standing = new Map<number, { charge: Charge; points: number }>();
  for (const { rule, charges } of claims) {
    for (const charge of charges) {
      const points = charge.times * rule.weight;
      for (const n of charge.at) {
        const other = standing.get(n);
        if (!other || points > other.points) standing.set(n, { charge, points });
      }
    }
  }
  return new Map([...standing].map(([n, { charge }]) => [n, charge]));
}

/** Settles all claims of a run; pure, the order of the claims is the order of precedence. */
export function settle(claims: readonly Claim[]): Settled[] {
  const owner = owners(claims);
  const standing = heaviest(claims);
  return claims.map(({ rule, opportunities, charges }) => {
    const isOwn = (one: Opportunity) =>
      one.at.length === 0 || one.at.some((n) => owner.get(n) === rule.competency);
    const stands = (charge: Charge) => charge.at.every((n) => !owner.has(n) && standing.get(n) === charge);
    return {
      rule,
      opportunities: opportunities.filter(isOwn),
      charges: charges.filter(stands),
      mentions: [
        ...opportunities.filter((one) => !isOwn(one)),
        ...charges.filter((charge) => !stands(charge)),
      ],
    };
  });
}
