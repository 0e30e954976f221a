/** Marks certainty: a suspicion is called one, and a loss is not made smaller. */
import type { EntryOf } from '../../run/timeline.ts';
import { behaviour } from '../behaviour.ts';
import { grade } from '../shares.ts';
import { sentTo, seriesAsked } from '../updates.ts';

/** Called known without evidence, or says less than was lost. */
function isUnsound({ update, truth }: EntryOf<'post'>): boolean {
  if (truth.causeKnown === false) return true;
  return truth.impact === 'lost' && ['degraded', 'works', 'unknown'].includes(update.impact);
}

export const C5 = behaviour({
  id: 'C5',
  sign: '+',
  weight: 3,
  reasonForWeight:
    'A suspicion told as known is what has to be taken back in public (TSB 2018, GitHub 2018); heavier than one kept promise, lighter than the first word.',
  source: 'PagerDuty external_communication_guidelines.md "Resolution"; TSB and GitHub counter-examples',
  arising(played) {
    if (!played.bridge || played.scenario.audiences.length === 0) return [];
    // Sound updates that are asked for; each unsound one takes one back.
    const cadence = Math.min(...played.scenario.audiences.map((audience) => audience.cadence));
    const wanted = Math.max(1, seriesAsked(played, cadence));
    const sent = played.scenario.audiences.flatMap((audience) => sentTo(played, audience.id));
    const judged = sent.filter((one) => !one.spam && !one.bold).toSorted((a, b) => a.entry.n - b.entry.n);
    const wrong = judged.filter((one) => isUnsound(one.entry));
    const right = judged.filter((one) => !isUnsound(one.entry)).slice(0, wanted);
    const share = Math.max(0, right.length - wrong.length) / wanted;
    return [
      {
        id: 'C5.certainty',
        at: [...right, ...wrong].map((one) => one.entry.n),
        minute: wrong[0]?.entry.minute ?? right[0]?.entry.minute ?? null,
        share,
        times: 1,
        missed: judged.length === 0,
        reason: {
          id: `reason.C5.certainty.${wrong.length > 0 ? 'wrong' : grade(share)}`,
          params: { right: right.length, wrong: wrong.length, minute: wrong[0]?.entry.minute ?? 0 },
        },
      },
    ];
  },
});
