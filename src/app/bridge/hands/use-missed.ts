/** Keeps what was missed at the keyboard until it has been looked at. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../../run/timeline.ts';
import type { View } from '../../../run/view.ts';
import { missedEntries } from './missed.ts';

/** The missed entries, and what to call when they have been looked at. */
export function useMissed(view: View): [Entry[], () => void] {
  const [missed, setMissed] = useState<Entry[]>([]);
  const down = useRef(view.handsOn);
  useEffect(() => {
    if (down.current && !view.handsOn) setMissed(missedEntries(view.log));
    down.current = view.handsOn;
  }, [view]);
  return [missed, () => setMissed([])];
}
