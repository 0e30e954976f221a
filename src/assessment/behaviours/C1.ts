/** Acknowledges to customers fast, even with little known. */
import { behaviour } from '../behaviour.ts';
import { grade, latencyShare } from '../shares.ts';
import { isBold } from '../updates.ts';

/** Minutes from the opening of the bridge: asked for, seen in a good real case, and too late. */
const asked = 5;
const real = 17;
const tooLate = 30;

export const C1 = behaviour({
  id: 'C1',
  sign: '+',
  weight: 4,
  reasonForWeight:
    'The first word is the one customers judge by: five minutes are asked for (PagerDuty), good real cases took 11 and 17, bad ones hours. One moment, so it weighs double an ordinary one.',
  source:
    'PagerDuty during_an_incident.md; external_communication_guidelines.md (within 5 min); Fastly 2021 11 min, GitHub 2018 17 min',
  contested: 'Experts disagreed about first posts that came fast and said little (CrowdStrike 2024).',
  arising(played) {
    const { bridge } = played;
    if (!bridge || !played.scenario.audiences.some(({ id }) => id === 'customers')) return [];
    const first = played.of('post').find((entry) => entry.audience === 'customers');
    const minutes = first ? Math.max(0, first.minute - bridge.from) : null;
    if (!first || minutes === null) {
      const missed = { at: [], minute: null, share: 0, times: 1, missed: true };
      return [{ id: 'C1.first', ...missed, reason: { id: 'reason.C1.never', params: {} } }];
    }
    // A first word that claims what nobody knows is half an acknowledgement; that is its debt, not C6's as well.
    const share = latencyShare(minutes, asked, real, tooLate) * (isBold(first) ? 0.5 : 1);
    const kind = isBold(first) ? 'bold' : grade(share);
    return [
      {
        id: 'C1.first',
        at: [first.n],
        minute: first.minute,
        share,
        times: 1,
        missed: false,
        reason: { id: `reason.C1.first.${kind}`, params: { minute: first.minute, minutes } },
      },
    ];
  },
});
