/** Whether something goes on below the fold: whatever scrolls on the bridge says so at its lower edge. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { watchLayout } from '../watch-layout.ts';

/** What scrolls up and down, and what scrolls sideways. */
const scrolls = '.b-sheet, .b-form-body, .b-idle, .b-paying, .b-missed, .b-hands, .b-middle > .exchange';
const rows = '.b-tab-list';

/** Pixels that are not worth a mark. */
const slack = 6;

/** Marks each of them in `root` with `data-more` while there is more of it, as the sheet shows. */
export function useMore(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const frame = root.current;
    if (!frame) return undefined;
    const look = () => {
      for (const one of frame.querySelectorAll<HTMLElement>(scrolls)) {
        mark(one, one.scrollHeight - one.clientHeight - one.scrollTop > slack);
      }
      for (const one of frame.querySelectorAll<HTMLElement>(rows)) {
        // From right to left it counts down from zero.
        mark(one, one.scrollWidth - one.clientWidth - Math.abs(one.scrollLeft) > slack);
      }
    };
    return watchLayout(frame, frame, look);
  }, [root]);
}

function mark(element: HTMLElement, more: boolean): void {
  if (more !== 'more' in element.dataset) element.toggleAttribute('data-more', more);
}
