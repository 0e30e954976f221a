/** Offers a pair or relief to somebody who erred, and looks after them later. */
import type { Entry } from '../../run/timeline.ts';
import { behaviour } from '../behaviour.ts';
import { offersFor } from '../offers.ts';
import type { Played } from '../played.ts';
import { grade } from '../shares.ts';

/** Minutes after the bad news in which it counts in full, and by half. */
const prompt = 10;
const later = 30;

/** An act toward the person: a pair, relief, a word aside, an offer of help. */
function isCare(entry: Entry, person: string): boolean {
  switch (entry.type) {
    case 'paired':
      return entry.by === 'player' && (entry.person === person || entry.with === person);
    case 'relieved':
    case 'aside':
      return entry.person === person;
    case 'checkin':
      return entry.how === 'help' && entry.person === person;
    default:
      return false;
  }
}

/** The answer to the bad news in words: a pair or relief, offered at once. It is paid at its own moment. */
function offeredAtOnce(played: Played, news: { n: number; minute: number }): boolean {
  return played
    .of('replied')
    .some(
      (entry) =>
        entry.n > news.n &&
        entry.minute <= news.minute + prompt &&
        entry.calls.includes('S4') &&
        (entry.shows.S4 ?? 0) >= 0.5,
    );
}

/** The moment at which the bad news was on the bridge: the first that called for S3 while time ran. */
function badNews(played: Played): { owed: boolean; n: number; minute: number } | null {
  const offers = offersFor(played, 'S3').filter(
    (offer) => offer.entry === null || ['call', 'bridge'].includes(played.actOf(offer.entry.n)),
  );
  // Told in the end, it is that moment: what was let go before it was not told yet.
  const answered = offers.find((offer) => offer.how === 'replied');
  const met = (answered ?? offers.find((offer) => offer.entry !== null))?.entry;
  if (met) return { owed: true, n: met.n, minute: met.minute };
  return offers.length > 0 ? { owed: true, n: -1, minute: -1 } : null;
}

export const S4 = behaviour({
  id: 'S4',
  sign: '+',
  weight: 3,
  reasonForWeight:
    'Peer support is what people who erred want most (Scott 2009); it follows the answer to the bad news and weighs less than it.',
  source: 'Second-victim literature (Scott 2009, stages; peer support most wanted)',
  contested:
    'Sending a shaken person back to the keyboard can be wrong, and so can sending away the one who knows.',
  arising(played) {
    const news = badNews(played);
    if (!news || played.holder === null || played.liveEnd === null) return [];
    const { holder } = played;
    const care =
      news.n < 0
        ? undefined
        : played.timeline.find(
            (entry) => entry.n > news.n && entry.minute <= news.minute + later && isCare(entry, holder),
          );
    // Too close to the end, or the person had gone home: nobody to look after.
    const gone = played
      .of('left')
      .some((entry) => entry.person === holder && entry.minute <= news.minute + prompt);
    if (!care && news.n >= 0 && (gone || news.minute > played.liveEnd - prompt)) return [];
    const offered = news.n >= 0 && offeredAtOnce(played, news);
    // What was offered at once asks for a later word, where the night was long enough for one.
    if (!care && offered && news.minute > played.liveEnd - later) return [];
    const share = !care ? 0 : offered || care.minute <= news.minute + prompt ? 1 : 0.5;
    const missed = news.n < 0 ? 'prevented' : offered ? 'alone' : 'never';
    const kind = !care ? missed : offered ? 'again' : grade(share);
    return [
      {
        id: 'S4.after',
        at: care ? [care.n] : [],
        minute: care?.minute ?? (news.n < 0 ? null : news.minute),
        share,
        times: 1,
        missed: !care,
        reason: {
          id: `reason.S4.after.${kind}`,
          params: { person: holder, ...(news.n < 0 ? {} : { minute: care?.minute ?? news.minute }) },
        },
      },
    ];
  },
});
