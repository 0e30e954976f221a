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

/** Entries between the last look down and the look up that followed it, oldest first. Empty while still down. */
export function missedEntries(log: readonly Entry[]): Entry[] {
  const up = log.findLastIndex((entry) => entry.type === 'hands-on' && entry.action === 'up');
  const down = log.findLastIndex((entry) => entry.type === 'hands-on' && entry.action === 'down');
  if (up < 0 || down < 0 || down > up) return [];
  // What you found yourself did not pass you by.
  return log
    .slice(down + 1, up)
    .filter((entry) => noticed.has(entry.type) && !(entry.type === 'learned' && entry.how === 'hands'));
}

/** Night minutes between the last look down and the look up that followed it. */
export function minutesDown(log: readonly Entry[]): number {
  const up = log.findLast((entry) => entry.type === 'hands-on' && entry.action === 'up');
  const down = log.findLast((entry) => entry.type === 'hands-on' && entry.action === 'down');
  return up && down ? Math.max(0, up.minute - down.minute) : 0;
}

/** Number of the entry of the last look up, or -1. */
export function lastLookUp(log: readonly Entry[]): number {
  return log.findLast((entry) => entry.type === 'hands-on' && entry.action === 'up')?.n ?? -1;
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
