/** A page begins at its top, for eyes, for keys and for a screen reader. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Gives the focus to what gets the ref and scrolls the window up: when the page opens, and whenever it shows
 * another `place`. What gets it needs a `tabIndex`.
 */
export function usePageTop<Place>(place?: Place): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    main.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [place]);
  return main;
}
