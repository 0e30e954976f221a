/** Claims what is not known, or exposes a colleague. A reply that does so earns nothing in ownership either. */
import { behaviour } from '../behaviour.ts';

export const O8 = behaviour({
  id: 'O8',
  sign: '-',
  weight: 4,
  reasonForWeight:
    'A claim that turns out untrue, or a name given away, cannot be taken back; nearly as heavy as shifting the blame.',
  source: 'PagerDuty external_communication_guidelines.md (accuracy, as C5); effective_postmortems (as S5)',
  harmful: (played) =>
    played.of('replied').flatMap((entry) => {
      if (entry.overclaims.length === 0) return [];
      const params = {
        minute: entry.minute,
        exchange: entry.exchange,
        overclaims: entry.overclaims.join(','),
      };
      return [
        { at: [entry.n], minute: entry.minute, times: 1, reason: { id: 'reason.O8.overclaims', params } },
      ];
    }),
});
