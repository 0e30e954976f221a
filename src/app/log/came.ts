/** What came of a word outside: where nothing did, that is said, since it cost its minute. Pure. */
import type { Entry } from '../../run/timeline.ts';

/**
 * Whether somebody who was taken outside said something that nobody learned anything from. `among` holds the entry and
 * what came with it.
 */
export function nothingCame(entry: Entry, among: readonly Entry[]): boolean {
  if (entry.type !== 'spoke' || entry.about !== 'aside') return false;
  return !among.some(
    (one) =>
      one.n > entry.n && one.minute === entry.minute && (one.type === 'learned' || one.type === 'opened'),
  );
}
