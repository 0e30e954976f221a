/**
 * What had the focus may go when it has been used, or with the screen before: then the focus goes to the middle. So it
 * does when somebody begins to speak there.
 */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Where the focus goes: the talk or the quiet room, else the first button. */
const stops = '.exchange, .b-idle, .b-paying, button';

/**
 * @param rests leave the focus alone for now: a panel puts it itself
 * @param scene what is said in the middle, by its id, or null
 */
export function useKeptFocus(
  middle: RefObject<HTMLElement | null>,
  rests: boolean,
  scene: string | null,
): void {
  const last = useRef<Element | null>(null);
  // Whatever had it on the screen before has gone with that screen.
  const lost = useRef(true);
  const heard = useRef<string | null>(null);
  useEffect(() => {
    const onFocus = (event: FocusEvent) => {
      last.current = event.target instanceof Element ? event.target : null;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, []);
  useEffect(() => {
    // A panel lay over it: when that has gone, the scene is where one goes on, and not the button that opened the panel.
    if (rests) heard.current = null;
    // A scene that has opened is where one goes on, whatever had the focus; it does nothing by itself when it has it.
    if (!rests && scene !== heard.current) {
      heard.current = scene;
      const talk = middle.current?.querySelector<HTMLElement>('.exchange');
      if (scene !== null && talk && document.querySelector('dialog:modal') === null) {
        if (!talk.contains(document.activeElement)) talk.focus({ preventScroll: true });
      }
    }
    // Only a focus whose place is gone: one that the player took away from everything stays away.
    if (last.current !== null && !last.current.isConnected) lost.current = true;
    const active = document.activeElement;
    if (active !== null && active !== document.body) {
      lost.current = false;
      last.current = active;
    }
    if (rests || !lost.current || document.querySelector('dialog:modal') !== null) return;
    lost.current = false;
    last.current = null;
    middle.current?.querySelector<HTMLElement>(stops)?.focus({ preventScroll: true });
  });
}
