/** What could be seen of somebody who kept something to themselves, and until when it was a sign. Pure. */
import type { Entry, EntryOf } from '../../run/timeline.ts';
import type { Portrait } from './portraits.ts';

/**
 * Until when what could be seen of somebody was a sign: once the room knew, once they had said what they knew, and once
 * they had come to speak, it is none any more.
 */
export function silentUntil(
  timeline: readonly Entry[],
  { person, toldAt }: Pick<Portrait, 'person' | 'toldAt'>,
  learnedAt: number | null,
): number {
  const spoke = timeline.find(
    (entry) => entry.type === 'opened' && entry.speaker === person && isTold(timeline, entry),
  );
  return Math.min(...[learnedAt, toldAt, spoke?.minute].map((minute) => minute ?? Infinity));
}

/** Whether something came to be known while they were talked with, before anybody else was. */
function isTold(timeline: readonly Entry[], opened: EntryOf<'opened'>): boolean {
  const rest = timeline.slice(timeline.indexOf(opened) + 1);
  const next = rest.findIndex((entry) => entry.type === 'opened' && entry.speaker !== opened.speaker);
  return (next < 0 ? rest : rest.slice(0, next)).some(
    (entry) => entry.type === 'learned' && entry.how === 'told',
  );
}
