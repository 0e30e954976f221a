/**
 * The lines that can be said to the room, each in its place for the night: one that was said keeps it, and one that
 * becomes possible later stands last. So a digit always says the same line.
 */
import { useRef } from 'preact/hooks';
import type { SayLine } from '../../../scenario/schema.ts';
import type { View } from '../../../run/view.ts';

/** `before` with the lines that have come up since, in the order of the scenario. Pure. */
export function linesSeen(before: readonly string[], view: View, lines: readonly SayLine[]): string[] {
  const said = linesSaid(view);
  const up = lines.map(({ id }) => id).filter((id) => said.has(id) || view.says.includes(id));
  return [...new Set([...before, ...up])];
}

/** Ids of the lines that the player has said. */
export const linesSaid = ({ log }: View): ReadonlySet<string> =>
  new Set(log.flatMap((entry) => (entry.type === 'said' ? [entry.line] : [])));

/** The lines seen as long as the screen is up. */
export function useLinesSeen(view: View, lines: readonly SayLine[]): string[] {
  const seen = useRef<string[]>([]);
  seen.current = linesSeen(seen.current, view, lines);
  return seen.current;
}
