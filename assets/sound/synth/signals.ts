/**
 * Sounds that mean something: told apart by direction, number and colour, so that nobody has to
 * learn them. Good news rises in wood, bad news falls in a hollow tone, a message is one drop.
 */
import { bandpass, highpass, lowpass, reverb } from './filter.ts';
import {
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
  return reverb(whole, { decay: 0.7, damping: 0.5, wet: 0.3 });
}

/** A hollow reed that swells rather than strikes; two of them nearly in tune, so it is uneasy. */
function reed(hertz: number, seconds: number): Signal {
  return render(seconds + 0.3, (t) => {
    const voice = (detune: number): number =>
      sine(t, hertz * detune) +
      0.36 * sine(t, 3 * hertz * detune) +
      0.14 * sine(t, 5 * hertz * detune) +
      0.05 * sine(t, 7 * hertz * detune);
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
    place(whole, reed(369.99, 0.17), at, gain);
    place(whole, reed(261.63, 0.3), at + 0.21, gain * 1.1);
  }
  return lowpass(reverb(whole, { decay: 0.6, damping: 0.55, wet: 0.3 }), 3400);
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
  return reverb(whole, { decay: 0.45, damping: 0.4, wet: 0.3 });
}

/** The liaison turned a call aside: a relay, and the ring that was never heard, cut short. */
export function heldCall(random: Random): Signal {
  const whole = silence(0.45);
  const relay: readonly Mode[] = [
    [520, 0.012, 0.8],
    [1240, 0.007, 0.6],
    [2650, 0.004, 0.35],
  ];
  place(whole, struck(relay, 0.08, 0.003), 0.012, 0.8);
  const snap = bandpass(noise(0.02, random), 3000, { q: 1 });
  place(
    whole,
    shape(snap, (t) => strike(t, 0.002, 0.003)),
    0.012,
    0.2,
  );
  place(whole, struck(relay, 0.08, 0.002), 0.075, 0.35);
  const cut = render(
    0.14,
    (t) => sine(t, 587.3) * rise(t, 0.02) * Math.exp(-t / 0.03) * (1 - rise(t - 0.1, 0.04)),
  );
  place(whole, lowpass(cut, 700), 0.02, 0.5);
  return lowpass(highpass(reverb(whole, { decay: 0.3, damping: 0.5, wet: 0.35 }), 120), 2600);
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
