/** What could be seen of people lately: signs, before anybody says anything. Pure. */
import type { EntryOf } from '../../../run/timeline.ts';
import type { View } from '../../../run/view.ts';

/** Night minutes for which a sign is kept in sight, and how many people's. */
const keptFor = 12;
const most = 3;

/** The newest sign of each person who is here, the newest first. */
export function seenLately(view: View): EntryOf<'tell'>[] {
  const found: EntryOf<'tell'>[] = [];
  for (let at = view.log.length - 1; at >= 0 && found.length < most; at--) {
    const entry = view.log[at];
    if (!entry || view.minute - entry.minute > keptFor) break;
    if (entry.type !== 'tell' || found.some(({ person }) => person === entry.person)) continue;
    if (view.people.some(({ id, here }) => id === entry.person && here)) found.push(entry);
  }
  return found;
}
