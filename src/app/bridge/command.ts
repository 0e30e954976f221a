/** Who commands. Pure. */
import type { View } from '../../run/view.ts';

/** What `view.command` says while the player commands, with or without their hands on the keyboard. */
const own: ReadonlySet<string> = new Set(['leading', 'hands']);

/** The person who commands instead of the player, or null while the player does. */
export function commander(view: View): string | null {
  if (own.has(view.command)) return null;
  for (let i = view.log.length - 1; i >= 0; i--) {
    const entry = view.log[i];
    if (entry?.type !== 'command') continue;
    const holder =
      view.people.find((person) => person.id === entry.holder) ??
      view.people.find((person) => person.part === entry.holder);
    return holder?.id ?? null;
  }
  return view.people.find((person) => person.part === view.command)?.id ?? null;
}
