/** The wall of the review: what the room learned, by the clock, and the gap where the truth belongs. */
import type { Entry, EntryOf } from '../../run/timeline.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Words } from '../session-types.ts';
import { moments } from '../when.ts';

export interface Pin {
  id: string;
  time: string;
  /** Null for the pin that nobody wrote. */
  text: string | null;
}

/** The window in which it happened, as minutes since midnight: 02:25 to 02:40. */
const gap = { from: 145, to: 160 } as const;

/** The most pins of a wall that is still read. */
const mostPins = 8;

/** Pins by the clock. The first is the gap, unless somebody told what happened in it. */
export function pinsOf(log: readonly Entry[], scenario: Scenario, words: Words): Pin[] {
  const when = moments(log, scenario, words);
  const learned = log.filter((entry): entry is EntryOf<'learned'> => entry.type === 'learned');
  const told = learned.find(
    (entry) => entry.how === 'told' && (entry.fact === scenario.secret || scenario.secret === undefined),
  );
  const time = words.t('review.wall.empty', { from: words.clock(gap.from), to: words.clock(gap.to) });
  const first: Pin = {
    id: 'gap',
    time,
    text: told && words.knows(`fact.${told.fact}`) ? words.night(`fact.${told.fact}`) : null,
  };
  const rest = learned
    .filter((entry) => entry !== told && words.knows(`fact.${entry.fact}`))
    .map((entry) => ({ id: entry.fact, time: when(entry).time, text: words.night(`fact.${entry.fact}`) }));
  return [first, ...rest.slice(0, mostPins - 1)];
}
