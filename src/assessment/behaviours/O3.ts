/** Says the own part early, to the team and upward, not only to customers. */
import { behaviour } from '../behaviour.ts';
import { lineSaid } from '../lines.ts';
import { offersFor } from '../offers.ts';
import type { Played } from '../played.ts';

/** Owned in a conversation of that night: the line would only say it again. */
const alreadyOwned = (played: Played): boolean =>
  offersFor(played, 'O3').some(
    ({ entry }) =>
      entry?.type === 'replied' && played.actOf(entry.n) === 'bridge' && (entry.shows.O3 ?? 0) >= 0.5,
  );

export const O3 = behaviour({
  id: 'O3',
  sign: '+',
  weight: 3,
  reasonForWeight:
    'The same words count for less when they come late; speed is one part of ownership beside the words themselves (Joyent and Cloudflare spoke the same day).',
  source: 'Joyent CTO same evening; Cloudflare CTO same day',
  contested:
    'Facts told too early did harm as well (TSB, GitHub): speed, ownership and accuracy are scored apart.',
  arising: (played) =>
    alreadyOwned(played) ? [] : lineSaid(played, 'O3', { best: 15, half: 30, worst: 60 }),
});
