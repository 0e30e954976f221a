/** Minutes and money of the night by cause. Shown, never scored. */

/**
 * fault: the fault itself; thread: finding it again after an interruption; silence: waiting for what somebody
 * already knew; redone: work done twice; hands: the commander's hands on the keyboard; idle: nobody was asked.
 */
export const causes = ['fault', 'thread', 'silence', 'redone', 'hands', 'idle'] as const;
export type Cause = (typeof causes)[number];

export interface Ledger {
  /** Dollars. */
  cost: number;
  /** Night minutes until the restore was verified or the night was cut off. */
  minutes: number;
  /** Dollars by cause; sums to `cost`. */
  costByCause: Record<Cause, number>;
  /** Night minutes by cause; sums to `minutes`. */
  minutesByCause: Record<Cause, number>;
  /** Minute at which the restore was verified, or null. */
  restoredAt: number | null;
  /** The last tick reached. */
  endMinute: number;
}

export function emptyLedger(): Ledger {
  const zero = () => ({ fault: 0, thread: 0, silence: 0, redone: 0, hands: 0, idle: 0 });
  return { cost: 0, minutes: 0, costByCause: zero(), minutesByCause: zero(), restoredAt: null, endMinute: 0 };
}
