/** Updates as promises: which were sent, which were too many or too bold, and for how long each stood. */
import type { EntryOf } from '../run/timeline.ts';
import type { Played, Span } from './played.ts';

/** Minutes a promised update may be late and still be kept (DOMAIN C2). */
export const grace = 2;
/** A second post within this many minutes, with nothing new, is one too many (DOMAIN C7). */
export const tooSoon = 10;

export interface Sent {
  entry: EntryOf<'post'>;
  /** One too many: charged by C7, and pays nowhere. */
  spam: boolean;
  /** Says more than anybody could know: charged by C6, and pays nowhere. */
  bold: boolean;
  /** The promised minute of the next, or null when none was promised. */
  due: number | null;
  /** The promise was met, or the night was over first. */
  kept: boolean;
  /** It stood for the audience until this minute (exclusive). */
  until: number;
}

/**
 * An estimate given to customers, or "it works again" or "restored" before it was verified. Once it was, nothing is left
 * to estimate, and what a draft still says of it promises nothing.
 */
export function isBold({ audience, update, truth }: EntryOf<'post'>): boolean {
  if (truth.restored) return false;
  return (
    (audience === 'customers' && update.eta !== null) ||
    update.impact === 'restored' ||
    update.impact === 'works'
  );
}

const isSpam = ({ truth }: EntryOf<'post'>): boolean =>
  truth.sinceLast !== null && truth.sinceLast < tooSoon && !truth.changed;

/**
 * The posts to one audience while the bridge is open. A promise stands until it is due, at most for two cadences;
 * one that was broken stood for nothing: a missed update takes back what the promise earned.
 */
export function sentTo(played: Played, audience: string): Sent[] {
  const end = played.bridge?.to ?? 0;
  const cadence = played.scenario.audiences.find((other) => other.id === audience)?.cadence ?? 0;
  const posts = played.of('post').filter((entry) => entry.audience === audience && entry.minute <= end);
  return posts.map((entry, index) => {
    const next = posts[index + 1]?.minute ?? null;
    const due = entry.update.next > 0 ? entry.minute + entry.update.next : null;
    const kept = due !== null && (next === null ? end <= due + grace : next <= due + grace);
    const last = entry.truth.restored && next === null;
    const until = last
      ? end
      : kept && due !== null
        ? Math.max(due, Math.min(next ?? due, due + grace))
        : entry.minute;
    return {
      entry,
      spam: isSpam(entry),
      bold: isBold(entry),
      due,
      kept: kept || last,
      until: Math.min(until, last ? end : entry.minute + 2 * cadence),
    };
  });
}

/** Updates after the first that a whole night asks for. */
const most = 3;

/**
 * How many updates an audience's cadence asks for while the bridge is open: three on any night, fewer on a bridge of
 * minutes (an exercise, a room that lands early), which has no time for them.
 */
export function seriesAsked({ bridge }: Played, cadence: number): number {
  if (!bridge || cadence <= 0) return 0;
  return Math.min(most, Math.floor((bridge.to - bridge.from) / cadence));
}

/** Posts that may pay: neither one too many nor too bold. */
export const sound = (sent: readonly Sent[]): Sent[] => sent.filter((one) => !one.spam && !one.bold);

/** The stretch in which an audience is owed updates: from the first promised one to the end of the bridge. */
export function owedSpan(played: Played, cadence: number): Span | null {
  if (!played.bridge) return null;
  const span = { from: played.bridge.from + cadence, to: played.bridge.to };
  return span.to - span.from >= 4 ? span : null;
}
