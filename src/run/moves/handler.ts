/** The shape of a move's rule: whether it is possible, what it costs in minutes, who hears it, what it does. */
import type { Move, MoveType, Refusal } from '../moves.ts';
import type { Night } from '../night.ts';

export type MoveOf<T extends MoveType> = Extract<Move, { type: T }>;

export interface Handler<T extends MoveType> {
  /** Why it is not possible now, or null. */
  refuse(night: Night, move: MoveOf<T>): Refusal | null;
  /** Night minutes that it costs; ran before the next move is accepted. */
  price(night: Night, move: MoveOf<T>): number;
  /** Ids of the people who hear it. */
  hears(night: Night, move: MoveOf<T>): string[];
  /** Ids of the people whose thread it breaks; left out where it breaks nobody's. */
  breaks?(night: Night, move: MoveOf<T>): string[];
  apply(night: Night, move: MoveOf<T>): void;
  /** What it leads to once its price is paid, before anything else takes the middle. */
  after?(night: Night, move: MoveOf<T>): void;
}

export const refusal = (code: Refusal['code'], what: string): Refusal => ({ code, what });

/** Everybody in the room. */
export const room = (night: Night): string[] =>
  Object.keys(night.world.people).filter((id) => night.world.people[id]?.here);

/** Refusals that all moves of a commander share: the act, the middle, command, the keyboard. */
export function refuseCommander(night: Night, what: string): Refusal | null {
  if (night.world.bridgeSince === null) return refusal('not-now', what);
  if (night.book.scenario.chapters[night.world.chapter]?.live !== true) return refusal('not-now', what);
  if (night.flow.command === 'hands') return refusal('hands-on', what);
  if (night.flow.command !== 'leading') return refusal('not-commanding', what);
  return null;
}

/** Whether a person can be spoken to. */
export function refusePerson(night: Night, person: string): Refusal | null {
  const state = night.world.people[person];
  if (!state) return refusal('no-such-person', person);
  return state.here ? null : refusal('person-away', person);
}
