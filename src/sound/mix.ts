/** What the night sounds like at this moment: a pure function from the view to the level of each loop. */
import type { Act } from '../scenario/vocabulary.ts';
import type { SoundFile } from './sprites.ts';
import { rhythmOf, rhythms, type Rhythm } from './people.ts';
import type { LoopName } from './sounds.ts';

/** What the sound has to know of the run. */
export interface SoundView {
  act: Act;
  /** 0..1, the mean stress of the people present. */
  stress: number;
  /** 0..1, the share of the team that is in the room. */
  present: number;
  /** Ids of the people who are typing. */
  typing: string[];
  /** The leader's own hands are on the keyboard: everything else goes under water. */
  handsOn: boolean;
  /** The night is over outside. */
  dawn: boolean;
  paused: boolean;
}

/** Where something that goes on should be. */
export interface Level {
  /** 0..1 before gain and sliders; 0 means that it does not play. */
  volume: number;
  /** Playback rate; 1 as it was made. */
  rate: number;
  /** Milliseconds to get there. */
  fade: number;
}

/** Level of the whole. The files leave the headroom: a thud, a call and the heart at once stay under -1 dBTP. */
export const master = 1;

/** The water that everything goes under while the leader's hands are on the keyboard. */
export const water = {
  /** Hertz above which nothing is left. */
  deep: 380,
  /** Hertz of the open filter: above what the files hold. */
  clear: 18_000,
  /** Of its two low-passes; together they are flat. */
  resonances: [0.54, 1.2],
  /** Seconds (time constants): going under takes a third of a second, coming up a little longer. */
  down: 0.12,
  up: 0.2,
} as const;

/** How much air a place has: a bedroom is still, an open office in daylight is not. */
const air: Record<Act, number> = {
  call: 0.3,
  yesterday: 0.85,
  bridge: 1,
  review: 0.7,
  room: 0.75,
  later: 0.35,
  debrief: 0.2,
};

/** How many people the place could hold: none in a bedroom, an all-hands in the room. */
const crowd: Record<Act, number> = {
  call: 0,
  yesterday: 1,
  bridge: 0.85,
  review: 0.7,
  room: 1,
  later: 0.4,
  debrief: 0,
};

/** Files that each act may need, so that they are there before the first of their sounds is. */
export const filesOf: Record<Act, readonly SoundFile[]> = {
  call: ['call', 'room'],
  yesterday: ['call', 'room', 'keys', 'signals'],
  bridge: ['call', 'room', 'keys', 'signals', 'dawn'],
  review: ['call', 'room', 'keys', 'signals'],
  room: ['call', 'room', 'signals'],
  later: ['call', 'room', 'keys', 'signals', 'dawn'],
  debrief: ['room', 'dawn'],
};

/** Stress under which one's own heart is not heard. */
const calm = 0.3;

/** Share of its level that a crowded place's typing keeps for each: five at once are no machine room. */
const together = [1, 1, 0.85, 0.75, 0.68, 0.62] as const;

export function mix(view: SoundView): Record<LoopName, Level> {
  const typing = new Set(view.typing.map(rhythmOf));
  const quiet = view.paused;
  const keys = (rhythm: Rhythm): Level => ({
    // Under water the others' work is a long way off.
    volume: quiet || !typing.has(rhythm) ? 0 : (view.handsOn ? 0.5 : 1) * (together[typing.size] ?? 0.62),
    rate: 1,
    fade: quiet ? 250 : 300,
  });
  const bed = (volume: number): Level => ({ volume: quiet ? 0 : volume, rate: 1, fade: quiet ? 250 : 1200 });
  const present = Math.min(1, Math.max(0, view.present));
  return {
    // Air stays when people go, and less of it is heard: it was their computers, too.
    room: bed(air[view.act] * (crowd[view.act] > 0 ? 0.6 + 0.4 * present : 1) * (view.dawn ? 0.6 : 1)),
    presence: bed(crowd[view.act] * present),
    ...(Object.fromEntries(rhythms.map((rhythm) => [rhythm, keys(rhythm)])) as Record<Rhythm, Level>),
    birds: { volume: view.dawn && !quiet ? 1 : 0, rate: 1, fade: quiet ? 250 : 5000 },
    pulse: heart(view, quiet),
  };
}

/**
 * From 80 to 112 beats a minute, and from barely there to plain. Played faster it also sounds
 * higher, as a strained heart does; further than that it would be somebody else's.
 */
function heart({ stress, handsOn }: SoundView, quiet: boolean): Level {
  const strain = Math.min(1, Math.max(0, (stress - calm) / (1 - calm)));
  const volume = quiet || stress < calm ? 0 : 0.2 + 0.7 * strain;
  return { volume: handsOn ? volume * 1.1 : volume, rate: 1 + 0.4 * strain, fade: quiet ? 250 : 1500 };
}
