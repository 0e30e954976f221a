/** Who stopped waiting a moment ago. Pure. */
import type { Channel } from '../../../scenario/vocabulary.ts';
import type { Entry, EntryOf } from '../../../run/timeline.ts';
import type { View } from '../../../run/view.ts';

export interface Gone {
  /** Number of the entry. */
  n: number;
  minute: number;
  from: string;
  channel: Channel;
}

/** Empty places shown at once. */
const most = 2;

/** Night minutes for which a place that has emptied can still be seen. */
const seenFor = 2;

/** Whose leaving an entry is, or null. */
export function goneOf(entry: Entry, log: readonly Entry[]): Gone | null {
  if (entry.type !== 'expired') return null;
  const came = log.findLast(
    (one): one is EntryOf<'arrived'> => one.type === 'arrived' && one.item === entry.item,
  );
  return came ? { n: entry.n, minute: entry.minute, from: came.from, channel: came.channel } : null;
}

/** Those who stopped waiting lately, the newest first. While the commander looks down nobody sees it. */
export function goneLately(view: View): Gone[] {
  if (view.handsOn) return [];
  const found: Gone[] = [];
  for (let i = view.log.length - 1; i >= 0 && found.length < most; i--) {
    const entry = view.log[i];
    if (!entry || view.minute - entry.minute > seenFor) break;
    const gone = goneOf(entry, view.log);
    if (gone) found.push(gone);
  }
  return found;
}
