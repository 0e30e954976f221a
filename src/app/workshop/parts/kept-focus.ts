/**
 * Where the focus goes when what had it is no longer there: a button that did its work and went, a row that somebody
 * sent away. Browsers drop it to the top of the page without a word; here it stays where the hand was.
 */

const focusable = [
  'a[href]',
  'button:not([disabled])',
  'input:not([disabled])',
  'select:not([disabled])',
  'textarea:not([disabled])',
  'summary',
  '[tabindex="0"]',
].join(',');

/** What Tab reaches within an element, in its order. */
const reached = (within: Element): HTMLElement[] =>
  [...within.querySelectorAll<HTMLElement>(focusable)].filter(
    (one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }),
  );

/** An element around the one with the focus, and where in it, as Tab counts, its child around that one begins. */
interface Around {
  element: Element;
  at: number;
}

/**
 * Keeps the focus within a page. What takes the place of the element that went gets it: else its neighbour, in the
 * smallest part of the page that is still there.
 * @returns how to stop
 */
export function keepFocus(root: HTMLElement): () => void {
  let last: HTMLElement | null = null;
  let around: Around[] = [];
  const remember = ({ target }: FocusEvent) => {
    last = target instanceof HTMLElement ? target : null;
    around = [];
    let child: Element | null = last;
    for (let element = last?.parentElement; child && element; element = element.parentElement) {
      const own = child;
      around.push({ element, at: reached(element).findIndex((one) => own.contains(one)) });
      if (element === root) return;
      child = element;
    }
  };
  /** Whoever clicks into nothing has no focus to keep; another window that is before this one takes none away. */
  const leave = ({ target }: FocusEvent) =>
    queueMicrotask(() => {
      if (target === last && last?.isConnected === true && document.activeElement === document.body)
        last = null;
    });
  const look = () => {
    if (last === null || last.isConnected || document.activeElement !== document.body) return;
    for (const { element, at } of around) {
      if (!element.isConnected) continue;
      const list = reached(element);
      const next = list[Math.min(Math.max(0, at), list.length - 1)];
      if (!next) continue;
      last = null;
      next.focus();
      return;
    }
    last = null;
  };
  root.addEventListener('focusin', remember);
  root.addEventListener('focusout', leave);
  const observer = new MutationObserver(look);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener('focusin', remember);
    root.removeEventListener('focusout', leave);
    observer.disconnect();
  };
}
