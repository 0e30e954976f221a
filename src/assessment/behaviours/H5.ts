/** Triage, not a wall: the one message that is signal reaches somebody who can read it. */
import { behaviour } from '../behaviour.ts';
import { grade, latencyShare } from '../shares.ts';

/** Minutes from arrival: asked for, half as good, too late. */
const asked = 3;
const half = 8;
const tooLate = 15;

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
    return [...items].flatMap((item) => {
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
  },
});
