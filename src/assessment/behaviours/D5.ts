/** Hands over command before going hands-on, or when too tired to hold it. */
import { behaviour } from '../behaviour.ts';
import { spells } from '../handsOn.ts';
import type { Played } from '../played.ts';
import type { Opportunity } from '../rule.ts';

/** Somebody else answered it because command had been handed over before: what D5 asks for was done, not missed. */
const isHandedOver = (played: Played, { reason, at }: Opportunity): boolean =>
  reason.id === 'reason.stood-in' &&
  played.of('command').findLast(({ n }) => n < (at[0] ?? 0))?.how === 'handover';

export const D5 = behaviour({
  id: 'D5',
  sign: '+',
  weight: 3,
  reasonForWeight:
    'Working after an acknowledged handover is right when nobody else can; what it protects is one spell, so it weighs like one task.',
  source: 'PagerDuty "Transfer of Command", anti_patterns.md "multiple roles"; SRE book ch. 14 (handoff)',
  checked: (played, seen) => seen.filter((one) => !isHandedOver(played, one)),
  arising(played) {
    // The first spell decides: whoever looks down again without handing over is charged by the minute (D6).
    const [first] = spells(played);
    const down = first?.entries[0];
    if (!first || !down) return [];
    const handover = played.of('command').findLast((entry) => entry.n < down.n && entry.how === 'handover');
    const share = !first.commanding && handover ? 1 : 0;
    return [
      {
        id: 'D5.hands',
        at: share === 1 && handover ? [handover.n, down.n] : [down.n],
        minute: down.minute,
        share,
        times: 1,
        missed: false,
        reason: {
          id: `reason.D5.hands.${share === 1 ? 'full' : 'none'}`,
          params: { minute: down.minute, ...(handover ? { person: handover.holder } : {}) },
        },
      },
    ];
  },
});
