/** Gives customers an estimate, or says "restored" before it was verified. */
import { behaviour } from '../behaviour.ts';
import { isBold } from '../updates.ts';

export const C6 = behaviour({
  id: 'C6',
  sign: '-',
  weight: 3,
  reasonForWeight:
    'A wrong promise is taken back in public and costs more trust than silence (TSB\'s "up and running", GitHub\'s two hours); each one counts.',
  source:
    'PagerDuty customer_liaison.md (do not estimate); GitHub 2018 wrong 2-hour estimate; TSB post of 25 April 2018',
  harmful: (played) =>
    played.of('post').flatMap((entry) => {
      if (!isBold(entry)) return [];
      const kind = entry.update.impact === 'restored' || entry.update.impact === 'works' ? 'restored' : 'eta';
      const params = { minute: entry.minute, audience: entry.audience, eta: entry.update.eta ?? 0 };
      return [{ at: [entry.n], minute: entry.minute, times: 1, reason: { id: `reason.C6.${kind}`, params } }];
    }),
});
