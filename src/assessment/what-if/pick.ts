/** Which of the tried what-ifs the debrief shows: those that taught most. */
import { sizeOf } from './assumption.ts';
import type { WhatIf } from './types.ts';

/** Shown at most, and at least where there are as many worth it. */
export const mostPicked = 5;
const fewest = 3;

/** Share of the other seeds on which the headline has to go the same way for it to be an effect and not luck. */
const agreement = 0.6;

/** The headline's mean in steps, nothing where the seeds disagree about its direction. */
export function effectOf({ headline, spread }: WhatIf): number {
  const { mean, less, same, more } = spread[headline];
  const way = mean < 0 ? less : more;
  return way >= agreement * (less + same + more) ? sizeOf(headline, mean) : 0;
}

/**
 * The points have to say what the finding says, on the player's own night and on the others: the weak move made good,
 * the strong one missed.
 */
function isScored({ about, spread }: WhatIf): boolean {
  if (!about) return false;
  const gain = about.points.after - about.points.before;
  return about.was === 'cost' ? gain > 0 && spread.points.mean >= 0 : gain < 0 && spread.points.mean <= 0;
}

const isEligible = (one: WhatIf): boolean =>
  isScored(one) && !one.nothing && !one.turned && !one.reliance.unreliable;

/** How much a what-if teaches: what followed, then how many points were at stake. */
const lessonOf = (one: WhatIf): number => effectOf(one) + (one.about?.stake ?? 0) / 10;

/** Positions of the picked ones, the most telling first. */
export function pick(tried: readonly WhatIf[]): number[] {
  const order = tried
    .map((one, at) => ({ one, at }))
    .filter(({ one }) => isEligible(one))
    .toSorted((a, b) => lessonOf(b.one) - lessonOf(a.one) || a.at - b.at);
  const picked: typeof order = [];
  for (const next of order) {
    if (picked.length >= mostPicked) break;
    if (picked.some(({ one }) => one.about?.competency === next.one.about?.competency)) continue;
    // Past the third, only what the night itself answered.
    if (picked.length >= fewest && effectOf(next.one) === 0) continue;
    picked.push(next);
  }
  const went = ({ one }: { one: WhatIf }) => one.about?.was === 'helped';
  const strong = order.find(went);
  if (strong && !picked.some(went)) {
    const rival = picked.findIndex(({ one }) => one.about?.competency === strong.one.about?.competency);
    if (rival >= 0) picked[rival] = strong;
    else if (picked.length < fewest) picked.push(strong);
    else picked[picked.length - 1] = strong;
  }
  return picked.map(({ at }) => at);
}
