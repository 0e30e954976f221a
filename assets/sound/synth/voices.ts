/**
 * Voices without words: somebody speaks in the next chair, and what they say is in the text. A vocal
 * cord (harmonics that waver), a mouth that hardly opens (moving resonances), and a breath in it.
 */
import { highpass, lowpass } from './filter.ts';
import { bridge, heardIn, spots } from './place.ts';
import { between, noise, place, rate, rise, silence, sine, type Random, type Signal } from './signal.ts';

/** One syllable: when (seconds), how long, pitch at its start and end (1 is the person's own), level. */
interface Syllable {
  readonly at: number;
  readonly seconds: number;
  readonly from: number;
  readonly to: number;
  readonly loud: number;
}

/** A throat: its pitch (hertz), what its length makes of the resonances (1 for an
 * average woman, 0.87 for an average man), and its air. */
interface Throat {
  readonly hertz: number;
  readonly tract: number;
  readonly air: number;
}

/** Resonances of a nearly closed mouth: [hertz, width, level]; the second and third move most. */
const vowels = [
  [
    [340, 70, 1],
    [1050, 110, 0.32],
    [2350, 180, 0.1],
  ],
  [
    [430, 80, 1],
    [900, 100, 0.42],
    [2450, 190, 0.08],
  ],
  [
    [390, 75, 1],
    [1420, 130, 0.24],
    [2500, 190, 0.12],
  ],
  [
    [290, 65, 1],
    [1180, 120, 0.16],
    [2300, 180, 0.06],
  ],
] as const;

/** Level of a resonance at a frequency: that of a single pole pair. */
function resonance(hertz: number, [middle, width, gain]: readonly [number, number, number]): number {
  const away = (hertz - middle) / width;
  return gain / Math.sqrt(1 + away * away);
}

function speak(throat: Throat, syllables: readonly Syllable[], seconds: number, random: Random): Signal {
  const voice = silence(seconds);
  let vowel = Math.floor(random() * vowels.length);
  for (const syllable of syllables) {
    const next = (vowel + 1 + Math.floor(random() * (vowels.length - 1))) % vowels.length;
    place(voice, sung(throat, syllable, vowel, next, random), syllable.at, syllable.loud);
    vowel = next;
  }
  // As it comes across a desk at night: no edge, no rumble.
  const near = lowpass(lowpass(highpass(voice, 90), 1900), 2600);
  return heardIn(bridge, spots.ownDesk, near);
}

function sung(
  { hertz, tract, air }: Throat,
  syllable: Syllable,
  first: number,
  last: number,
  random: Random,
): Signal {
  const { seconds, from, to } = syllable;
  const shapeOf = (index: number) => vowels[index] ?? vowels[0];
  const [one, two] = [shapeOf(first), shapeOf(last)];
  const count = Math.floor(3200 / hertz);
  const phases = Array.from({ length: count }, () => random());
  const waver = [between(random, 4.2, 6.1), between(random, 9, 13), random(), random()] as const;
  const breath = noise(seconds + 0.06, random);
  const out = silence(seconds + 0.06);
  let turn = 0;
  let drift = 0;
  // Levels of the harmonics move slowly: they are worked out anew every 4 ms.
  let levels: number[] = [];
  const step = Math.round(0.004 * rate);
  for (let index = 0; index < out.length; index += 1) {
    const t = index / rate;
    const along = rise(t, seconds);
    const pitch =
      hertz *
      (from + (to - from) * along) *
      (1 + 0.008 * sine(t, waver[0], waver[2]) + 0.004 * sine(t, waver[1], waver[3]) + drift);
    if (index % step === 0) {
      // Cords never close twice alike: the pitch drifts a little at random.
      drift = 0.85 * drift + 0.0022 * (random() * 2 - 1);
      levels = phases.map((_, harmonic) => {
        const at = (pitch * (harmonic + 1)) / tract;
        let open = 0;
        for (const part of [0, 1, 2] as const) {
          open += resonance(at, one[part]) * (1 - along) + resonance(at, two[part]) * along;
        }
        return open / (harmonic + 1) ** 1.15;
      });
    }
    turn += pitch / rate;
    let value = 0;
    for (let harmonic = 0; harmonic < count; harmonic += 1) {
      value +=
        (levels[harmonic] ?? 0) *
        Math.sin(2 * Math.PI * ((harmonic + 1) * turn + (phases[harmonic] ?? 0) * 0.3));
    }
    // Lips part and close again; air goes with the open half of each turn of the cords.
    const lips = rise(t, 0.045) * (1 - rise(t - seconds + 0.05, 0.1));
    const hiss = (breath[index] ?? 0) * air * (0.6 + 0.4 * sine(t, pitch));
    out[index] = (value + hiss) * lips;
  }
  return out;
}

