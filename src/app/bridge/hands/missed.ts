/** What passed the commander by while they looked down. Pure. */
import type { Entry, EntryType } from '../../../run/timeline.ts';

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
  return log.slice(down + 1, up).filter((entry) => noticed.has(entry.type));
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
  const down = log.findLastIndex((entry) => entry.type === 'hands-on' && entry.action === 'down');
  return log.slice(down + 1).filter((entry) => entry.type === 'hands-on' && entry.action === 'dig').length;
}
