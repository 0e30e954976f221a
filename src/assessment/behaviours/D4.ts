/**
 * Keeps the span small: no more than seven direct reports, and people freed from work that is no longer of use once
 * something is known. Seen in written moments too.
 */
import type { EntryOf } from '../../run/timeline.ts';
import { behaviour } from '../behaviour.ts';
import { contentOf } from '../content.ts';
import type { Played } from '../played.ts';
import { heldSince } from '../reachable.ts';
import type { Opportunity } from '../rule.ts';
import { grade, latencyShare } from '../shares.ts';

/** Minutes after the work became useless: at once, half as good, too late. */
const atOnce = 3;
const half = 8;
const tooLate = 15;

/** The work of somebody that became useless while it was in hand, and when they were free of it. */
function useless(played: Played, given: EntryOf<'assigned' | 'at-work'>): Opportunity[] {
  const closes = contentOf(played.scenario).tasks.get(given.task)?.closes;
  const since = closes === undefined ? null : heldSince(played, closes);
  if (given.person === 'room' || since === null || since < given.minute) return [];
  const ended = (entry: { task: string; person: string; n: number }) =>
    entry.task === given.task && entry.person === given.person && entry.n > given.n;
  const over = played.of('done').find(ended) ?? played.of('dropped').find(ended);
  // Back by itself before long, or the night was over: nobody had to be freed.
  const until = over?.minute ?? played.liveEnd;
  if (until === null || until <= since || (over?.type !== 'dropped' && until <= since + half)) return [];
  const minutes = until - since;
  const share = over?.type === 'dropped' ? latencyShare(minutes, atOnce, half, tooLate) : 0;
  return [
    {
      id: `D4.${given.task}`,
      at: over?.type === 'dropped' ? [over.n] : [],
      minute: since,
      share,
      times: 1,
      missed: over?.type !== 'dropped',
      reason: {
        id: `reason.D4.useless.${over?.type === 'dropped' ? grade(share) : 'never'}`,
        params: { minute: since, person: given.person, task: given.task, minutes },
      },
    },
  ];
}

export const D4 = behaviour({
  id: 'D4',
  sign: '+',
  weight: 2,
  reasonForWeight:
    'A span of three to seven reports is a planning guideline (NIMS), and a room of six rarely strains it; it weighs less than giving work clearly.',
  source: 'NIMS (1:5 guideline; 3-7 in the 2008 text); PagerDuty complex_incidents.md, "Reducing Scope"',
  contested:
    'Maguire (2019, 2020): coordination has costs that every responder pays, and one commander can slow the response.',
  // One moment a task, whoever else was put on it: the first who went on is enough.
  arising(played) {
    const seen = new Map<string, Opportunity>();
    for (const given of [...played.of('at-work'), ...played.of('assigned')]) {
      for (const one of useless(played, given)) if (!seen.has(one.id)) seen.set(one.id, one);
    }
    return [...seen.values()];
  },
});
