/** The promise of the night, "role, not name", tested again in daylight: naming somebody later voids it. */
import type { Played } from './played.ts';
import type { Opportunity } from './rule.ts';

/** The acts in which the promise is tested again. */
const tests = ['review', 'room', 'later'];

/** The first reply after the night that gave a name away. */
function naming(played: Played): { n: number; minute: number; exchange: string } | undefined {
  return played
    .of('replied')
    .find(
      (entry) =>
        tests.includes(played.actOf(entry.n)) && ((entry.shows.S5 ?? 0) < 0 || (entry.shows.S6 ?? 0) > 0),
    );
}

/** Takes back what earlier promises earned once the name has been given away; `isPromise` picks them by entry. */
export function voidedByNaming(
  played: Played,
  opportunities: readonly Opportunity[],
  isPromise: (n: number) => boolean,
): Opportunity[] {
  const later = naming(played);
  return opportunities.map((one) => {
    const promised = one.at.some((n) => later !== undefined && n < later.n && isPromise(n));
    if (!later || one.share === 0 || !promised) return one;
    return {
      ...one,
      share: 0,
      reason: { id: 'reason.S5.voided', params: { ...one.reason.params, later: later.exchange } },
    };
  });
}
