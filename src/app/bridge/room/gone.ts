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
  /** Whom they reached instead: a fixer, where nobody kept them away. */
  reached: string | null;
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
  if (!came) return null;
  const reached = log.find(
    (one): one is EntryOf<'routed'> =>
      one.type === 'routed' && one.item === entry.item && one.by === 'none' && one.n > entry.n,
  );
  const { minute, n } = entry;
  return { n, minute, from: came.from, channel: came.channel, reached: reached?.to ?? null };
}

/** Who held callers and has none left, or null: what was held did not just vanish. */
export function seenTo(view: View): string | null {
  const held = view.log.findLast(
    (one): one is EntryOf<'routed'> => one.type === 'routed' && one.by === 'liaison',
  );
  return held?.to ?? null;
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
