/** The time of the page for screens: the same port as the session's, so that a test turns it by hand. */
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { browserTime, type Time } from './session/ports.ts';

const Context = createContext<Pick<Time, 'after'>>(browserTime());
export const TimeProvider = Context.Provider;

/** The page's time, for what happens by itself on a screen. */
export const useTime = (): Pick<Time, 'after'> => useContext(Context);

/** Milliseconds in which a finger that is already on its way still comes down. */
export const settleMs = 700;

/**
 * False for a moment after the component has come up: a key pressed then was meant for what stood there before, so
 * it chooses nothing. It ends the moment, though: whoever is that quick need not wait, and the next press counts.
 */
export function useSettled(): [settled: boolean, settle: () => void] {
  const time = useContext(Context);
  const [settled, settle] = useState(false);
  useEffect(() => time.after(settleMs, () => settle(true)), [time]);
  return [settled, () => settle(true)];
}

/** What is shown for a moment: null before and after. Showing another begins the moment anew, null ends it. */
export function useMoment<T>(ms: number): [T | null, (what: T | null) => void] {
  const time = useContext(Context);
  const [shown, show] = useState<T | null>(null);
  const undo = useRef<(() => void) | null>(null);
  useEffect(() => () => undo.current?.(), []);
  return [
    shown,
    (what) => {
      undo.current?.();
      show(what);
      undo.current = time.after(ms, () => show(null));
    },
  ];
}
