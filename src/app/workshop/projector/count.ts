/** How many, where one or two of a small room are "a few", and what stands beside them is no number. */
import type { Count } from '../../../workshop/protocol/debrief.ts';
import type { Words } from '../../session-types.ts';

export const countText = (count: Count, { t, number }: Words): string =>
  typeof count === 'number' ? number(count) : t(`projector.${count}`);

/** Lengths of bars: a few is neither one nor two, and what is not told is drawn alike. */
const drawn = { few: 1.5, several: 5, some: 3 } as const;
export const barOf = (count: Count): number => (typeof count === 'number' ? count : drawn[count]);
/** The count whose bar is as long as there is room: what is not told at all is drawn as half of it. */
export const longestOf = (counts: readonly Count[]): number =>
  Math.max(1, ...counts.map(barOf), counts.includes('some') ? 2 * drawn.some : 0);
