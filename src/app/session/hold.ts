/** Whether the clock runs, and if not, why: the first reason that applies wins. */
import type { RunOptions } from '../../run/log.ts';
import type { View } from '../../run/view.ts';
import type { Hold } from '../session-types.ts';

export interface Circumstances {
  view: View;
  mode: RunOptions['mode'];
  paused: boolean;
  hidden: boolean;
  watching: boolean;
  cut: boolean;
  paying: boolean;
  composing: boolean;
  /** Something is being said, and the player listens. */
  hearing: boolean;
  waiting: boolean;
}

/** Null when minutes pass. In pressure mode reading and choosing hold nothing. */
export function holdOf(now: Circumstances): Hold | null {
  const gentle = now.mode !== 'pressure';
  if (now.view.ended) return 'ended';
  if (now.watching) return 'elsewhere';
  if (now.paused) return 'paused';
  if (now.hidden) return 'hidden';
  if (now.paying) return 'paying';
  if (now.cut) return 'cut';
  if (!now.view.live) return 'still';
  if (now.view.middle && gentle) return 'exchange';
  // At the keyboard each look has its price; reading what it brought has none.
  if ((now.composing || (now.view.handsOn && !now.waiting)) && gentle) return 'composer';
  // Also while waiting: it goes on once what came up has been heard.
  if (now.hearing && gentle) return 'hearing';
  if (now.mode === 'relaxed' && !now.waiting) return 'relaxed';
  return null;
}

/** Milliseconds a night minute takes at speed 1, and while waiting. */
const minuteMs = 4000;
const waitedMs = 500;

/** Milliseconds a night minute takes now, or null when the clock holds. */
export function pace(hold: Hold | null, speed: number, waiting: boolean): number | null {
  if (hold !== null) return null;
  return waiting ? Math.min(waitedMs, minuteMs / speed) : minuteMs / speed;
}
