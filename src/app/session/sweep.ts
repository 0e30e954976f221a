/**
 * Minutes paid in view: what the screen shows between a reply and the moment it led to. The engine has already
 * run them; here they pass before the player's eyes in about a second, and what landed meanwhile lands one by one.
 */
import type { Entry } from '../../run/timeline.ts';
import type { View } from '../../run/view.ts';

export interface Frame {
  /** Night minutes shown. */
  minute: number;
  /** The entry that lands in this frame, or null when only the clock moves. */
  entry: Entry | null;
}

/** Milliseconds a whole sweep takes, and the longest that one frame may stay. */
const sweepMs = 1000;
const longestFrameMs = 320;

/** The visible entries that are in `after` and not in `before`, oldest first. */
export function landed(before: View, after: View): Entry[] {
  const last = before.log.at(-1)?.n ?? -1;
  return after.log.filter((entry) => entry.n > last);
}

/** The frames between two moments: at least one for each minute and one for each entry, in order. */
export function frames(before: View, after: View): Frame[] {
  const entries = landed(before, after);
  const list: Frame[] = [];
  for (let minute = before.minute; minute <= after.minute; minute++) {
    const here = entries.filter((entry) => Math.max(before.minute, entry.minute) === minute);
    if (here.length === 0 && minute > before.minute) list.push({ minute, entry: null });
    for (const entry of here) list.push({ minute, entry });
  }
  return list;
}

/** Milliseconds that each of `count` frames stays. */
export function frameMs(count: number): number {
  return count === 0 ? 0 : Math.min(longestFrameMs, sweepMs / count);
}

/**
 * The view after the first `shown` frames: clock, money and log move; people and what waits follow the minute;
 * nothing is in the middle yet. Where the reply ended a chapter, the old one stays on screen until its end.
 */
export function between(before: View, after: View, list: Frame[], shown: number): View {
  const frame = list[Math.min(shown, list.length) - 1];
  const minute = frame?.minute ?? before.minute;
  const length = after.minute - before.minute;
  const part = length === 0 ? 1 : (minute - before.minute) / length;
  const last =
    list.slice(0, shown).findLast((one) => one.entry !== null)?.entry?.n ?? before.log.at(-1)?.n ?? -1;
  const arrived = (item: View['waiting'][number]) =>
    before.waiting.some((one) => one.id === item.id) || item.since <= minute;
  const sameChapter = before.chapter === after.chapter;
  const base = sameChapter && part > 0.5 ? after : before;
  return {
    ...base,
    ended: false,
    middle: null,
    minute,
    clock: before.clock + (minute - before.minute),
    money: before.money + (after.money - before.money) * part,
    waiting: sameChapter ? after.waiting.filter(arrived) : [],
    log: after.log.filter((entry) => entry.n <= last),
  };
}
