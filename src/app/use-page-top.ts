/** A page begins at its top, for eyes, for keys and for a screen reader. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Gives the focus to what gets the ref and scrolls the window up: when the page opens, and whenever it shows
 * another `place`. What gets it needs a `tabIndex`; where it has no name of its own it has that of the page's heading.
 */
export function usePageTop<Place>(place?: Place): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (main.current) nameByHeading(main.current);
    main.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [place]);
  return main;
}

/** A region that has the focus is read by its name. */
export function nameByHeading(region: HTMLElement): void {
  if (region.hasAttribute('aria-label') || region.hasAttribute('aria-labelledby')) return;
  const heading = region.querySelector('h1') ?? document.querySelector('h1');
  if (!heading) return;
  heading.id ||= 'page-heading';
  region.setAttribute('aria-labelledby', heading.id);
}
