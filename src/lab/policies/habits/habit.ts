/**
 * Habits: what a scripted player does of itself, one small rule each. A policy is a list of habits and a table of
 * replies; the first habit that has something to do is what it does next.
 */
import type { Move, PersonView, Update, View } from '../../../run/view.ts';

/** What a scripted player remembers from one decision to the next. */
export interface Memory {
  /** Minute at which the bridge was first seen. */
  bridgeAt: number | null;
  /** Who told, or was found: for those who look after them. */
  toldBy: string | null;
  /** The last update sent to each audience. */
  sent: Record<string, Update>;
  /** How often each habit has acted, by a name of its own. */
  done: Record<string, number>;
  /** Moves that were refused at this minute, as JSON: not tried again before the next. */
  refused: { minute: number; moves: string[] };
}

export const newMemory = (): Memory => ({
  bridgeAt: null,
  toldBy: null,
  sent: {},
  done: {},
  refused: { minute: -1, moves: [] },
});

/** One rule: the move it would make now, or null. */
export type Habit = (view: View, memory: Memory) => Move | null;

/** Minutes since the bridge was first seen. */
export const bridgeMinute = (view: View, memory: Memory): number =>
  memory.bridgeAt === null ? 0 : view.minute - memory.bridgeAt;

/** Counts an act under a name; the number before. */
export function count(memory: Memory, name: string): number {
  const before = memory.done[name] ?? 0;
  memory.done[name] = before + 1;
  return before;
}

/** Whether the room has been told this observation. */
export const knows = (view: View, fact: string): boolean =>
  view.log.some((entry) => entry.type === 'learned' && entry.fact === fact);

/** The people in the room who mend things. */
export const fixers = (view: View): PersonView[] =>
  view.people.filter((person) => person.here && person.part === 'fixer');

/** Whether a person has nothing in hand. */
export const isFree = (person: PersonView): boolean =>
  person.here && person.task === null && person.roles.length === 0;

/** The habit, from a minute of the bridge on. */
export const from =
  (minute: number, habit: Habit): Habit =>
  (view, memory) =>
    bridgeMinute(view, memory) >= minute ? habit(view, memory) : null;

/** The habit, at most so many times under a name. */
export const atMost =
  (times: number, name: string, habit: Habit): Habit =>
  (view, memory) => {
    if ((memory.done[name] ?? 0) >= times) return null;
    const move = habit(view, memory);
    if (move !== null) count(memory, name);
    return move;
  };
