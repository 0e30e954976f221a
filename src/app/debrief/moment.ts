/** A move of the player's own that the debrief can speak of. */
import type { Move } from '../../run/moves.ts';
import type { Entry } from '../../run/timeline.ts';

export interface KeyMoment {
  /** Number of the move in the log. */
  n: number;
  move: Move;
  /** The entry it wrote. */
  entry: Entry;
  /** Whom it was with, where it was said to somebody; who sent what it is about. */
  from: string | null;
  /** Who stood at the desk meanwhile and went back with something unsaid. */
  waiting?: string;
  /** Of a no: minutes until the same step was approved, null if it never was. */
  approved?: number | null;
}
