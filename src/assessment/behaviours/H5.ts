/** Triage, not a wall: the one message that is signal reaches somebody who can read it. */
import { behaviour } from '../behaviour.ts';
import type { Played } from '../played.ts';
import type { Opportunity } from '../rule.ts';
import { grade, latencyShare } from '../shares.ts';

/** Minutes from arrival: asked for, half as good, too late. */
const asked = 3;
const half = 8;
const tooLate = 15;

/** Put off until the night was over: nothing was ever reported of it, and nobody read it. */
function putOff(played: Played): Opportunity[] {
  const { liveEnd } = played;
  if (liveEnd === null) return [];
  const told = new Set(played.of('signal').map((entry) => entry.item));
  return played
    .of('arrived')
    .filter((entry) => entry.signal && !told.has(entry.item) && entry.minute + tooLate <= liveEnd)
    .map((entry) => ({
      id: `H5.${entry.inject}`,
      at: [entry.n],
      minute: entry.minute,
      share: 0,
      times: 1,
      missed: true,
      reason: {
        id: 'reason.H5.signal.never',
        params: { minute: entry.minute, minutes: 0, item: entry.inject },
      },
    }));
}

export const H5 = behaviour({
  id: 'H5',
  sign: '+',
  weight: 4,
  reasonForWeight:
    'A wall that keeps out the one message that matters is worse than noise: 97 automated e-mails went unread before the Knight losses. One moment a night.',
  source:
    'Knight 2012 (SEC order: 97 automated e-mails before the open went unread); PagerDuty Customer Liaison duty to report counts',
  arising(played) {
    // An item that is passed on twice reports twice: the first time it got through counts.
    const items = new Set(played.of('signal').map((entry) => entry.item));
    const reported = [...items].flatMap((item) => {
      const reports = played.of('signal').filter((entry) => entry.item === item);
      const entry = reports.find((report) => report.latency !== null) ?? reports[0];
      if (!entry) return [];
      const share = entry.latency === null ? 0 : latencyShare(entry.latency, asked, half, tooLate);
      return [
        {
          id: `H5.${entry.inject}`,
          at: [entry.n],
          minute: entry.minute,
          share,
          times: 1,
          missed: entry.latency === null,
          reason: {
            id: `reason.H5.signal.${entry.latency === null ? 'never' : grade(share)}`,
            params: { minute: entry.minute, minutes: entry.latency ?? 0, item: entry.inject },
          },
        },
      ];
    });
    return [...reported, ...putOff(played)];
  },
});
