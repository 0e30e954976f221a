/** Marks certainty: a suspicion is called one, and a loss is not made smaller. */
import type { EntryOf } from '../../run/timeline.ts';
import { behaviour } from '../behaviour.ts';
import { grade } from '../shares.ts';
import { sentTo, seriesAsked, type Sent } from '../updates.ts';

/** Called known without evidence. */
const isSuspicion = ({ truth }: EntryOf<'post'>): boolean => truth.causeKnown === false;

/** Says less than was lost. */
function isSmaller({ update, truth }: EntryOf<'post'>): boolean {
  return truth.impact === 'lost' && ['degraded', 'works', 'unknown'].includes(update.impact);
}

const isUnsound = (entry: EntryOf<'post'>): boolean => isSuspicion(entry) || isSmaller(entry);

/** It is read from all updates of the night, to everybody: accuracy weighs no less than speed (C1). */
const times = 2;

/** A time to repair, or an all-clear, before it was verified: to customers it is C6's, and no praise passes over it. */
const isTimed = ({ entry, bold }: Sent): boolean =>
  bold || (entry.update.eta !== null && !entry.truth.restored);

/** What was unsound, where it was one thing alone: then by the first of them. */
function kindOf(wrong: readonly EntryOf<'post'>[], share: number, timed: boolean): string {
  if (wrong.length === 0) return grade(share) === 'full' && timed ? 'timed' : grade(share);
  if (!wrong.some(isSmaller)) return 'cause';
  return wrong.some(isSuspicion) ? 'wrong' : 'smaller';
}

export const C5 = behaviour({
  id: 'C5',
  sign: '+',
  weight: 3,
  reasonForWeight:
    'A suspicion told as known is what has to be taken back in public (TSB 2018, GitHub 2018); heavier than one kept promise. All updates together count twice: how accurate they were is a question beside how fast the first one came.',
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
    const first = wrong[0]?.entry;
    const kind = kindOf(
      wrong.map((one) => one.entry),
      share,
      sent.some(isTimed),
    );
    return [
      {
        id: 'C5.certainty',
        at: [...wrong, ...right].map((one) => one.entry.n),
        minute: wrong[0]?.entry.minute ?? right[0]?.entry.minute ?? null,
        share,
        times,
        missed: judged.length === 0,
        reason: {
          id: `reason.C5.certainty.${kind}`,
          params: {
            right: right.length,
            wrong: wrong.length,
            of: judged.length,
            minute: first?.minute ?? 0,
            ...(kind === 'cause' ? { audience: first?.audience ?? '', lead: first?.update.cause ?? '' } : {}),
          },
        },
      },
    ];
  },
});
