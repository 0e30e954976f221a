/**
 * Looks once, and again in the next frame after what is in `frame` changes, its size does, or something scrolls.
 * @param scroller what tells of scrolling: the frame for all that scrolls in it, the window for the page
 * @returns how to stop
 */
export function watchLayout(
  frame: HTMLElement,
  scroller: HTMLElement | Window,
  look: () => void,
): () => void {
  // Where something stands is known once the page is laid out; to ask after each change would lay it out each time.
  let due = 0;
  const soon = () => {
    due ||= requestAnimationFrame(() => {
      due = 0;
      look();
    });
  };
  const changes = new MutationObserver(soon);
  // Not attributes: those who look set one.
  changes.observe(frame, { childList: true, subtree: true, characterData: true });
  const sizes = new ResizeObserver(soon);
  sizes.observe(frame);
  // What scrolls inside something tells nobody above it; the page tells the window.
  const capture = scroller === frame;
  scroller.addEventListener('scroll', soon, { capture, passive: true });
  look();
  return () => {
    cancelAnimationFrame(due);
    changes.disconnect();
    sizes.disconnect();
    scroller.removeEventListener('scroll', soon, { capture });
  };
}
