/** A first look at the bridge costs nothing: time stands until whoever came in does something. */
import { useEffect, useState } from 'preact/hooks';

/** What counts as doing something; a click for those that come without a pointer. */
export const deeds = ['pointerdown', 'keydown', 'click'] as const;

/**
 * True from when the bridge comes up until the first press of anything.
 * @param wanted false for whoever knows the bridge: then it is never true
 */
export function useFirstLook(wanted: boolean): boolean {
  const [looking, setLooking] = useState(wanted);
  useEffect(() => {
    if (!looking) return undefined;
    const end = () => setLooking(false);
    for (const deed of deeds) window.addEventListener(deed, end, { capture: true });
    return () => {
      for (const deed of deeds) window.removeEventListener(deed, end, { capture: true });
    };
  }, [looking]);
  return looking;
}
