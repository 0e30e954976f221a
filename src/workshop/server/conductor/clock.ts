/** When a minute of a shared night passes, and why not. Instants come from outside. */
import type { Planned } from '../../protocol/agenda.ts';
import type { SharedClockNow } from '../../protocol/shared.ts';
import type { Where } from './live.ts';

export type SharedHold = NonNullable<SharedClockNow['hold']>;

/** Milliseconds that a night minute takes, and while whoever commands waits. */
export const minuteMs = 4_000;
export const waitedMs = 500;

export interface Circumstances {
  where: Where;
  /** What the room's plan asks of the run. */
  plan: Planned;
  /** Of the room's row. */
  held: boolean;
  stopped: boolean;
  /** Whoever commands has stopped the clock. */
  paused: boolean;
  ballotOpen: boolean;
  /** Nobody of the team is there. */
  away: boolean;
}

/** Why nothing at all goes on: no minute and no move. Null when the run plays. */
export function standsStill({ where, plan, held, stopped, away }: Circumstances): SharedHold | null {
  if (where.ended || plan === 'land') return 'ended';
  if (held) return 'held';
  if (stopped) return 'paused';
  // All wait for each other, or the plan has nothing more for this run.
  if (plan === 'wait') return 'boundary';
  return away ? 'away' : null;
}

/** Why no minute passes, the first reason that applies; null when the clock runs. */
export function holdOf(now: Circumstances): SharedHold | null {
  const still = standsStill(now);
  if (still) return still;
  if (now.paused) return 'paused';
  if (now.ballotOpen) return 'ballot';
  if (!now.where.live) return 'still';
  return now.where.exchange === null ? null : 'exchange';
}

/** Where a minute is, 0..1: kept when the clock stops in the middle of one. */
export interface Minute {
  gone: number;
  since: number;
}

/**
 * Lets time pass until an instant.
 * @returns whether a minute is full; what was over of it is left for the next, so that the pace holds
 */
export function pass(minute: Minute, now: number, perMinute: number | null): boolean {
  const passed = Math.max(0, now - minute.since);
  minute.since = now;
  if (perMinute === null) return false;
  minute.gone += passed / perMinute;
  if (minute.gone < 1) return false;
  // A node that slept does not make up for it: nobody saw those minutes.
  minute.gone = Math.min(minute.gone - 1, 0.99);
  return true;
}
