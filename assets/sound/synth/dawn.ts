/**
 * Birds before the sun is up: three voices, three distances, a long quiet between phrases. Each take
 * is one phrase and its quiet; the game plays them in changing order, as birds do.
 */
import { highpass, reverb } from './filter.ts';
import {
  between,
  placeAround,
  rate,
  render,
  rise,
  scale,
  shape,
  silence,
  sine,
  type Random,
  type Signal,
} from './signal.ts';

/** One syllable: a whistle that slides between pitches (hertz), with a flutter (hertz, depth). */
function whistle(
  pitches: readonly [number, ...number[]],
  seconds: number,
  flutter: readonly [hertz: number, depth: number] = [0, 0],
): Signal {
  let phase = 0;
  // Its own unsteadiness: no two syllables waver alike.
  const own = pitches[0] % 1;
  return render(seconds, (t) => {
    const position = (t / seconds) * (pitches.length - 1);
    const step = Math.min(Math.floor(position), pitches.length - 2);
    const from = pitches[Math.max(0, step)] ?? pitches[0];
    const to = pitches[step + 1] ?? from;
    const hertz = from + (to - from) * rise(position - step, 1);
    phase += (hertz * (1 + flutter[1] * sine(t, flutter[0]) + 0.003 * sine(t, 27, own))) / rate;
    // A syrinx opens within a few hundredths of a second; slower would be a theremin.
    const loud =
      rise(t, Math.min(0.026, seconds * 0.3)) *
      (1 - rise(t - seconds * 0.55, seconds * 0.45)) *
      (1 - 0.22 * rise(sine(t, 11 + 30 * seconds, own), 1));
    return loud * (sine(phase, 1) + 0.07 * sine(phase, 2));
  });
}

/** Syllables of a blackbird's phrase: pitches (hertz) and seconds. */
type Phrase = readonly (readonly [pitches: readonly number[], seconds: number])[];

const asking: Phrase = [
  [[1850, 2080, 1980], 0.24],
  [[2320, 2300], 0.15],
  [[1760, 2240, 2040], 0.27],
  [[2560, 2140], 0.19],
  [[1980, 1900, 2120], 0.25],
];

const answering: Phrase = [
  [[2180, 2150], 0.13],
  [[2180, 2420, 2380], 0.22],
  [[1680, 1720], 0.31],
  [[2050, 1820, 1900], 0.29],
];

/** A blackbird near by: slow, fluted, a little twitter at the end. */
function blackbird(phrase: Phrase, random: Random): Signal {
  const song = silence(2.6);
  const lift = between(random, 0.96, 1.05);
  let at = 0.02;
  for (const [pitches, seconds] of phrase) {
    const [first, ...rest] = pitches.map((hertz) => hertz * lift * between(random, 0.99, 1.01));
    placeAround(song, whistle([first ?? 2000, ...rest], seconds), at, between(random, 0.75, 1));
    at += seconds + between(random, 0.03, 0.09);
  }
  for (let index = 0; index < 5; index += 1) {
    const high = between(random, 3600, 5200);
    placeAround(song, whistle([high, high * 1.15, high * 0.9], 0.055, [140, 0.04]), at, 0.2);
    at += between(random, 0.06, 0.085);
  }
  return song;
}

/** A tit across the yard: two notes, again and again, like a small pump. */
function tit(count: number): Signal {
  const song = silence(count * 0.36 + 0.3);
  for (let index = 0; index < count; index += 1) {
    placeAround(song, whistle([4350, 4480], 0.09), index * 0.36, 0.8);
    placeAround(song, whistle([3420, 3330], 0.13), index * 0.36 + 0.125, 1);
  }
  return song;
}

/** A robin further off: a thin run that falls like water. */
function robin(random: Random): Signal {
  const song = silence(2);
  let at = 0;
  for (let index = 0; index < 11; index += 1) {
    const high = 5600 - index * 240 + between(random, -350, 350);
    const seconds = between(random, 0.06, 0.15);
    placeAround(
      song,
      whistle([high, high * between(random, 0.85, 1.12)], seconds, [34, 0.02]),
      at,
      between(random, 0.4, 0.9),
    );
    at += seconds + between(random, 0.01, 0.06);
  }
  return song;
}

export function birds(random: Random, take: number): Signal {
  const seconds = [5.2, 4.6, 4.2][take] ?? 4.6;
  const near = silence(seconds);
  const far = silence(seconds);
  const at = 0.15;
  if (take === 0) {
    placeAround(near, blackbird(asking, random), at, 0.5);
    placeAround(far, tit(3), at + 2.3, 0.12);
  } else if (take === 1) {
    placeAround(near, blackbird(answering, random), at, 0.42);
    placeAround(far, robin(random), at + 1.7, 0.13);
  } else {
    placeAround(far, blackbird(answering, random), at + 0.5, 0.3);
    placeAround(far, tit(2), at + 2.2, 0.12);
  }
  const yard = reverb(near, { decay: 1.1, damping: 0.45, wet: 0.5 });
  const street = reverb(far, { decay: 1.6, damping: 0.6, wet: 1.4 });
  placeAround(yard, street, 0);
  const fade = (t: number): number => 1 - rise(t - seconds + 0.4, 0.38);
  return shape(scale(highpass(yard, 500), 0.9), fade);
}
