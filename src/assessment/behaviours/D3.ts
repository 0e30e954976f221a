/** Before a step that needs a decision: asks for risks and strong objections, and names a way back. */
import type { EntryOf } from '../../run/timeline.ts';
import { behaviour } from '../behaviour.ts';
import type { Played } from '../played.ts';
import { reachable } from '../reachable.ts';
import type { Opportunity } from '../rule.ts';
import { grade } from '../shares.ts';
import { underWay } from '../underWay.ts';

/** An irreversible step counts for two ordinary ones. */
const irreversibleTimes = 2;

const overruled = ({ against }: EntryOf<'decided'>): boolean => (against ?? []).length > 0;

function shareOf(entry: EntryOf<'decided'>): number {
  // A refused step needs no way back.
  if (entry.choice === 'refuse') return entry.asked ? 1 : 0.25;
  // Whoever decides may decide against it; but a strong objection that gets no answer makes half a ritual of asking.
  const asked = overruled(entry) ? 0.3 : 0.6;
  return (entry.asked ? asked : 0) + (entry.backup ? 0.4 : 0);
}

/** What the sentence says: which half was left out where one was, and that somebody was overruled where they were. */
function kindOf(entry: EntryOf<'decided'>, share: number): string {
  if (entry.choice === 'refuse') return `refuse.${grade(share)}`;
  if (entry.asked) return `approve.${overruled(entry) ? 'over' : 'asked'}.${entry.backup ? 'back' : 'noway'}`;
  return `approve.${entry.backup ? 'unasked' : 'none'}`;
}

function decided(played: Played, task: string, irreversible: boolean): Opportunity | null {
  const all = played.of('decided').filter((entry) => entry.task === task);
  // What was executed is the decision; a refusal counts only if it stood.
  const entry = all.find((one) => one.choice === 'approve') ?? all[0];
  if (!entry) return null;
  const share = shareOf(entry);
  const asked = played.of('asked').find((one) => one.task === task && one.n < entry.n);
  return {
    id: `D3.${task}`,
    at: [...(asked ? [asked.n] : []), entry.n],
    minute: entry.minute,
    share,
    times: irreversible ? irreversibleTimes : 1,
    missed: false,
    reason: {
      id: `reason.D3.${kindOf(entry, share)}`,
      params: {
        minute: entry.minute,
        task,
        ...(entry.against ? { by: entry.against.join(',') } : {}),
      },
    },
  };
}

export const D3 = behaviour({
  id: 'D3',
  sign: '+',
  weight: 3,
  reasonForWeight:
    'Asking for objections is the last net before a step that makes things worse; an irreversible step counts twice because there is no second try.',
  source: 'PagerDuty "Stabilize", "Gaining Consensus"',
  arising(played) {
    if (!played.bridge) return [];
    return played.scenario.tasks.flatMap((task) => {
      if (!task.decision) return [];
      const met = decided(played, task.id, task.decision.irreversible);
      if (met) return [met];
      if (!task.critical || underWay(played) || !reachable(played, task.opens)) return [];
      return [
        {
          id: `D3.${task.id}`,
          at: [],
          minute: null,
          share: 0,
          times: task.decision.irreversible ? irreversibleTimes : 1,
          missed: true,
          reason: { id: 'reason.D3.never', params: { task: task.id } },
        },
      ];
    });
  },
});
