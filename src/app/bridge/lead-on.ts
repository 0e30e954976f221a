/**
 * What is asked next, brought into sight. On a small phone an answer may leave the next question below the fold, where
 * it looks as if there were none.
 */

/** What a panel asks, in its order. */
const asked = '[data-group], [data-lead]';

/**
 * Scrolls the panel around `from`, a question that was just answered, to the one after it; nothing moves where that is
 * in sight. `still`: at once, for whoever wants no motion.
 */
export function leadOn(from: HTMLElement, still: boolean): void {
  const panel = from.closest<HTMLElement>('.b-sheet');
  // Once the screen shows what the answer has brought.
  requestAnimationFrame(() => {
    if (!panel?.isConnected || !from.isConnected) return;
    const all = [...panel.querySelectorAll<HTMLElement>(asked)];
    const next = all[all.indexOf(from) + 1];
    if (next) bringUp(next, still);
  });
}

/** Brings one question of a panel into sight, whole where there is room for it, else from its beginning. */
export function bringUp(question: HTMLElement, still: boolean): void {
  const whole = question.closest<HTMLElement>('.b-move-lines') ?? question;
  const window = whole.closest<HTMLElement>('.b-form-body, .b-sheet');
  if (!window) return;
  const fits = whole.offsetHeight <= window.clientHeight;
  whole.scrollIntoView({ block: fits ? 'nearest' : 'start', behavior: still ? 'instant' : 'smooth' });
}
