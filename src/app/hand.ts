/**
 * Whether the hand that acted last was on a pointer. What goes by itself after a tap waits for whoever came by key or
 * with a screen reader: a click of theirs has no pointer before it.
 */

let pointer = false;

/** Begins to watch a page; it is watched once however often this is called. */
export function watchHand(page: Document = document): void {
  if (watched.has(page)) return;
  watched.add(page);
  let pressed = false;
  page.addEventListener('pointerdown', () => (pressed = true), true);
  page.addEventListener('keydown', () => (pointer = pressed = false), true);
  page.addEventListener(
    'click',
    () => {
      pointer = pressed;
      pressed = false;
    },
    true,
  );
}

const watched = new WeakSet<Document>();

/** True after a tap or a click of a mouse, false after a key and before anything. */
export const byPointer = (): boolean => pointer;
