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
   * `follows`: goes on while the view says so, and can't be played by name.
   */
  readonly plays: 'once' | 'until' | 'follows';
  /** Recordings of the same thing that differ; played in changing order, so that nothing repeats. */
  readonly takes: number;
  /** Share of their level that room and pulse keep while it plays; 1 leaves them alone. */
  readonly ducks: number;
  /** Might make somebody start: softened where sudden sounds are switched off. */
  readonly sudden: boolean;
}

const calm = { takes: 1, ducks: 1, sudden: false } as const;

/** An alert over which the room steps back by 8 dB. */
const alert = { ...calm, group: 'alerts', plays: 'once', ducks: 0.4 } as const;
const loop = { ...calm, group: 'room', plays: 'follows' } as const;
const typing = { ...loop, takes: 3 } as const;
const murmur = { ...calm, group: 'voices', plays: 'once', takes: 2, ducks: 0.6 } as const;

export const sounds = {
  phone: { ...alert, gain: 0.72, plays: 'until', ducks: 1, sudden: true },
  pickUp: { ...alert, gain: 0.9, ducks: 1 },
  ring: { ...alert, gain: 0.8, sudden: true },
  knock: { ...alert, gain: 0.85, takes: 2, sudden: true },
  message: { ...alert, gain: 0.7, ducks: 0.7 },
  alertInfo: { ...alert, gain: 0.85 },
  alertBad: { ...alert, gain: 0.9, sudden: true },
  promiseLate: { ...alert, gain: 0.9 },
  moneyUp: { ...alert, gain: 0.85, ducks: 0.6 },
  moneyDown: { ...alert, gain: 0.8, ducks: 0.6 },
  heldCall: { ...alert, gain: 0.9, takes: 2, ducks: 1 },
  thud: { ...alert, gain: 0.9, takes: 2, sudden: true },
  breath: { ...calm, group: 'voices', gain: 0.9, plays: 'once', takes: 3, ducks: 0.4 },
  voiceShort: { ...murmur, gain: 0.9 },
  voiceBroken: { ...murmur, gain: 0.9 },
  voiceTwice: { ...murmur, gain: 0.9 },
  voiceTrailing: { ...murmur, gain: 0.9 },
  voiceHesitant: { ...murmur, gain: 0.9 },
  voiceAsking: { ...murmur, gain: 0.9 },
  room: { ...loop, gain: 0.9 },
  presence: { ...loop, gain: 1 },
  keysTwice: { ...typing, gain: 0.8 },
  keysTrailing: { ...typing, gain: 0.9 },
  keysBurst: { ...typing, gain: 0.8 },
  keysLight: { ...typing, gain: 0.9 },
  keysBroken: { ...typing, gain: 0.8 },
  birds: { ...loop, takes: 3, gain: 0.8 },
  under: { ...calm, group: 'room', plays: 'once', gain: 0.8 },
  surface: { ...calm, group: 'room', plays: 'once', gain: 0.7 },
  relief: { ...calm, group: 'room', plays: 'once', gain: 0.8 },
  pulse: { ...loop, group: 'pulse', gain: 0.55 },
} as const satisfies Record<string, SoundFacts>;

export type SoundName = keyof typeof sounds;

/** Every name, in the order of the table. */
export const soundNames = Object.keys(sounds) as SoundName[];

/** What the view turns up and down. */
export type LoopName = {
  [Name in SoundName]: (typeof sounds)[Name]['plays'] extends 'follows' ? Name : never;
}[SoundName];

/** What can be played by name. */
export type PlayName = Exclude<SoundName, LoopName>;
