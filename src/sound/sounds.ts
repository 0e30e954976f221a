/**
 * Every sound of the night, as data: which volume slider it belongs to, how loud it sits in the mix,
 * and how it is played. Where it lies in the files is in sprites.ts.
 */

/** The sliders of the settings, in their order there. */
export const groups = ['voices', 'room', 'alerts', 'pulse'] as const;
export type Group = (typeof groups)[number];

interface SoundFacts {
  readonly group: Group;
  /** Gain in the mix, 0..1, before the sliders. Main sounds are already equal in loudness. */
  readonly gain: number;
  /**
   * `once`: plays to its end. `until`: loops until it is stopped or picked up.
   * `follows`: loops while the view says so, and can't be played by name.
   */
  readonly plays: 'once' | 'until' | 'follows';
  /** The room steps back while it plays. */
  readonly ducks: boolean;
}

export const sounds = {
  phone: { group: 'alerts', gain: 0.9, plays: 'until', ducks: false },
  pickUp: { group: 'alerts', gain: 0.9, plays: 'once', ducks: false },
  ring: { group: 'alerts', gain: 0.6, plays: 'once', ducks: true },
  knock: { group: 'alerts', gain: 0.75, plays: 'once', ducks: true },
  message: { group: 'alerts', gain: 0.6, plays: 'once', ducks: false },
  alertInfo: { group: 'alerts', gain: 0.7, plays: 'once', ducks: true },
  alertBad: { group: 'alerts', gain: 0.8, plays: 'once', ducks: true },
  heldCall: { group: 'alerts', gain: 0.7, plays: 'once', ducks: false },
  thud: { group: 'alerts', gain: 0.85, plays: 'once', ducks: true },
  breath: { group: 'voices', gain: 0.8, plays: 'once', ducks: true },
  room: { group: 'room', gain: 0.7, plays: 'follows', ducks: false },
  keysQuick: { group: 'room', gain: 0.6, plays: 'follows', ducks: false },
  keysSteady: { group: 'room', gain: 0.6, plays: 'follows', ducks: false },
  keysHesitant: { group: 'room', gain: 0.7, plays: 'follows', ducks: false },
  birds: { group: 'room', gain: 0.8, plays: 'follows', ducks: false },
  under: { group: 'room', gain: 0.8, plays: 'once', ducks: false },
  surface: { group: 'room', gain: 0.7, plays: 'once', ducks: false },
  relief: { group: 'room', gain: 0.8, plays: 'once', ducks: false },
  pulse: { group: 'pulse', gain: 0.9, plays: 'follows', ducks: false },
} as const satisfies Record<string, SoundFacts>;

export type SoundName = keyof typeof sounds;

/** Every name, in the order of the table. */
export const soundNames = Object.keys(sounds) as SoundName[];

/** The loops that the view turns up and down. */
export type LoopName = {
  [Name in SoundName]: (typeof sounds)[Name]['plays'] extends 'follows' ? Name : never;
}[SoundName];

/** What can be played by name. */
export type PlayName = Exclude<SoundName, LoopName>;
