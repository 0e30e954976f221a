/** Two attempts side by side, as an address names them: `#nights=1f3a,20bc`. */
import { aboutIn } from '../pages.ts';

/** What stands after `#nights=`. */
export const pairAddress = (one: string, other: string): string => `${one},${other}`;

/** The two that an address names; null where it names none. */
export function pairIn(hash: string): [string, string] | null {
  const [one, other] = aboutIn(hash)?.split(',') ?? [];
  return one && other ? [one, other] : null;
}
