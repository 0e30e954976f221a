/** Pages of their own, which an address can name (`#own-words`). They lie over the title or over a run that waits. */
import { useCallback, useEffect, useState } from 'preact/hooks';

export const pageNames = ['own-words', 'nights', 'progress', 'scoring', 'checklist'] as const;
export type PageName = (typeof pageNames)[number];

/** What is kept with the history's entry of a page that was opened from within, so that leaving can go back. */
const fromWithin = 'hold-the-bridge.page';

/** The page that the address names, whatever it says of it (`#checklist=1f3a`); null for none. */
export function pageIn(hash: string): PageName | null {
  const [named] = hash.split('=');
  return pageNames.find((name) => named === `#${name}`) ?? null;
}

/** What the address says of its page; null where it says nothing. */
export function aboutIn(hash: string): string | null {
  const [, about] = hash.split('=');
  return about === undefined || about === '' ? null : about;
}

export interface Page {
  readonly page: PageName | null;
  /** `about`: what of it is shown, as the address names it after `=`. */
  show(page: PageName, about?: string): void;
  leave(): void;
}

/** The page on screen, kept in step with the address: the browser's own *back* leaves it. */
export function usePage(): Page {
  const [page, setPage] = useState(() => pageIn(location.hash));
  useEffect(() => {
    const follow = () => setPage(pageIn(location.hash));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const show = useCallback((next: PageName, about?: string) => {
    const address = about === undefined ? `#${next}` : `#${next}=${about}`;
    history.pushState({ [fromWithin]: true }, '', address);
    setPage(next);
  }, []);
  const leave = useCallback(() => {
    if (Reflect.get(Object(history.state) as object, fromWithin) === true) return history.back();
    history.replaceState(null, '', location.pathname + location.search);
    setPage(null);
  }, []);
  return { page, show, leave };
}
