/** Who commands. Pure. */
import type { View } from '../../run/view.ts';

export interface Held {
  /** Who commands. */
  person: string;
  /** Night minute in which they began, or null when the log does not say. */
  since: number | null;
}

/** Who commands instead of the player and since when, or null while the player does. */
export function heldBy(view: View): Held | null {
  if (view.commander === null) return null;
  const entry = view.log.findLast((one) => one.type === 'command');
  return { person: view.commander, since: entry?.minute ?? null };
}
