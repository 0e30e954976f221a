/** Offers repair, and says what changes. A promise of prevention earns only if the review paid for it. */
import type { EntryOf } from '../../run/timeline.ts';
import { behaviour } from '../behaviour.ts';
import type { Played } from '../played.ts';
import type { Opportunity } from '../rule.ts';

/** Image-repair strategies (Benoit) that promise that it will not happen again. */
export const promises: readonly string[] = ['prevention', 'prevent', 'corrective', 'corrective-action'];

/** An action of the review that shows at least some strength was paid for. */
function funded(played: Played): boolean {
  return played.of('replied').some((entry) => {
    if (played.actOf(entry.n) !== 'review') return false;
    return (['L1', 'L2', 'L4'] as const).some((behaviour) => (entry.shows[behaviour] ?? 0) > 0);
  });
}

function isEmptyPromise(played: Played, entry: EntryOf<'replied'> | undefined): boolean {
  return (
    entry !== undefined && entry.strategies.some((strategy) => promises.includes(strategy)) && !funded(played)
  );
}

function checkedByDeeds(played: Played, opportunities: Opportunity[]): Opportunity[] {
  return opportunities.map((one) => {
    const reply = played.of('replied').find((entry) => one.at.includes(entry.n));
    if (one.share === 0 || !isEmptyPromise(played, reply)) return one;
    return { ...one, share: 0, reason: { id: 'reason.O2.unfunded', params: { ...one.reason.params } } };
  });
}

export const O2 = behaviour({
  id: 'O2',
  sign: '+',
  weight: 4,
  reasonForWeight:
    'The offer of repair comes second among the parts of an apology: 4 of 5/4/3 (Lewicki 2016).',
  source: 'Lewicki 2016 (repair second); Benoit 1995, 2015 (corrective action, compensation)',
  checked: checkedByDeeds,
});
