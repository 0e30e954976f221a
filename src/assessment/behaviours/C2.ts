/** Names the next update and meets it: how much of the night each audience stood under a promise that was kept. */
import type { Audience } from '../../scenario/schema.ts';
import { behaviour } from '../behaviour.ts';
import type { Played, Span } from '../played.ts';
import type { Opportunity } from '../rule.ts';
import { grade } from '../shares.ts';
import { owedSpan, sentTo, type Sent } from '../updates.ts';

/** Opportunities per audience, whatever the length of the night and the number of posts. */
const parts = 4;

const quarter = (span: Span, index: number): Span => ({
  from: span.from + Math.floor(((span.to - span.from) * index) / parts),
  to: span.from + Math.floor(((span.to - span.from) * (index + 1)) / parts),
});

function covered(span: Span, sent: readonly Sent[]): number {
  let minutes = 0;
  for (let minute = span.from; minute < span.to; minute++) {
    if (sent.some((one) => one.kept && one.entry.minute <= minute && minute < one.until)) minutes += 1;
  }
  return minutes;
}

function seen(audience: Audience, part: number, span: Span, sent: readonly Sent[]): Opportunity {
  const minutes = covered(span, sent);
  const share = minutes / Math.max(1, span.to - span.from);
  const standing = sent.filter((one) => one.entry.minute < span.to && (one.until > span.from || !one.kept));
  const broken = standing.find((one) => !one.kept && one.due !== null && one.due >= span.from);
  const at = standing.filter((one) => one.kept && !one.spam && !one.bold).map((one) => one.entry.n);
  const kind = sent.length === 0 ? 'silent' : share < 0.75 && broken ? 'broken' : grade(share);
  return {
    id: `C2.${audience.id}.${part + 1}`,
    at,
    minute: span.from,
    share,
    times: 1,
    missed: sent.length === 0,
    reason: {
      id: `reason.C2.${kind}`,
      params: {
        audience: audience.id,
        minute: span.from,
        until: span.to,
        ...(kind === 'part' ? { minutes } : {}),
        ...(kind === 'broken' ? { due: broken?.due ?? 0 } : {}),
      },
    },
  };
}

function forAudience(played: Played, audience: Audience): Opportunity[] {
  const span = owedSpan(played, audience.cadence);
  if (!span || audience.cadence === 0) return [];
  const sent = sentTo(played, audience.id);
  return Array.from({ length: parts }, (_, part) => seen(audience, part, quarter(span, part), sent));
}

export const C2 = behaviour({
  id: 'C2',
  sign: '+',
  weight: 2,
  reasonForWeight:
    'A kept promise is the best shield there is and the body of communication; four moments for each audience, so that one weighs little and together they weigh most.',
  source: 'PagerDuty external_communication_guidelines.md; stakeholder-comms-docs frequency.md',
  contested:
    'No consensus on the cadence: 20 minutes outside and 30 inside at PagerDuty, 15 in some runbooks. Any promised time counts.',
  arising: (played) => played.scenario.audiences.flatMap((audience) => forAudience(played, audience)),
});
