/** Whether a night that ran out of time was still being led to the restore: then what comes after is not owed. */
import { contentOf } from './content.ts';
import type { Played, Span } from './played.ts';

/** Part of the bridge's minutes in which somebody had a task in hand that the restore waits for. */
const mostOfIt = 2 / 3;

/** Stretches in which a task that the restore waits for was in somebody's hands. */
function inHand(played: Played): Span[] {
  const end = played.liveEnd ?? 0;
  return played.of('assigned').flatMap((entry) => {
    if (contentOf(played.scenario).tasks.get(entry.task)?.critical !== true) return [];
    const ended = (other: { task: string; n: number }) => other.task === entry.task && other.n > entry.n;
    const over = played.of('done').find(ended) ?? played.of('dropped').find(ended);
    return [{ from: entry.minute, to: over?.minute ?? end + 1 }];
  });
}

/**
 * True when such a task was in hand at the end, and for most of the night before: a slow night is not a night of
 * missed moments. One task given in the last minutes does not make up for an hour in which nobody was asked.
 */
export function underWay(played: Played): boolean {
  const { bridge, liveEnd } = played;
  if (!bridge || liveEnd === null) return true;
  const spans = inHand(played);
  if (!spans.some((span) => span.to > liveEnd)) return false;
  let busy = 0;
  for (let minute = bridge.from; minute < bridge.to; minute++) {
    if (spans.some((span) => span.from <= minute && minute < span.to)) busy += 1;
  }
  return busy >= mostOfIt * (bridge.to - bridge.from);
}
