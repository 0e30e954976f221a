/**
 * Sounds that mean something: told apart by direction, number and colour, so that nobody has to
 * learn them. Good news rises in wood, bad news falls in a hollow tone, a message is one drop.
 */
import { bandpass, highpass, lowpass, reverb } from './filter.ts';
import { bridge, heardIn, spots } from './place.ts';
import {
  between,
  noise,
  place,
  rate,
  render,
  rise,
  scale,
  shape,
  silence,
  sine,
  strike,
  struck,
  type Mode,
  type Random,
  type Signal,
} from './signal.ts';

/** A wooden bar under a soft mallet: tone, double octave, and a trace of the tenth above. */
function bar(hertz: number): Signal {
  return render(0.9, (t) => {
    const tone =
      sine(t, hertz) * strike(t, 0.009, 0.24) +
      0.28 * sine(t, hertz * 3.93) * strike(t, 0.006, 0.05) +
      0.08 * sine(t, hertz * 9.6) * strike(t, 0.004, 0.014) +
      0.16 * sine(t, hertz * 2) * strike(t, 0.012, 0.16);
    return tone * (1 - rise(t - 0.75, 0.15));
  });
}

/** Something to know: two notes, a fourth upward. */
export function alertInfo(): Signal {
  const whole = silence(1.25);
  place(whole, bar(440), 0.01, 0.8);
  place(whole, bar(587.33), 0.17, 1);
  return heardIn(bridge, spots.wall, whole);
}

/** A hollow reed that swells rather than strikes; two of them nearly in tune, so it is uneasy. */
function reed(hertz: number, seconds: number): Signal {
  return render(seconds + 0.3, (t) => {
    // The tongue gives: each note comes in from below and sinks at its end.
    const turns = t - 0.0009 * (1 - rise(t, 0.07)) - 0.006 * Math.max(0, t - seconds * 0.6) ** 2;
    const voice = (detune: number): number =>
      sine(turns, hertz * detune) +
      0.36 * sine(turns, 3 * hertz * detune) +
      0.14 * sine(turns, 5 * hertz * detune) +
      0.05 * sine(turns, 7 * hertz * detune);
    const swell = rise(t, 0.045) * (1 - rise(t - seconds, 0.28)) * (1 - 0.35 * rise(t, seconds));
    return (voice(1) + 0.8 * voice(1.0125)) * swell;
  });
}

/** Something has got worse: a falling tritone, twice, the second time lower in strength. */
export function alertBad(): Signal {
  const whole = silence(1.95);
  for (const [at, gain] of [
    [0, 1],
    [0.68, 0.72],
  ] as const) {
    place(whole, reed(369.99, 0.17), at + 0.01, gain);
    place(whole, reed(261.63, 0.3), at + 0.21, gain * 1.1);
  }
  return lowpass(heardIn(bridge, spots.wall, whole), 3400);
}

/** A promise was not kept: a wall clock goes on, and strikes one, a little flat, and nobody answers. */
export function promiseLate(random: Random): Signal {
  const whole = silence(1.9);
  const escapement = (hertz: number): readonly Mode[] => [
    [hertz, 0.006, 0.9],
    [hertz * 2.31, 0.004, 0.6],
    [hertz * 4.2, 0.002, 0.35],
  ];
  for (const [at, hertz, gain] of [
    [0.01, 1180, 0.3],
    [0.26, 990, 0.26],
  ] as const) {
    place(whole, struck(escapement(hertz * between(random, 0.99, 1.01)), 0.06, 0.002), at, gain);
  }
  // A coiled gong, struck softly: partials that are no series, each split in two by its bends.
  const gong = render(1.3, (t) => {
    let value = 0;
    for (const [hertz, tau, gain] of [
      [196, 0.4, 0.55],
      [311, 0.34, 1],
      [523, 0.2, 0.5],
      [817, 0.1, 0.3],
      [1190, 0.05, 0.16],
    ] as const) {
      value += gain * strike(t, 0.007, tau) * (sine(t, hertz) + 0.5 * sine(t, hertz * 1.0042));
    }
    return value * (1 - rise(t - 1.1, 0.2));
  });
  place(whole, gong, 0.51, 0.42);
  return heardIn(bridge, spots.wall, whole);
}

/** One leaf of the counter on the wall, the kind that stations had: it slaps, and the case knocks. */
function leaf(random: Random, pitch: number): Signal {
  const whole = silence(0.14);
  const modes: readonly Mode[] = [
    [640 * pitch * between(random, 0.97, 1.03), 0.009, 0.8],
    [1420 * pitch * between(random, 0.97, 1.03), 0.006, 1],
    [2650 * pitch, 0.003, 0.4],
  ];
  const slap = bandpass(noise(0.03, random), 2300 * pitch, { q: 0.8 });
  place(whole, struck(modes, 0.1, 0.0014), 0.001, between(random, 0.75, 1));
  place(
    whole,
    shape(slap, (t) => strike(t, 0.001, 0.004)),
    0,
    0.8,
  );
  return whole;
}

