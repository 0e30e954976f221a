/** How things that wait are ordered and worded. */
import type { ItemView } from '../../../run/view.ts';
import type { Words } from '../../session-types.ts';

/**
 * Those that wait for the commander first, the least patient at the top, and of two that go at once a person before an
 * alert; then what the liaison holds.
 */
export function trayOrder(items: readonly ItemView[]): ItemView[] {
  return [...items].sort(
    (a, b) =>
      Number(a.heldBy !== null) - Number(b.heldBy !== null) ||
      a.patience - b.patience ||
      Number(a.channel === 'alert') - Number(b.channel === 'alert') ||
      a.since - b.since,
  );
}

/** 0..1, how much of its patience something still has. */
export function patienceLeft(item: ItemView, minute: number): number {
  const whole = Math.max(1, minute - item.since + item.patience);
  return Math.min(1, Math.max(0, item.patience / whole));
}

/** "goes back in 2 min", "reaches a fixer in 1 min", "held by Rosa". */
export function patienceText(words: Words, item: ItemView): string {
  if (item.heldBy !== null) return words.t('bridge.held', { person: words.person(item.heldBy) });
  if (item.read) return words.t('bridge.patience.read', { time: words.minutes(item.patience) });
  const how = reachesFixer(item) ? 'noise' : item.channel;
  return words.t(`bridge.patience.${how}`, { time: words.minutes(item.patience) });
}

/** Noise that runs out of patience does not go away: it finds somebody at work. */
const reachesFixer = ({ noise, talks }: ItemView): boolean => noise && !talks;
