/**
 * Reading costs nothing (DESIGN 9): what somebody has just said to the commander holds the clock until the next press,
 * or for as long as it takes to read slowly.
 */
import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '../../run/timeline.ts';
import type { Session, Words } from '../session-types.ts';
import { useTime } from '../time.ts';
import { tell } from './entry-text.ts';
import { deeds } from './use-first-look.ts';

/** Milliseconds that one needs to find it, and for each word of it. */
const finds = 1500;
const perWord = 400;

/** How many of the newest entries may stand after what was said: what landed in the same minute. */
const among = 12;

/** The newest thing that was said back to the commander within the last minute, or that they did for minutes, or null. */
function saidBack(log: readonly Entry[], minute: number): Entry | null {
  const newest = log.slice(-among);
  return (
    newest.findLast(
      (one) =>
        ((one.type === 'spoke' || one.type === 'answered') && minute - one.minute <= 1) ||
        (one.type === 'took' && one.minutes > 0 && minute - one.minute <= one.minutes),
    ) ?? null
  );
}

/** How long a line takes to be read. */
export function readingMs(entry: Entry, words: Words): number {
  const told = tell(entry, words);
  const text = told ? `${told.text} ${told.quote ?? ''}` : '';
  return finds + perWord * text.split(/\s+/).filter((word) => word !== '').length;
}

/** True while somebody's answer is being read. What stood there when the screen came up is no news. */
export function useReading({ view, paying, words }: Pick<Session, 'view' | 'paying' | 'words'>): boolean {
  const time = useTime();
  const said = saidBack(view.log, view.minute);
  const n = said?.n ?? -1;
  const [read, setRead] = useState(n);
  const reads = said !== null && n > read && paying === null;
  const needs = reads ? readingMs(said, words) : 0;
  useEffect(() => {
    if (!reads) return undefined;
    const end = () => setRead(n);
    const undo = time.after(needs, end);
    for (const deed of deeds) window.addEventListener(deed, end, { capture: true });
    return () => {
      undo();
      for (const deed of deeds) window.removeEventListener(deed, end, { capture: true });
    };
  }, [n, needs, reads, time]);
  return reads;
}