/** The counter on the wall turns over: leaves whose gaps go from one length to another (seconds). */
function counter(
  random: Random,
  count: number,
  gaps: readonly [number, number],
  pitches: readonly [number, number],
  levels: readonly [number, number],
) {
  const whole = silence(1.5);
  let at = 0.012;
  for (let index = 0; index < count; index += 1) {
    const along = index / (count - 1);
    const pitch = pitches[0] + (pitches[1] - pitches[0]) * along;
    place(whole, leaf(random, pitch), at, levels[0] + (levels[1] - levels[0]) * along);
    at += gaps[0] * (gaps[1] / gaps[0]) ** along * between(random, 0.94, 1.06);
  }
  return heardIn(bridge, spots.wall, whole);
}

/** The money runs faster: the counter picks up. */
export function moneyUp(random: Random): Signal {
  return counter(random, 11, [0.135, 0.042], [0.82, 1.28], [0.55, 1]);
}

/** The money runs slower: the counter winds down, and stops. */
export function moneyDown(random: Random): Signal {
  return counter(random, 7, [0.06, 0.27], [1.05, 0.66], [1, 0.5]);
}

/** A message: one drop, gone at once. */
export function message(): Signal {
  const whole = silence(0.5);
  let phase = 0;
  const drop = render(0.32, (t) => {
    phase += (690 + 330 * rise(t, 0.06)) / rate;
    const tone = sine(phase, 1) + 0.2 * sine(phase, 2) + 0.06 * sine(phase, 3);
    return tone * strike(t, 0.008, 0.06) * (1 - rise(t - 0.26, 0.06));
  });
  place(whole, drop, 0.005);
  return heardIn(bridge, spots.ownLaptop, whole);
}

/** The liaison turned a call aside: a relay, and the ring that was never heard, cut short. */
export function heldCall(random: Random): Signal {
  const whole = silence(0.45);
  const relay = (): readonly Mode[] =>
    (
      [
        [520, 0.012, 0.8],
        [1240, 0.007, 0.7],
        [2650, 0.004, 0.45],
      ] as const
    ).map(([hertz, tau, gain]): Mode => [
      hertz * between(random, 0.96, 1.04),
      tau * between(random, 0.9, 1.1),
      gain * between(random, 0.8, 1.2),
    ]);
  place(whole, struck(relay(), 0.08, 0.003), 0.012, 0.8);
  const snap = bandpass(noise(0.02, random), 3000, { q: 1 });
  place(
    whole,
    shape(snap, (t) => strike(t, 0.002, 0.003)),
    0.012,
    0.25,
  );
  place(whole, struck(relay(), 0.08, 0.002), between(random, 0.068, 0.084), 0.35);
  const cut = render(
    0.14,
    (t) => sine(t, 587.3) * rise(t, 0.02) * Math.exp(-t / 0.03) * (1 - rise(t - 0.1, 0.04)),
  );
  place(whole, lowpass(cut, 700), 0.02, 0.2);
  return lowpass(highpass(heardIn(bridge, spots.sideDesk, whole), 120), 3200);
}

/** The systems are back and the sky is light: a wide chord that opens from below. */
export function relief(): Signal {
  const whole = silence(5.2);
  // D major with the ninth, spread: [hertz, start (s), gain].
  const notes = [
    [146.83, 0, 0.9],
    [220, 0.16, 0.75],
    [293.66, 0.34, 0.6],
    [369.99, 0.55, 0.55],
    [440, 0.8, 0.36],
    [659.26, 1.1, 0.22],
  ] as const;
  for (const [hertz, at, gain] of notes) place(whole, string(hertz), at, gain * 0.3);
  return reverb(lowpass(whole, 3200), { decay: 1.9, damping: 0.5, wet: 0.55 }).map(
    (value, index) => value * (1 - rise(index / rate - 3.9, 1.3)),
  );
}

/** A bowed, breathing tone: three players who are not quite together. */
function string(hertz: number): Signal {
  const players = [
    [0.9982, 0.1, 4.7],
    [1, 0.4, 5.2],
    [1.0021, 0.75, 5.6],
  ] as const;
  const overtones = [1, 0.5, 0.3, 0.16, 0.09, 0.05];
  const one = (detune: number, phase: number, vibrato: number): Signal =>
    render(4.9, (t) => {
      const turn =
        hertz * detune * t + (0.0006 * hertz * sine(t, vibrato, phase) * rise(t, 1.5)) / vibrato + phase;
      let value = 0;
      for (const [index, gain] of overtones.entries()) value += gain * sine(turn, index + 1);
      return value * rise(t, 0.55) * Math.exp(-Math.max(0, t - 0.8) / 1.7);
    });
  const whole = silence(4.9);
  for (const [detune, phase, vibrato] of players) place(whole, one(detune, phase, vibrato), 0);
  return scale(whole, 1 / players.length);
}
