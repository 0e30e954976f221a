/** Who commands. Pure. */
import type { View } from '../../run/view.ts';

/** The person who commands instead of the player, or null while the player does. */
export function commander(view: View): string | null {
  return view.people.find((person) => person.id === view.command)?.id ?? null;
}
