/** How many, where one or two of a small room are "a few". */
import type { Count } from '../../../workshop/protocol/debrief.ts';
import type { Words } from '../../session-types.ts';

export const countText = (count: Count, { t, number }: Words): string =>
  count === 'few' ? t('projector.few') : number(count);

/** A length for a bar: `few` is drawn as one and a half, which is neither. */
export const barOf = (count: Count): number => (count === 'few' ? 1.5 : count);
