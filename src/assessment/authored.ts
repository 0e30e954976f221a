/** Opportunities that the scenario wrote: an exchange's `calls`, answered by what the chosen option shows. */
import type { EntryOf } from '../run/timeline.ts';
import type { Exchange } from '../scenario/schema.ts';
import { competencyOf, type Behaviour } from '../scenario/vocabulary.ts';
import { meritOf, signOf } from './competency.ts';
import { isContested } from './content.ts';
import { offersFor, type Offer } from './offers.ts';
import type { Played } from './played.ts';
import type { Opportunity, Picked } from './rule.ts';
import { grade } from './shares.ts';

/** What several picked options come to. */
const together: Record<Picked, (values: readonly number[]) => number> = {
  mean: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  strongest: (values) => Math.max(...values),
};

/**
 * The least and most that this moment's options can show of a behaviour, as many picked as it asks for.
 * Zero always lies within, so that an option that does not show it is never worse than missing the moment.
 * Null when no option shows any of it: nothing can be seen there.
 */
export function rangeOf(
  exchange: Exchange,
  behaviour: Behaviour,
  how: Picked = 'mean',
): { least: number; most: number } | null {
  const merits = exchange.options
    .map((option) => meritOf(behaviour, option.shows[behaviour] ?? 0))
    .toSorted((a, b) => a - b);
  const picked = Math.max(1, Math.min(merits.length, Math.floor(exchange.pick.least)));
  if (merits.length === 0) return null;
  const least = Math.min(0, together[how](merits.slice(0, picked)));
  const most = Math.max(0, together[how](merits.slice(-picked)));
  return most > least ? { least, most } : null;
}

/** How it was missed: a moment that called for something, or one in which a harm could have been kept away. */
function missedReason(how: Offer['how'], behaviour: Behaviour): string {
  const told = how === 'replied' || how === 'skipped' ? 'prevented' : how;
  return signOf(behaviour) === '+' ? `reason.${told}` : `reason.minus.${told}`;
}

/** What a reply showed of a behaviour: of several picked options their mean, which the entry holds, or the strongest. */
function shown(offer: Offer, behaviour: Behaviour, entry: EntryOf<'replied'>, how: Picked): number {
  if (how === 'mean') return meritOf(behaviour, entry.shows[behaviour] ?? 0);
  const options = offer.exchange.options.filter(({ id }) => entry.options.includes(id));
  return together[how](options.map((option) => meritOf(behaviour, option.shows[behaviour] ?? 0)));
}

function answered(
  offer: Offer,
  behaviour: Behaviour,
  how: Picked,
  range: { least: number; most: number },
): Pick<Opportunity, 'share' | 'reason'> {
  const { entry } = offer;
  if (entry?.type !== 'replied') {
    const params = { exchange: offer.exchange.id, behaviour, ...(entry ? { minute: entry.minute } : {}) };
    return { share: 0, reason: { id: missedReason(offer.how, behaviour), params } };
  }
  const params = { minute: entry.minute, exchange: entry.exchange, options: entry.options.join(',') };
  // A statement that asserts what nobody knows is not ownership, however well it is put.
  if (entry.overclaims.length > 0 && competencyOf(behaviour) === 'ownership') {
    return {
      share: 0,
      reason: { id: 'reason.O8.voids', params: { ...params, overclaims: entry.overclaims.join(',') } },
    };
  }
  const merit = shown(offer, behaviour, entry, how);
  const share = Math.min(1, Math.max(0, (merit - range.least) / (range.most - range.least)));
  // What was not shown, or its opposite, is not told as half of it, though worse could have been said.
  const told = signOf(behaviour) === '+' && merit <= 0 ? 'none' : grade(share);
  return { share, reason: { id: `reason.${behaviour}.${told}`, params } };
}

/**
 * Whether whoever gave up waiting did so while bad news was being heard: that comes before any caller (S3 is answered
 * in the same exchange, before any other move), and shielding asks for nothing meanwhile.
 */
function badNewsFirst(played: Played, { conversation, entry }: Offer): boolean {
  if (entry?.type !== 'missed' || entry.how !== 'patience') return false;
  const injects = new Set(
    played.scenario.injects.filter(({ opens }) => opens === conversation).map(({ id }) => id),
  );
  const came = played.of('arrived').findLast((one) => injects.has(one.inject) && one.n < entry.n);
  return (
    came !== undefined &&
    played.of('replied').some((one) => one.calls.includes('S3') && one.n > came.n && one.n < entry.n)
  );
}

/** The authored opportunities for one behaviour in this run. */
export function authored(played: Played, behaviour: Behaviour, how: Picked = 'mean'): Opportunity[] {
  return offersFor(played, behaviour).flatMap((offer) => {
    const range = rangeOf(offer.exchange, behaviour, how);
    if (range === null) return [];
    const { entry } = offer;
    if (competencyOf(behaviour) === 'shielding' && badNewsFirst(played, offer)) return [];
    if (entry?.type === 'replied' && isContested(played.scenario, entry.options)) return [];
    return {
      id: `${behaviour}.${offer.moment}`,
      at: offer.entry ? [offer.entry.n] : [],
      minute: offer.entry?.minute ?? null,
      times: 1,
      missed: offer.how !== 'replied',
      ...answered(offer, behaviour, how, range),
    };
  });
}
