/**
 * The set: how each sound is made, into which file it goes and how loud it is.
 * The names are those of src/sound/sounds.ts; a name without a recipe does not compile.
 */
import { sounds, type SoundName } from '../../src/sound/sounds.ts';
import { integrated, momentary, offset, truePeak } from './measure.ts';
import { breath, pulse } from './synth/body.ts';
import { birds } from './synth/dawn.ts';
import { keysBroken, keysBurst, keysLight, keysTrailing, keysTwice } from './synth/keys.ts';
import { phone, pickUp, ring } from './synth/phone.ts';
import { knock, presence, room, surface, thud, under } from './synth/room.ts';
import { scale, seeded, type Random, type Signal } from './synth/signal.ts';
import {
  alertBad,
  alertInfo,
  heldCall,
  message,
  moneyDown,
  moneyUp,
  promiseLate,
  relief,
} from './synth/signals.ts';
import {
  voiceAsking,
  voiceBroken,
  voiceHesitant,
  voiceShort,
  voiceTrailing,
  voiceTwice,
} from './synth/voices.ts';

/** The files, each loaded when its part of the night comes near. */
export const files = ['call', 'signals', 'room', 'keys', 'voices', 'dawn'] as const;
export type FileName = (typeof files)[number];

export interface Recipe {
  /** `take` counts from 0 to the number of takes in src/sound/sounds.ts. */
  readonly make: (random: Random, take: number) => Signal;
  readonly file: FileName;
  /** Closes on itself; one that only goes on is played take after take. */
  readonly loop: boolean;
  /** LUFS: gated over what goes on, the loudest 400 ms of anything else. */
  readonly loudness: number;
}

/** Main sounds sit at -18, what is small in life a little lower, beds and inner sounds well below. */
export const recipes: Record<SoundName, Recipe> = {
  phone: { make: phone, file: 'call', loop: true, loudness: -18 },
  pickUp: { make: pickUp, file: 'call', loop: false, loudness: -24 },
  breath: { make: breath, file: 'call', loop: false, loudness: -23 },
  ring: { make: ring, file: 'signals', loop: false, loudness: -18 },
  knock: { make: knock, file: 'signals', loop: false, loudness: -19 },
  message: { make: message, file: 'signals', loop: false, loudness: -19 },
  alertInfo: { make: alertInfo, file: 'signals', loop: false, loudness: -18 },
  alertBad: { make: alertBad, file: 'signals', loop: false, loudness: -18 },
  promiseLate: { make: promiseLate, file: 'signals', loop: false, loudness: -18 },
  moneyUp: { make: moneyUp, file: 'signals', loop: false, loudness: -20 },
  moneyDown: { make: moneyDown, file: 'signals', loop: false, loudness: -21 },
  heldCall: { make: heldCall, file: 'signals', loop: false, loudness: -26 },
  thud: { make: thud, file: 'signals', loop: false, loudness: -18 },
  under: { make: under, file: 'signals', loop: false, loudness: -22 },
  surface: { make: surface, file: 'signals', loop: false, loudness: -22 },
  pulse: { make: pulse, file: 'signals', loop: true, loudness: -22 },
  room: { make: room, file: 'room', loop: true, loudness: -30 },
  presence: { make: presence, file: 'room', loop: true, loudness: -33 },
  keysTwice: { make: keysTwice, file: 'keys', loop: false, loudness: -27 },
  keysTrailing: { make: keysTrailing, file: 'keys', loop: false, loudness: -28 },
  keysBurst: { make: keysBurst, file: 'keys', loop: false, loudness: -27 },
  keysLight: { make: keysLight, file: 'keys', loop: false, loudness: -30 },
  keysBroken: { make: keysBroken, file: 'keys', loop: false, loudness: -27 },
  voiceShort: { make: voiceShort, file: 'voices', loop: false, loudness: -24 },
  voiceBroken: { make: voiceBroken, file: 'voices', loop: false, loudness: -23 },
  voiceTwice: { make: voiceTwice, file: 'voices', loop: false, loudness: -23 },
  voiceTrailing: { make: voiceTrailing, file: 'voices', loop: false, loudness: -24 },
  voiceHesitant: { make: voiceHesitant, file: 'voices', loop: false, loudness: -23 },
  voiceAsking: { make: voiceAsking, file: 'voices', loop: false, loudness: -23 },
  birds: { make: birds, file: 'dawn', loop: false, loudness: -25 },
  relief: { make: relief, file: 'dawn', loop: false, loudness: -18 },
};

/** dBTP before encoding; the encoder overshoots by up to 1 dB, and the set must stay under -1. */
const ceiling = -3;

/** The yardstick of a sound: what goes on is heard as a whole, what happens once at its loudest. */
export function loudnessOf(name: SoundName, signal: Signal): number {
  return sounds[name].plays === 'once' ? momentary(signal) : integrated(signal);
}

/** A take as it goes into its file: no offset, at its loudness, or as near as its peaks allow. */
export function cook(name: SoundName, take: number): Signal {
  const { make, loudness } = recipes[name];
  const raw = make(seeded(`${name} ${take}`), take);
  const mean = offset(raw);
  const centred = raw.map((value) => value - mean);
  const wanted = loudness - loudnessOf(name, centred);
  return scale(centred, 10 ** (Math.min(wanted, ceiling - truePeak(centred)) / 20));
}
