/** What the night sounds like at this moment: a pure function from the view to the level of each loop. */
import type { Act } from '../scenario/vocabulary.ts';
import type { SoundFile } from './sprites.ts';
import type { LoopName } from './sounds.ts';

/** What the sound has to know of the run. */
export interface SoundView {
  act: Act;
  /** 0..1, the mean stress of the people present. */
  stress: number;
  /** Ids of the people who are typing. */
  typing: string[];
  /** The leader's own hands are on the keyboard: everything else goes under water. */
  handsOn: boolean;
  /** The night is over outside. */
  dawn: boolean;
  paused: boolean;
}

/** Where a loop should be. */
export interface Level {
  /** 0..1 before gain and sliders; 0 means that it does not play. */
  volume: number;
  /** Playback rate; 1 as it was made. */
  rate: number;
  /** Milliseconds to get there. */
  fade: number;
}

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

/** Files that each act may need, so that they are there before the first of their sounds is. */
export const filesOf: Record<Act, readonly SoundFile[]> = {
  call: ['call'],
  yesterday: ['call', 'room', 'signals'],
  bridge: ['call', 'room', 'signals', 'dawn'],
  review: ['call', 'room', 'signals'],
  room: ['call', 'room', 'signals'],
  later: ['call', 'room', 'signals', 'dawn'],
  debrief: ['room', 'dawn'],
};

/** Stress under which one's own heart is not heard. */
const calm = 0.3;

/** Three ways of typing, dealt to people in the order in which they are first met. */
export const rhythms = ['keysQuick', 'keysSteady', 'keysHesitant'] as const satisfies LoopName[];

/** The rhythm of a person: their place in the order decides, so it stays theirs for the night. */
export function rhythmOf(place: number): (typeof rhythms)[number] {
  return rhythms[place % rhythms.length] ?? 'keysQuick';
}

/** `typists` is everyone who ever typed, in order of appearance. */
export function mix(view: SoundView, typists: readonly string[]): Record<LoopName, Level> {
  const typing = new Set(view.typing.map((id) => rhythmOf(Math.max(0, typists.indexOf(id)))));
  const quiet = view.paused;
  const keys = (rhythm: (typeof rhythms)[number]): Level => ({
    // Under water the others' work is a long way off.
    volume: quiet || !typing.has(rhythm) ? 0 : view.handsOn ? 0.5 : 1,
    rate: 1,
    fade: quiet ? 250 : 300,
  });
  return {
    room: {
      volume: quiet ? 0 : air[view.act] * (view.dawn ? 0.6 : 1),
      rate: 1,
      fade: quiet ? 250 : 1200,
    },
    keysQuick: keys('keysQuick'),
    keysSteady: keys('keysSteady'),
    keysHesitant: keys('keysHesitant'),
    birds: { volume: view.dawn && !quiet ? 1 : 0, rate: 1, fade: quiet ? 250 : 5000 },
    pulse: heart(view, quiet),
  };
}

/** From 78 to 118 beats a minute, and from barely there to the loudest thing in the room. */
function heart({ stress, handsOn }: SoundView, quiet: boolean): Level {
  const strain = Math.min(1, Math.max(0, (stress - calm) / (1 - calm)));
  const volume = quiet || stress < calm ? 0 : 0.2 + 0.7 * strain;
  return { volume: handsOn ? volume * 1.1 : volume, rate: 1.1 + 0.55 * strain, fade: quiet ? 250 : 1500 };
}
