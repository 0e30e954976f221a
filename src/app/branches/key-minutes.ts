/** The minutes at which two attempts are compared. Pure. */
import type { EntryOf } from '../../run/timeline.ts';
import type { Retraced } from './retrace.ts';

/** Night minutes from one to the next. */
const every = 15;

/** From the first minute of the bridge on, each quarter of an hour until the longer of the two is over. */
export function keyMinutes(played: readonly Retraced[]): number[] {
  const bridges = played.map(bridgeOf).filter((bridge) => bridge !== null);
  if (bridges.length === 0) return [];
  const start = Math.min(...bridges.map(({ from }) => from));
  const end = Math.max(...bridges.map(({ to }) => to));
  const minutes: number[] = [];
  for (let minute = start; minute <= end; minute += every) minutes.push(minute);
  return minutes;
}

function bridgeOf({ timeline }: Retraced): { from: number; to: number } | null {
  const chapters = timeline.filter((entry): entry is EntryOf<'chapter'> => entry.type === 'chapter');
  const at = chapters.findIndex(({ act }) => act === 'bridge');
  const from = chapters[at]?.minute;
  if (from === undefined) return null;
  return { from, to: chapters[at + 1]?.minute ?? timeline.at(-1)?.minute ?? from };
}

/** How safe a person felt to speak at a minute, 0..1; null when that attempt's bridge was over by then. */
export function candourAt(played: Retraced, person: string, minute: number): number | null {
  const bridge = bridgeOf(played);
  if (!bridge || minute < bridge.from || minute > bridge.to) return null;
  return played.candour.findLast((one) => one.minute <= minute)?.people[person] ?? null;
}
