/** Motion without tweens: every drawn value follows the view's value, so there is nothing to cancel. */

/**
 * A value that approaches its target. `rate` is per second: after 1/rate seconds about two thirds of
 * the way is done, whatever the frame rate.
 */
export function approach(from: number, to: number, rate: number, seconds: number): number {
  const next = to + (from - to) * Math.exp(-rate * seconds);
  return Math.abs(next - to) < 0.0005 ? to : next;
}

/** -1..1, `perSecond` times a second; `phase` 0..1 keeps people out of step. */
export function wave(time: number, perSecond: number, phase = 0): number {
  return Math.sin((time * perSecond + phase) * Math.PI * 2);
}

/** 0..1 eased at both ends. */
export function smooth(share: number): number {
  const t = Math.min(1, Math.max(0, share));
  return t * t * (3 - 2 * t);
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

export function lerp(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
