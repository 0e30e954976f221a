/** What passed the commander by while they looked down. Pure. */
import type { Entry, EntryOf, EntryType } from '../../../run/timeline.ts';

/** Kinds of entries that somebody who leads would have noticed. */
const noticed: ReadonlySet<EntryType> = new Set<EntryType>([
  'arrived',
  'expired',
  'interrupted',
  'tell',
  'told',
  'answer',
  'done',
  'dropped',
  'left',
  'error',
  'harm',
  'learned',
  'promise',
  'impact',
  'command',
  'stood-in',
]);

/** Up by oneself, or because command went to somebody else or came back: then one looks at the room, too. */
const looksUp = (entry: Entry): boolean =>
  (entry.type === 'hands-on' && entry.action === 'up') ||
  (entry.type === 'command' && entry.how !== 'handover');

/** The last look down and the look up that followed it, by their places in the log, or null. */
function lastSpell(log: readonly Entry[]): { down: Entry; up: Entry; from: number; to: number } | null {
  const from = log.findLastIndex((entry) => entry.type === 'hands-on' && entry.action === 'down');
  const to = log.findIndex((entry, at) => at > from && looksUp(entry));
  const [down, up] = [log[from], log[to]];
  return from < 0 || !down || !up ? null : { down, up, from, to };
}

/**
 * Entries between the last look down and the look up that followed it, oldest first; who took command meanwhile is the
 * last of them. Empty while still down.
 */
export function missedEntries(log: readonly Entry[]): Entry[] {
  const spell = lastSpell(log);
  if (!spell) return [];
  // What you found yourself did not pass you by.
  return log
    .slice(spell.from + 1, spell.up.type === 'command' ? spell.to + 1 : spell.to)
    .filter((entry) => noticed.has(entry.type) && !(entry.type === 'learned' && entry.how === 'hands'));
}

/** Night minutes between the last look down and the look up that followed it. */
export function minutesDown(log: readonly Entry[]): number {
  const spell = lastSpell(log);
  return spell ? Math.max(0, spell.up.minute - spell.down.minute) : 0;
}

/** Number of the entry of the last look up, or -1. */
export const lastLookUp = (log: readonly Entry[]): number => lastSpell(log)?.up.n ?? -1;

/** What the last look brought when somebody else's taking command ended it: it has not been read yet. */
export function unread(log: readonly Entry[]): Looked | null {
  const spell = lastSpell(log);
  if (spell?.up.type !== 'command') return null;
  return lookedAt(log.slice(0, spell.to)).at(-1) ?? null;
}

/** Spells at the keyboard since the last look down. */
export function digs(log: readonly Entry[]): number {
  return sinceDown(log).filter((entry) => entry.type === 'hands-on' && entry.action === 'dig').length;
}

/** Something that was looked at: what, and the line that came back. */
export interface Looked {
  n: number;
  what: string;
  text: string;
}

/** Entries since the last look down. */
const sinceDown = (log: readonly Entry[]): readonly Entry[] =>
  log.slice(log.findLastIndex((entry) => entry.type === 'hands-on' && entry.action === 'down') + 1);

/** What was looked at since the last look down, oldest first. */
export function lookedAt(log: readonly Entry[]): Looked[] {
  return sinceDown(log).flatMap((entry) =>
    entry.type === 'hands-on' && entry.what !== undefined && entry.text !== undefined
      ? [{ n: entry.n, what: entry.what, text: entry.text }]
      : [],
  );
}

/** What the newest look uncovered. */
export function foundSince(log: readonly Entry[]): EntryOf<'learned'>[] {
  const last = log.findLastIndex((entry) => entry.type === 'hands-on');
  return log
    .slice(last + 1)
    .filter((entry): entry is EntryOf<'learned'> => entry.type === 'learned' && entry.how === 'hands');
}
