/** The phone on the night table, its pick-up, and the soft desk phone of the bridge. */
import { highpass, lowpass, reverb } from './filter.ts';
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

/** Two buzzes and a pause, 3 s: nobody else is awake in this room. */
export function phone(random: Random): Signal {
  const loop = silence(3);
  placeAround(loop, buzz(0.52, random), 0.12);
  placeAround(loop, buzz(0.56, random), 0.94);
  const bedroom = reverb(saturate(scale(loop, 0.3), 1.1), { decay: 0.28, damping: 0.6, wet: 0.35 }, true);
  return lowpass(highpass(bedroom, 70, { around: true }), 6500, { around: true });
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
  return reverb(whole, { decay: 0.2, damping: 0.6, wet: 0.25 });
}

/** A warbling note of a desk phone across the room. */
function warble(seconds: number): Signal {
  return render(seconds + 0.25, (t) => {
    const sway = 0.5 + 0.5 * Math.tanh(2.2 * sine(t, 11.5));
    const body = (hertz: number): number =>
      sine(t, hertz) + 0.22 * sine(t, 2 * hertz) + 0.1 * sine(t, 3 * hertz);
    const tone = body(587.3) * sway + body(740) * (1 - sway);
    return tone * rise(t, 0.035) * (1 - rise(t - seconds, 0.22));
  });
}

/** Rings twice, softly: an office phone that somebody has turned down. */
export function ring(): Signal {
  const whole = silence(1.9);
  place(whole, warble(0.42), 0, 0.5);
  place(whole, warble(0.42), 0.66, 0.5);
  return lowpass(reverb(whole, { decay: 0.55, damping: 0.45, wet: 0.45 }), 3600);
}