/** Syllables in a row: `[seconds, pitch from, pitch to, level, gap after]` each. */
type Line = readonly (readonly [number, number, number, number, number])[];

function line(throat: Throat, takes: readonly Line[]): (random: Random, take: number) => Signal {
  return (random, take) => {
    let at = 0.02;
    const syllables = (takes[take] ?? takes[0] ?? []).map(([seconds, from, to, loud, gap]): Syllable => {
      const one = { at, seconds: seconds * between(random, 0.93, 1.07), from, to, loud };
      at += one.seconds + gap * between(random, 0.85, 1.15);
      return one;
    });
    return speak(throat, syllables, Math.ceil((at + 0.35) * 20) / 20, random);
  };
}

/** Short, low, and it ends before it has begun: "Just saying." */
export const voiceShort = line({ hertz: 176, tract: 0.99, air: 0.035 }, [
  [
    [0.15, 1.03, 1.0, 0.9, 0.03],
    [0.24, 0.98, 0.84, 0.8, 0],
  ],
  [
    [0.2, 1.06, 0.97, 0.9, 0.04],
    [0.1, 0.95, 0.93, 0.6, 0.02],
    [0.2, 0.92, 0.82, 0.7, 0],
  ],
]);

/** Quick and high; breaks off, begins again. */
export const voiceBroken = line({ hertz: 221, tract: 1.03, air: 0.045 }, [
  [
    [0.09, 1.0, 1.06, 0.8, 0.01],
    [0.1, 1.08, 1.1, 1, 0.01],
    [0.07, 1.12, 1.16, 0.9, 0.2],
    [0.11, 1.02, 1.0, 0.9, 0.01],
    [0.18, 1.0, 0.9, 0.8, 0],
  ],
  [
    [0.08, 1.1, 1.14, 0.9, 0.16],
    [0.09, 1.0, 1.08, 0.9, 0.01],
    [0.08, 1.08, 1.04, 0.8, 0.01],
    [0.09, 1.04, 1.0, 0.8, 0.02],
    [0.2, 1.02, 0.88, 0.8, 0],
  ],
]);

/** Two groups alike, like something counted and counted again. */
export const voiceTwice = line({ hertz: 202, tract: 1, air: 0.025 }, [
  [
    [0.13, 1.04, 1.02, 1, 0.03],
    [0.14, 1.0, 0.96, 0.9, 0.17],
    [0.13, 1.0, 0.98, 0.9, 0.03],
    [0.16, 0.96, 0.88, 0.8, 0],
  ],
  [
    [0.12, 1.02, 1.02, 0.9, 0.03],
    [0.12, 1.04, 1.02, 0.9, 0.03],
    [0.12, 1.0, 0.96, 0.9, 0.15],
    [0.19, 0.96, 0.88, 0.8, 0],
  ],
]);

/** Low; slower and softer with each syllable, and the last one is missing. */
export const voiceTrailing = line({ hertz: 109, tract: 0.87, air: 0.04 }, [
  [
    [0.13, 1.08, 1.1, 1, 0.03],
    [0.16, 1.06, 1.02, 0.8, 0.06],
    [0.21, 1.0, 0.95, 0.55, 0.11],
    [0.26, 0.94, 0.91, 0.3, 0],
  ],
  [
    [0.2, 1.02, 1.06, 0.9, 0.08],
    [0.22, 1.02, 0.97, 0.6, 0.12],
    [0.3, 0.95, 0.93, 0.32, 0],
  ],
]);

/** One, a stop, then the rest all at once. */
export const voiceHesitant = line({ hertz: 127, tract: 0.9, air: 0.03 }, [
  [
    [0.12, 1.0, 1.02, 0.8, 0.3],
    [0.09, 1.1, 1.08, 1, 0.015],
    [0.09, 1.06, 1.04, 0.9, 0.015],
    [0.1, 1.02, 0.98, 0.9, 0.015],
    [0.14, 0.98, 0.92, 0.8, 0],
  ],
  [
    [0.22, 1.0, 0.99, 0.7, 0.34],
    [0.1, 1.08, 1.06, 1, 0.015],
    [0.09, 1.04, 1.02, 0.9, 0.015],
    [0.16, 1.0, 0.93, 0.8, 0],
  ],
]);

/** Even and kind, and the end goes up: a question that is not one. */
export const voiceAsking = line({ hertz: 189, tract: 1, air: 0.02 }, [
  [
    [0.15, 0.98, 1.0, 0.9, 0.02],
    [0.14, 1.0, 1.0, 0.9, 0.02],
    [0.15, 0.98, 0.97, 0.9, 0.02],
    [0.24, 1.0, 1.24, 0.9, 0],
  ],
  [
    [0.18, 1.02, 1.0, 0.9, 0.03],
    [0.15, 0.98, 0.96, 0.9, 0.02],
    [0.27, 0.98, 1.2, 0.9, 0],
  ],
]);
