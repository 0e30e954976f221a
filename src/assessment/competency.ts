/** What a behaviour counts for: its sign, and which of a moment's behaviours are paid. */
import { competencyOf, type Behaviour } from '../scenario/vocabulary.ts';

/** Behaviours that DOMAIN section 1 marks with a minus: 1 in `shows` is the harm. */
const harmful: readonly Behaviour[] = [
  'D6', 'D7', 'D8', 'C6', 'C7', 'H6', 'H7', 'S6', 'S7', 'O5', 'O6', 'O7', 'O8', 'L6', 'L7',
]; // oxfmt-ignore

export const signOf = (behaviour: Behaviour): '+' | '-' => (harmful.includes(behaviour) ? '-' : '+');

/** How good it is that an option shows a behaviour by `value`: the other way round for a harmful one. */
export const meritOf = (behaviour: Behaviour, value: number): number =>
  signOf(behaviour) === '+' ? value : -value;

/**
 * The behaviours of a moment that count. A reply is one act and is paid in one competency, that of the first
 * behaviour the moment calls for; the others are listed without points.
 */
export function primaryOf(calls: readonly Behaviour[]): Behaviour[] {
  const [first] = calls;
  if (first === undefined) return [];
  return calls.filter((behaviour) => competencyOf(behaviour) === competencyOf(first));
}
