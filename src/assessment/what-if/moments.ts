/** Which move of the log a finding's entry came from, and the acts of the night a suggestion can build on. */
import type { Entry, EntryOf, EntryType } from '../../run/timeline.ts';
import type { Cue, Score } from './cues.ts';

/** Entries that a move writes about itself; everything else only happened meanwhile. */
const acts: ReadonlySet<EntryType> = new Set<EntryType>([
  ...(['replied', 'missed', 'said', 'role', 'assigned', 'decided', 'post', 'checkin', 'aside'] as const),
  ...(['paired', 'relieved', 'asked', 'lead', 'took', 'routed', 'rule', 'hands-on', 'command'] as const),
]);

export const entryAt = (score: Score, n: number): Entry | undefined => score.run.timeline[n];

/** The cue whose move wrote an entry of the timeline, or null when it only happened. */
export function cueBehind(score: Score, n: number): Cue | null {
  const entry = entryAt(score, n);
  if (!entry || !acts.has(entry.type)) return null;
  const at = score.wrote.findIndex(({ from, to }) => from <= n && n < to);
  const cue = score.cues[at];
  // What a move writes about itself stands in the minute in which it was made.
  return cue?.minute === entry.minute ? cue : null;
}

export const entriesOf = <T extends EntryType>(score: Score, type: T): EntryOf<T>[] =>
  score.run.timeline.filter((entry): entry is EntryOf<T> => entry.type === type);

/** The stretch of minutes with the bridge open; null for a scenario without one. */
export function bridgeOf(score: Score): { from: number; to: number } | null {
  const chapters = entriesOf(score, 'chapter');
  const at = chapters.findIndex(({ act }) => act === 'bridge');
  const opened = chapters[at];
  if (!opened) return null;
  const last = chapters.findLastIndex(({ act }) => act === 'bridge');
  return { from: opened.minute, to: chapters[last + 1]?.minute ?? score.run.minute };
}
