/** Which run of a room somebody looks at. */
import type { Held } from './held.ts';
import type { Live } from './live.ts';

/** The runs that are played or were, on this node. */
export const runsOf = ({ runs }: Held): Live[] => [...runs.values()].filter((live) => live !== null);

/** The run that a seat looks at: its team's, or the whole room's. */
export function runFor(held: Held, seat: string | null): Live | null {
  if (held.row.mode === 'votes') return runsOf(held).find(({ team }) => team === 0) ?? null;
  const team = held.seats.find(({ id }) => id === seat)?.team ?? 0;
  return team === 0 ? null : (runsOf(held).find((live) => live.team === team) ?? null);
}
