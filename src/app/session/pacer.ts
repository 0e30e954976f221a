/** Turns real time into minutes of the night, at a rate that may change or stop in the middle of a minute. */
import type { Time } from './ports.ts';

export interface Pacer {
  /** Milliseconds a night minute takes from now on, or null to hold. What has gone of the minute is kept. */
  rate(ms: number | null): void;
}

/** A pacer that calls `minute` each time one is full. It begins held. */
export function createPacer(time: Time, minute: () => void): Pacer {
  let perMinute: number | null = null;
  /** 0..1 of the minute that has gone at `since`. */
  let gone = 0;
  let since = 0;
  let cancel: (() => void) | null = null;

  function schedule() {
    cancel?.();
    cancel = null;
    if (perMinute === null) return;
    since = time.now();
    cancel = time.after((1 - gone) * perMinute, () => {
      gone = 0;
      schedule();
      minute();
    });
  }

  return {
    rate(ms) {
      if (ms === perMinute) return;
      if (perMinute !== null) gone = Math.min(1, gone + (time.now() - since) / perMinute);
      perMinute = ms;
      schedule();
    },
  };
}
