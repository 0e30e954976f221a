/** The spot under the thumb, which does nothing for a moment after it has said something. */
import { useEffect, useRef } from 'preact/hooks';
import { settleMs, useMoment } from '../time.ts';

/** A place in the window, CSS pixels. */
export interface Spot {
  x: number;
  y: number;
}

/**
 * Remembers where `root` was pressed last. `hold` keeps that spot still for a moment: what comes up there now is not
 * what the thumb, already on its way again, meant. That press ends the hold; the one after it counts. A key has no spot.
 */
export function useStill(root: { current: HTMLElement | null }): { spot: Spot | null; hold: () => void } {
  const [spot, show] = useMoment<Spot>(settleMs);
  const last = useRef<Spot | null>(null);
  const end = useRef(() => {});
  end.current = () => show(null);
  useEffect(() => {
    const frame = root.current;
    if (!frame) return undefined;
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Element && event.target.matches('.b-still')) return end.current();
      const { left, top } = frame.getBoundingClientRect();
      last.current = { x: event.clientX - left, y: event.clientY - top };
    };
    const onKey = () => {
      last.current = null;
    };
    frame.addEventListener('pointerdown', onPress, true);
    frame.addEventListener('keydown', onKey, true);
    return () => {
      frame.removeEventListener('pointerdown', onPress, true);
      frame.removeEventListener('keydown', onKey, true);
    };
  }, [root]);
  return { spot, hold: () => last.current && show(last.current) };
}
