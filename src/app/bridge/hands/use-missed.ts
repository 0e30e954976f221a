/** Keeps what was missed at the keyboard until it has been looked at. */
import { useState } from 'preact/hooks';
import type { Entry } from '../../../run/timeline.ts';
import type { View } from '../../../run/view.ts';
import { lastLookUp, missedEntries } from './missed.ts';

/** The missed entries, and what to call when they have been looked at. A night that is opened again begins with none. */
export function useMissed(view: View): [Entry[], () => void] {
  const up = lastLookUp(view.log);
  const [seen, setSeen] = useState(up);
  const missed = up === seen || view.handsOn ? [] : missedEntries(view.log);
  return [missed, () => setSeen(up)];
}
