/** The room itself: its air, its door, something heavy, and the way sound goes under water. */
import { bandpass, highpass, lowpass, reverb } from './filter.ts';
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
  sum,
  type Mode,
  type Random,
  type Signal,
} from './signal.ts';

/** Seconds of room tone. Every slow movement in it turns a whole number of times, so it closes. */
const length = 9;

/** Air ducts, the fans of a few computers, the mains far away. Nothing in it happens. */
export function room(random: Random): Signal {
  const around = true;
  const slow = (turns: number, phase: number) => (t: number) => sine(t, turns / length, phase);
  const swell = [slow(1, 0.1), slow(2, 0.63), slow(3, 0.31)] as const;
  const [a, b, c] = swell;
  const duct = lowpass(lowpass(noise(length, random), 210, { around }), 420, { around });
  const air = bandpass(noise(length, random), 520, { q: 0.6, around });
  const fan = bandpass(noise(length, random), 372, { q: 9, around });
  const hiss = highpass(lowpass(noise(length, random), 1900, { around }), 700, { around });
  const mains = render(length, (t) => sine(t, 100) + 0.45 * sine(t, 200, 0.2) + 0.12 * sine(t, 300, 0.4));
  const tone = sum(
    shape(duct, (t) => 1 + 0.16 * a(t)),
    shape(air, (t) => 0.16 * (1 + 0.22 * b(t))),
    shape(fan, (t) => 0.1 * (1 + 0.15 * c(t))),
    scale(hiss, 0.016),
    scale(mains, 0.0065),
  );
  // Dull, like air behind glass: brightness here would be a hiss under the whole night.
  return lowpass(highpass(tone, 55, { around }), 2600, { around });
}

/** Knuckles on the glass door of the bridge: three times, not loud. */
export function knock(random: Random): Signal {
  const whole = silence(1.05);
  const door: readonly Mode[] = [
    [172, 0.042, 1],
    [318, 0.03, 0.8],
    [547, 0.02, 0.55],
    [890, 0.012, 0.35],
    [1660, 0.006, 0.2],
  ];
  for (const [at, gain] of [
    [0.01, 0.8],
    [0.2, 1],
    [0.375, 0.7],
  ] as const) {
    const hand = door.map(([hertz, tau, loud]): Mode => [
      hertz * between(random, 0.98, 1.02),
      tau,
      loud * between(random, 0.8, 1.15),
    ]);
    place(whole, struck(hand, 0.25, 0.003), at, gain);
    const skin = lowpass(noise(0.03, random), 1400);
    place(
      whole,
      shape(skin, (t) => strike(t, 0.003, 0.007)),
      at,
      gain * 0.3,
    );
  }
  return reverb(whole, { decay: 0.4, damping: 0.5, wet: 0.4 });
}

/** Something heavy is put down on a desk: the fourth call has broken through. */
export function thud(random: Random): Signal {
  const whole = silence(1.1);
  let phase = 0;
  const fall = render(0.7, (t) => {
    phase += (58 + 46 * Math.exp(-t / 0.045)) / rate;
    // The second and third partial carry the blow on speakers that have no bass.
    const body = 0.8 * sine(phase, 1) + 0.75 * sine(phase, 2) + 0.5 * sine(phase, 3);
    return body * strike(t, 0.009, 0.13) * (1 - rise(t - 0.6, 0.1));
  });
  place(whole, fall, 0.01, 0.8);
  const dust = lowpass(noise(0.4, random), 520);
  place(
    whole,
    shape(dust, (t) => strike(t, 0.008, 0.06) * (1 - rise(t - 0.3, 0.1))),
    0.01,
    0.7,
  );
  const things: readonly Mode[] = [
    [412, 0.03, 0.5],
    [730, 0.02, 0.4],
    [1190, 0.012, 0.22],
  ];
  for (const [at, gain] of [
    [0.03, 0.35],
    [0.085, 0.22],
    [0.15, 0.12],
    [0.235, 0.06],
  ] as const) {
    place(whole, struck(things, 0.15, 0.002), at, gain);
  }
  return reverb(whole, { decay: 0.5, damping: 0.7, wet: 0.35 });
}

/** Low noise whose brightness follows `hertz` over time, built from overlapping grains. */
function sweep(seconds: number, random: Random, hertz: (t: number) => number): Signal {
  const whole = silence(seconds);
  const grain = 0.06;
  for (let t = 0; t < seconds - grain; t += grain / 4) {
    const dull = lowpass(lowpass(noise(grain, random), hertz(t)), hertz(t));
    place(
      whole,
      shape(dull, (at) => Math.sin((Math.PI * at) / grain) ** 2),
      t,
    );
  }
  return whole;
}

/** Bubbles: short tones that rise as they leave. */
function bubbles(whole: Signal, random: Random, from: number, to: number, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const start = between(random, 190, 420);
    let phase = 0;
    const bubble = render(0.09, (t) => {
      phase += (start * (1 + 3.2 * t)) / rate;
      return sine(phase, 1) * strike(t, 0.012, 0.022) * (1 - rise(t - 0.07, 0.02));
    });
    place(whole, bubble, between(random, from, to), between(random, 0.06, 0.2));
  }
}

/** Hands on the keyboard: the room goes under water. */
export function under(random: Random): Signal {
  const rush = sweep(0.95, random, (t) => 130 + 1500 * Math.exp(-t / 0.16));
  const whole = shape(rush, (t) => rise(t, 0.16) * (1 - rise(t - 0.35, 0.55)));
  bubbles(whole, random, 0.2, 0.7, 6);
  return highpass(whole, 50);
}

/** Looking up: the room comes back. */
export function surface(random: Random): Signal {
  const rush = sweep(0.75, random, (t) => 150 + 2300 * rise(t, 0.5));
  const whole = shape(rush, (t) => rise(t, 0.42) ** 2 * (1 - rise(t - 0.45, 0.28)));
  bubbles(whole, random, 0.05, 0.3, 4);
  return highpass(whole, 60);
}
