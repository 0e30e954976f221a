/** The shape of a night as it is felt: its beats, its longest silence, the stretches in which leading is waiting. */
import type { CompiledScenario } from '../scenario/compiled.ts';
import type { Entry, EntryType } from '../run/index.ts';
import { playPolicy, type PlayOptions } from './play.ts';

/** Beats of "Wrong table", in the order in which they are told. */
export const beats = [
  'confusion',
  'first-grip',
  'wrong-lead',
  'false-dawn',
  'doubled-picks',
  'truth',
  'own-part',
  'irreversible',
  'dawn',
] as const;
export type Beat = (typeof beats)[number];

const learns = (entry: Entry, ...facts: string[]) => entry.type === 'learned' && facts.includes(entry.fact);
const tells = (entry: Entry, inject: string) => entry.type === 'told' && entry.inject === inject;
const opens = (entry: Entry, conversation: string) =>
  entry.type === 'opened' && entry.conversation === conversation;

const shows: Record<Beat, (entry: Entry) => boolean> = {
  confusion: (entry) => entry.type === 'chapter' && entry.act === 'bridge',
  'first-grip': (entry) => learns(entry, 'deployed-1652', 'errors-timeouts'),
  'wrong-lead': (entry) =>
    entry.type === 'lead' && entry.to === 'suspected' && ['failover', 'vendor'].includes(entry.lead),
  'false-dawn': (entry) => tells(entry, 'green'),
  'doubled-picks': (entry) => opens(entry, 'picks'),
  truth: (entry) => learns(entry, 'delete-0231'),
  'own-part': (entry) => tells(entry, 'own-access'),
  irreversible: (entry) => entry.type === 'decided' && entry.irreversible && entry.choice === 'approve',
  dawn: (entry) => opens(entry, 'dawn'),
};

/** The minute of each beat; null for one that did not come. */
export const beatsOf = (timeline: readonly Entry[]): Record<Beat, number | null> =>
  Object.fromEntries(
    beats.map((beat) => [beat, timeline.find((entry) => shows[beat](entry))?.minute ?? null]),
  ) as Record<Beat, number | null>;

/** What reaches a player who sits still: somebody says, does or shows something, or something arrives. */
const reaches = new Set<EntryType>([
  ...(['arrived', 'told', 'tell', 'opened', 'answer', 'done', 'learned', 'interrupted', 'impact'] as const),
  ...(['harm', 'left', 'dropped', 'command', 'changed', 'readback', 'missed', 'expired'] as const),
  ...(['answered', 'spoke', 'stood-in'] as const),
]);

/** The entries from the opening of the bridge to its end. */
export function onTheBridge(timeline: readonly Entry[]): Entry[] {
  const from = timeline.findIndex((entry) => entry.type === 'chapter' && entry.act === 'bridge');
  const rest = timeline.slice(from + 1);
  const to = rest.findIndex((entry) => entry.type === 'chapter');
  return [...timeline.slice(from, from + 1), ...rest.slice(0, to < 0 ? rest.length : to)];
}

/**
 * The longest stretch of the bridge, in night minutes, in which nothing new could be seen or heard; the last one ends
 * with the bridge.
 */
export function longestSilence(timeline: readonly Entry[]): number {
  const entries = onTheBridge(timeline);
  let last = entries[0]?.minute ?? 0;
  let longest = 0;
  for (const entry of entries) {
    if (!reaches.has(entry.type)) continue;
    longest = Math.max(longest, entry.minute - last);
    last = entry.minute;
  }
  const end = timeline[(entries.at(-1)?.n ?? -1) + 1]?.minute ?? last;
  return Math.max(longest, end - last);
}

/** A stretch of night minutes in which a player let the bridge be, with nobody waiting for them. */
export interface Stretch {
  from: number;
  minutes: number;
}

/** Every such stretch of a night, in order. */
export function stretchesOfWaiting(compiled: CompiledScenario, wanted: PlayOptions): Stretch[] {
  const stretches: Stretch[] = [];
  let since: number | null = null;
  playPolicy(compiled, {
    ...wanted,
    watch(view, choice) {
      const isFree = view.act === 'bridge' && view.waiting.every((item) => item.heldBy !== null);
      if (choice === 'wait' && isFree) {
        since ??= view.minute;
        return;
      }
      if (since !== null && view.minute > since)
        stretches.push({ from: since, minutes: view.minute - since });
      since = null;
    },
  });
  return stretches;
}

/** Injects and conversations that only a bad night meets: a scene instead of a game over. */
export const failureScenes = ['june-takes', 'ingrid-takes', 'fixer-leaves', 'leak', 'older'] as const;

/** The failure scenes of a run. */
export const scenesOf = (timeline: readonly Entry[]): string[] =>
  failureScenes.filter((scene) => timeline.some((entry) => tells(entry, scene) || opens(entry, scene)));
