/** When an entry happened, as a clock time of the chapter that it happened in. */
import type { Entry, EntryOf } from '../run/timeline.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Words } from './session-types.ts';

export interface Moment {
  /** Clock time in words: "03:24". */
  time: string;
  /** The act's own name where minutes do not count: "The review". Null on the night itself. */
  act: string | null;
}

/** Says of any entry of a timeline (or of a view's log) when it happened. */
export function moments(
  timeline: readonly Entry[],
  scenario: Scenario,
  words: Words,
): (entry: Entry) => Moment {
  const starts = timeline.filter((entry): entry is EntryOf<'chapter'> => entry.type === 'chapter');
  const chapters = new Map(scenario.chapters.map((chapter) => [chapter.id, chapter]));
  return (entry) => {
    const start = starts.findLast((one) => one.n <= entry.n) ?? starts[0];
    const chapter = start && chapters.get(start.chapter);
    if (!start || !chapter) return { time: words.at(entry.minute), act: null };
    const [hours = 0, minutes = 0] = chapter.clock.split(':').map(Number);
    const gone = chapter.live ? entry.minute - start.minute : 0;
    const time = words.clock(hours * 60 + minutes + gone);
    return { time, act: chapter.live ? null : words.t(`act.${chapter.act}`) };
  };
}
