/** A promise left far behind, or updates so frequent that they stop the work. */
import type { EntryOf } from '../../run/timeline.ts';
import { behaviour } from '../behaviour.ts';
import type { Played } from '../played.ts';
import type { Charge } from '../rule.ts';
import { sentTo, type Sent } from '../updates.ts';

/** A gap of more than this many times the promise is silence. */
const silence = 1.5;

function tooMany(entry: EntryOf<'post'>): Charge {
  return {
    at: [entry.n],
    minute: entry.minute,
    times: 1,
    reason: {
      id: 'reason.C7.often',
      params: { minute: entry.minute, audience: entry.audience, minutes: entry.truth.sinceLast ?? 0 },
    },
  };
}

function tooLong(played: Played, one: Sent, next: Sent | undefined): Charge[] {
  const end = next?.entry.minute ?? played.bridge?.to ?? one.entry.minute;
  const gap = end - one.entry.minute;
  if (one.kept || one.due === null || gap <= silence * one.entry.update.next) return [];
  const broken = played
    .of('promise')
    .find((entry) => entry.audience === one.entry.audience && entry.due === one.due && !entry.kept);
  return [
    {
      at: broken ? [broken.n] : [],
      minute: one.due,
      times: 1,
      reason: {
        id: 'reason.C7.silence',
        params: { minute: one.due, audience: one.entry.audience, minutes: gap },
      },
    },
  ];
}

export const C7 = behaviour({
  id: 'C7',
  sign: '-',
  weight: 2,
  reasonForWeight:
    'Each post too many, and each promise left far behind, undoes about one promise that was kept (C2).',
  source: 'Atlassian 2022 (executives spoke on day 9); PagerDuty anti_patterns.md "Too frequent"',
  harmful: (played) =>
    played.scenario.audiences.flatMap((audience) => {
      const sent = sentTo(played, audience.id);
      return sent.flatMap((one, index) => [
        ...(one.spam ? [tooMany(one.entry)] : []),
        ...tooLong(played, one, sent[index + 1]),
      ]);
    }),
});
