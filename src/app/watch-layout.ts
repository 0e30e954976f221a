/**
 * Looks once, and again whenever what is in `frame` changes, its size does, or something scrolls.
 * @param scroller what tells of scrolling: the frame for all that scrolls in it, the window for the page
 * @returns how to stop
 */
export function watchLayout(
  frame: HTMLElement,
  scroller: HTMLElement | Window,
  look: () => void,
): () => void {
  const changes = new MutationObserver(look);
  // Not attributes: those who look set one.
  changes.observe(frame, { childList: true, subtree: true, characterData: true });
  const sizes = new ResizeObserver(look);
  sizes.observe(frame);
  // What scrolls inside something tells nobody above it; the page tells the window.
  const capture = scroller === frame;
  scroller.addEventListener('scroll', look, { capture, passive: true });
  look();
  return () => {
    changes.disconnect();
    sizes.disconnect();
    scroller.removeEventListener('scroll', look, { capture });
  };
}
