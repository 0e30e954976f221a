/** The sentence that a player means to say first next time, as a later night finds it. */
import type { Plan } from '../storage/plans.ts';

/** The sentence written down last before a moment and for another run, or null. */
export function sentenceBefore(plans: readonly Plan[], run: string, moment: number): string | null {
  const written = plans.filter((one) => one.run !== run && one.at <= moment && one.sentence !== '');
  return written.toSorted((one, other) => other.at - one.at)[0]?.sentence ?? null;
}
