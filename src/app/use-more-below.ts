/** Whether the page goes on below the window: an act's screen says so at the window's lower edge. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { watchLayout } from './watch-layout.ts';

/** Pixels that are not worth a mark. */
const slack = 24;

/** Marks `root` with `data-more` while the window does not show the end of the page, as the sheet shows. */
export function useMoreBelow(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const frame = root.current;
    if (!frame) return undefined;
    const look = () => {
      const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
      frame.toggleAttribute('data-more', scrollHeight - clientHeight - scrollTop > slack);
    };
    return watchLayout(frame, window, look);
  }, [root]);
}
