/** The phone on the night table, its pick-up, and the soft desk phone of the bridge. */
import { bandpass, highpass, lowpass } from './filter.ts';
import { bedroom, bridge, heardIn, spots } from './place.ts';
import {
  between,
  noise,
  place,
  placeAround,
  rate,
  render,
  rise,
  saturate,
  scale,
  shape,
  silence,
  sine,
  strike,
  struck,
  sum,
  type Mode,
  type Random,
  type Signal,
} from './signal.ts';

/** A light wooden table with a drawer: low modes ring longer, high ones die at once. */
const wood: readonly Mode[] = [
  [148, 0.026, 0.8],
  [236, 0.022, 0.9],
  [402, 0.016, 1],
  [611, 0.011, 0.7],
  [935, 0.008, 0.5],
  [1480, 0.005, 0.35],
  [2250, 0.003, 0.2],
];

/** The water glass beside the phone, touched now and then. */
const glass: readonly Mode[] = [
  [2870, 0.03, 0.5],
  [4130, 0.022, 0.3],
  [5310, 0.014, 0.15],
];

/** One contact of the phone with the table; no two are alike, or the buzz would be a tone. */
function contact(random: Random): Signal {
  const modes = wood.map(([hertz, tau, gain]): Mode => [
    hertz * between(random, 0.985, 1.015),
    tau * between(random, 0.8, 1.2),
    gain * between(random, 0.55, 1.2),
  ]);
  const grit = shape(highpass(noise(0.012, random), 1800), (t) => strike(t, 0.0006, 0.0022));
  return sum(struck(modes, 0.12, 0.0012), scale(grit, 0.22));
}

/** One buzz of `seconds`: the motor spins up, the phone dances, the motor runs down. */
function buzz(seconds: number, random: Random): Signal {
  const whole = silence(seconds + 0.3);
  const spin = (t: number): number => rise(t, 0.11) * (1 - rise(t - seconds, 0.16));
  const hertz = (t: number): number => 88 + 79 * spin(t) + 2.5 * sine(t, 5.3) * spin(t);
  let turn = 0;
  for (let t = 0; t < seconds + 0.16; t += 1 / hertz(t)) {
    turn += 1;
    // The phone lands hard on every other turn, and sometimes misses one.
    const bounce = (turn % 2 === 0 ? 1 : 0.55) * between(random, 0.5, 1) * (random() < 0.07 ? 0.2 : 1);
    const at = t + between(random, 0, 0.0007);
    place(whole, contact(random), at, bounce * spin(t) ** 1.5);
    if (random() < 0.16) place(whole, struck(glass, 0.1, 0.001), at + 0.002, 0.05 * random() * spin(t));
  }
  let phase = 0;
  const motor = render(seconds + 0.3, (t) => {
    phase += hertz(t) / rate;
    return (0.5 * sine(phase, 1) + 0.28 * sine(phase, 2) + 0.12 * sine(phase, 3)) * spin(t);
  });
  return sum(whole, scale(motor, 0.5));
}

/** One note of the ringtone: a soft bar, as far as a loudspeaker of a centimetre can tell it. */
function bell(hertz: number, random: Random): Signal {
  const sharp = hertz * between(random, 0.999, 1.001);
  return render(0.5, (t) => {
    const tone =
      sine(t, sharp) * strike(t, 0.006, 0.11) +
      0.3 * sine(t, sharp * 2.01) * strike(t, 0.004, 0.07) +
      0.22 * sine(t, sharp * 3.96) * strike(t, 0.003, 0.03);
    return tone * (1 - rise(t - 0.4, 0.1));
  });
}

/** The tune: [seconds after the last note, hertz, level]. It asks twice and does not answer. */
const tune = [
  [0, 493.88, 0.8],
  [0.15, 659.26, 0.9],
  [0.15, 739.99, 1],
  [0.3, 493.88, 0.7],
  [0.15, 659.26, 0.85],
  [0.15, 587.33, 0.9],
] as const;

/** The ringtone through its small loudspeaker: no bass, a peak where the case rings, a little rattle. */
function ringtone(random: Random): Signal {
  const whole = silence(1.7);
  let at = 0.02;
  for (const [after, hertz, level] of tune) {
    at += after + between(random, -0.006, 0.006);
    place(whole, bell(hertz, random), at, level * between(random, 0.9, 1));
  }
  const driven = saturate(scale(whole, 1.1), 1.4);
  const small = lowpass(highpass(highpass(driven, 520), 420), 4600);
  return sum(small, scale(bandpass(driven, 1150, { q: 2.2 }), 0.6));
}

/** Rings twice and waits, 4 s: it dances on the wood while it sings, and nobody else is awake. */
export function phone(random: Random): Signal {
  const around = true;
  const loop = silence(4);
  placeAround(loop, buzz(0.62, random), 0.08);
  placeAround(loop, buzz(0.58, random), 1.5);
  const shaken = saturate(scale(loop, 0.3), 1.1);
  const whole = sum(shaken, silence(4));
  placeAround(whole, ringtone(random), 0.04, 0.23);
  placeAround(whole, ringtone(random), 1.46, 0.2);
  const heard = heardIn(bedroom, spots.nightTable, whole, around);
  return lowpass(highpass(heard, 70, { around }), 6500, { around });
}

/** The phone slides off the wood, then the line is open. */
export function pickUp(random: Random): Signal {
  const whole = silence(0.55);
  const slide = lowpass(highpass(noise(0.2, random), 300), 2400);
  place(
    whole,
    shape(slide, (t) => rise(t, 0.05) * (1 - rise(t - 0.06, 0.13))),
    0,
    0.3,
  );
  place(whole, contact(random), 0.03, 0.35);
  const tick: readonly Mode[] = [
    [740, 0.009, 0.7],
    [1610, 0.006, 0.6],
    [3050, 0.003, 0.3],
  ];
  place(whole, struck(tick, 0.06, 0.0015), 0.17, 0.7);
  place(whole, struck(tick, 0.06, 0.0015), 0.196, 0.3);
  const line = lowpass(highpass(noise(0.34, random), 400), 2800);
  place(
    whole,
    shape(line, (t) => rise(t, 0.03) * (1 - rise(t - 0.08, 0.25))),
    0.2,
    0.045,
  );
  return heardIn(bedroom, spots.nightTable, whole);
}

/** A warbling note of a desk phone across the room. */
function warble(seconds: number): Signal {
  return render(seconds + 0.25, (t) => {
    const sway = 0.5 + 0.5 * Math.tanh(2.2 * sine(t, 11.5 + 0.4 * t));
    // The supply sags a little while it rings, and the warble is never quite regular.
    const sag = 1 - 0.004 * rise(t, seconds);
    const body = (hertz: number): number =>
      sine(t, hertz * sag) + 0.22 * sine(t, 2 * hertz * sag) + 0.12 * sine(t, 3 * hertz * sag);
    const tone = body(587.3) * sway + body(740) * (1 - sway);
    return tone * rise(t, 0.025) * (1 - 0.25 * rise(t, seconds)) * (1 - rise(t - seconds, 0.22));
  });
}

/** Rings twice, softly: an office phone that somebody has turned down. */
export function ring(): Signal {
  const whole = silence(1.9);
  place(whole, warble(0.42), 0.01, 0.5);
  place(whole, warble(0.4), 0.68, 0.44);
  const small = highpass(lowpass(whole, 3400), 420);
  return heardIn(bridge, spots.deskPhone, small);
}
