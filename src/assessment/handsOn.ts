/** Spells at the keyboard, from looking down to looking up. */
import type { EntryOf } from '../run/timeline.ts';
import type { Played } from './played.ts';

export interface Spell {
  /** The entries of the spell, the look down first. */
  entries: EntryOf<'hands-on'>[];
  from: number;
  /** Minute of looking up, of losing command to somebody else, or the end of the night. */
  to: number;
  commanding: boolean;
}

/**
 * All spells in order. A spell that is not ended by looking up ends with the night. Down and up again at once, with
 * nothing looked at, is a slip of the thumb and none.
 */
export function spells(played: Played): Spell[] {
  const end = played.liveEnd ?? played.timeline.at(-1)?.minute ?? 0;
  const all: Spell[] = [];
  let open: Spell | null = null;
  for (const entry of played.of('hands-on')) {
    if (open === null && entry.action !== 'up') {
      open = { entries: [entry], from: entry.minute, to: end, commanding: entry.commanding };
      all.push(open);
    } else if (open !== null) {
      open.entries.push(entry);
      if (entry.action !== 'up') continue;
      open.to = entry.minute;
      open = null;
    }
  }
  return all
    .filter(({ entries, from, to }) => to > from || entries.some(({ action }) => action === 'dig'))
    .map((spell) => ({ ...spell, to: Math.min(spell.to, relievedAt(played, spell)) }));
}

/** Somebody else took command during the spell: from then on the bridge is led. */
function relievedAt(played: Played, spell: Spell): number {
  const first = spell.entries[0]?.n ?? 0;
  const taken = played
    .of('command')
    .find((entry) => entry.n > first && entry.holder !== 'player' && entry.minute <= spell.to);
  return taken?.minute ?? spell.to;
}
