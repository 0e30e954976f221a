/** Every text of the pages of whoever hosts a room. */
import { console } from './console.ts';
import { gather } from './gather.ts';
import { guide } from './guide.ts';
import { projector } from './projector.ts';
import { refused } from './refused.ts';

export const host: Readonly<Record<string, string>> = {
  ...console,
  ...gather,
  ...guide,
  ...projector,
  ...refused,
};
