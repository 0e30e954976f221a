/** Something new each time, and a word at once when the impact changes. */
import type { EntryOf } from '../../run/timeline.ts';
import { behaviour } from '../behaviour.ts';
import type { Played } from '../played.ts';
import type { Opportunity } from '../rule.ts';
import { grade } from '../shares.ts';
import { sentTo, seriesAsked, sound } from '../updates.ts';

/** At most this many changes of impact count, with at least some minutes between them. */
const mostChanges = 3;
const apart = 5;
/** Minutes after a change: at once, and too late. */
const atOnce = 5;
const tooLate = 15;

/** News that the repeats outweigh is not told as if there had been none. */
function kindOf(share: number, sent: number, news: number, repeats: number): string {
  if (sent === 0) return 'silent';
  return news > 1 && repeats > 0 && grade(share) === 'none' ? 'part' : grade(share);
}

/** After the first word; nothing on a bridge that closed before a second promise could fall due. */
function fresh(played: Played, cadence: number): Opportunity[] {
  const wanted = seriesAsked(played, cadence);
  if (wanted < 2) return [];
  const sent = sentTo(played, 'customers');
  const later = sent.slice(1);
  const told = sound(later).filter((one) => !one.entry.truth.repeat);
  const repeats = later.filter((one) => one.entry.truth.repeat).length;
  const share = Math.max(0, Math.min(wanted, told.length) - repeats) / wanted;
  return [
    {
      id: 'C3.fresh',
      at: told.slice(0, wanted).map((one) => one.entry.n),
      minute: told[0]?.entry.minute ?? null,
      share,
      times: 1,
      missed: later.length === 0,
      reason: {
        id: `reason.C3.fresh.${kindOf(share, sent.length, told.length, repeats)}`,
        params: { updates: told.length, repeats },
      },
    },
  ];
}

/** Changes of impact after the first minutes (those are C1's) and early enough to be told. */
function changes(played: Played): EntryOf<'impact'>[] {
  const { bridge } = played;
  if (!bridge) return [];
  const kept: EntryOf<'impact'>[] = [];
  for (const entry of played.of('impact')) {
    const last = kept.at(-1);
    if (entry.minute <= bridge.from + atOnce || entry.minute > bridge.to - atOnce) continue;
    if (kept.length < mostChanges && (!last || entry.minute - last.minute >= apart)) kept.push(entry);
  }
  return kept;
}

function told(played: Played, change: EntryOf<'impact'>): Opportunity {
  const first = sound(sentTo(played, 'customers')).find(
    (one) => one.entry.n > change.n && !one.entry.truth.repeat,
  );
  const minutes = first ? first.entry.minute - change.minute : null;
  const share =
    minutes === null || minutes >= tooLate
      ? 0
      : minutes <= atOnce
        ? 1
        : (tooLate - minutes) / (tooLate - atOnce);
  return {
    id: `C3.change.${change.n}`,
    at: first ? [first.entry.n] : [],
    minute: change.minute,
    share,
    times: 1,
    missed: !first,
    reason: {
      id: `reason.C3.change.${first ? grade(share) : 'never'}`,
      params: { minute: change.minute, impact: change.impact, minutes: minutes ?? 0 },
    },
  };
}

export const C3 = behaviour({
  id: 'C3',
  sign: '+',
  weight: 2,
  reasonForWeight: 'The same text again reads like silence; an ordinary moment, like one kept promise.',
  source: 'PagerDuty stakeholder-comms-docs frequency.md (avoid repeating the same text)',
  arising(played) {
    const customers = played.scenario.audiences.find(({ id }) => id === 'customers');
    if (!played.bridge || !customers) return [];
    return [...fresh(played, customers.cadence), ...changes(played).map((change) => told(played, change))];
  },
});
