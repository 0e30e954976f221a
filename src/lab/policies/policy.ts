/** A policy: a scripted player. It sees what a player sees, and never how it is scored. */
import type { Move, Refusal, View } from '../../run/view.ts';

export interface Policy<M = unknown> {
  /** What to type after `--policy`. */
  readonly id: string;
  /** How it plays, in a sentence. */
  readonly summary: string;
  /** What it keeps from one decision to the next; a new one for each run. */
  begin(seed: number): M;
  /** The next thing it does: a move, or `wait` to let a minute pass. */
  decide(view: View, memory: M): Move | 'wait';
  /** Told when its move was not possible, as a player is, so that it can do something else. */
  refused?(refusal: Refusal, move: Move, memory: M): void;
}
