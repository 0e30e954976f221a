/**
 * The set: how each sound is made, into which file it goes and how loud it is.
 * The names are those of src/sound/sounds.ts; a name without a recipe does not compile.
 */
import type { SoundName } from '../../src/sound/sounds.ts';
import { integrated, momentary, offset, truePeak } from './measure.ts';
import { breath, pulse } from './synth/body.ts';
import { birds } from './synth/dawn.ts';
import { keysHesitant, keysQuick, keysSteady } from './synth/keys.ts';
import { phone, pickUp, ring } from './synth/phone.ts';
import { knock, room, surface, thud, under } from './synth/room.ts';
import { scale, seeded, type Random, type Signal } from './synth/signal.ts';
import { alertBad, alertInfo, heldCall, message, relief } from './synth/signals.ts';

/** The files, each loaded when its part of the night comes near. */
export const files = ['call', 'signals', 'room', 'dawn'] as const;
export type FileName = (typeof files)[number];

export interface Recipe {
  readonly make: (random: Random) => Signal;
  readonly file: FileName;
  readonly loop: boolean;
  /** LUFS: gated over a loop, the loudest 400 ms of anything else. */
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
  heldCall: { make: heldCall, file: 'signals', loop: false, loudness: -26 },
  thud: { make: thud, file: 'signals', loop: false, loudness: -18 },
  under: { make: under, file: 'signals', loop: false, loudness: -22 },
  surface: { make: surface, file: 'signals', loop: false, loudness: -22 },
  pulse: { make: pulse, file: 'signals', loop: true, loudness: -21 },
  keysQuick: { make: keysQuick, file: 'room', loop: true, loudness: -27 },
  keysSteady: { make: keysSteady, file: 'room', loop: true, loudness: -27 },
  keysHesitant: { make: keysHesitant, file: 'room', loop: true, loudness: -27 },
  room: { make: room, file: 'room', loop: true, loudness: -30 },
  birds: { make: birds, file: 'dawn', loop: true, loudness: -25 },
  relief: { make: relief, file: 'dawn', loop: false, loudness: -18 },
};

/** dBTP before encoding; the encoder overshoots by up to 1 dB, and the set must stay under -1. */
const ceiling = -3;

/** A sound as it goes into its file: no offset, at its loudness, or as near as its peaks allow. */
export function cook(name: SoundName): Signal {
  const { make, loop, loudness } = recipes[name];
  const raw = make(seeded(name));
  const mean = offset(raw);
  const centred = raw.map((value) => value - mean);
  const wanted = loudness - (loop ? integrated(centred) : momentary(centred));
  return scale(centred, 10 ** (Math.min(wanted, ceiling - truePeak(centred)) / 20));
}
