/** The room itself: its air, its door, something heavy, and the way sound goes under water. */
import { bandpass, highpass, lowpass } from './filter.ts';
import { bridge, heardIn, spots, type Spot } from './place.ts';
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

/** Seconds of room tone. Every slow movement in it turns a whole number of times, so it closes. */
const length = 8;

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

/** Seconds of the people's own sound; shares no factor with the room's, so the two never meet again. */
const presenceLength = 9.5;

/** Cloth against cloth: somebody moves an arm, crosses their legs. */
function cloth(random: Random): Signal {
  const seconds = between(random, 0.3, 0.7);
  const rub = bandpass(noise(seconds, random), between(random, 1300, 2300), { q: 0.8 });
  const strokes = between(random, 4, 9);
  const phase = random();
  return shape(
    rub,
    (t) =>
      rise(t, seconds * 0.4) *
      (1 - rise(t - seconds * 0.5, seconds * 0.5)) *
      (0.7 + 0.3 * sine(t, strokes, phase)),
  );
}

/** A chair that takes weight: it sticks and slips, ever slower, and its frame answers. */
function creak(random: Random): Signal {
  const whole = silence(0.7);
  const frame: readonly Mode[] = [
    [420 * between(random, 0.9, 1.1), 0.012, 1],
    [880 * between(random, 0.9, 1.1), 0.009, 0.6],
    [1730 * between(random, 0.9, 1.1), 0.005, 0.3],
  ];
  const start = between(random, 70, 110);
  let at = 0.02;
  while (at < 0.34) {
    const strength = rise(at, 0.12) * (1 - rise(at - 0.18, 0.18));
    place(whole, struck(frame, 0.08, 0.0012), at, strength * between(random, 0.6, 1));
    at += (1 / start) * (1 + 2.2 * at) * between(random, 0.88, 1.12);
  }
  return whole;
}

/** A cup put down by somebody who takes care not to be heard. */
function cup(random: Random): Signal {
  const whole = silence(0.4);
  const ware: readonly Mode[] = [
    [205, 0.02, 0.8],
    [1490 * between(random, 0.97, 1.03), 0.014, 0.35],
    [2620 * between(random, 0.97, 1.03), 0.02, 0.3],
    [4080, 0.012, 0.12],
  ];
  place(whole, struck(ware, 0.2, 0.0018), 0.01, 1);
  place(whole, struck(ware, 0.2, 0.0018), 0.01 + between(random, 0.045, 0.07), 0.3);
  return whole;
}

/** A shoe on carpet. */
function step(random: Random): Signal {
  const sole = lowpass(lowpass(noise(0.2, random), between(random, 230, 330)), 500);
  return shape(sole, (t) => strike(t, 0.014, 0.035) * (1 - rise(t - 0.14, 0.06)));
}

/** The people of the bridge, who say nothing: they breathe, sit, drink. It thins as they leave. */
export function presence(random: Random): Signal {
  const around = true;
  const slow = (turns: number, phase: number) => (t: number) => sine(t, turns / presenceLength, phase);
  const [a, b] = [slow(3, 0.2), slow(4, 0.7)] as const;
  const fans = bandpass(noise(presenceLength, random), 640, { q: 0.7, around });
  const warm = bandpass(noise(presenceLength, random), 250, { q: 0.8, around });
  const bed = sum(
    shape(fans, (t) => 0.032 * (1 + 0.3 * a(t))),
    shape(warm, (t) => 0.07 * (1 + 0.25 * b(t))),
  );
  const events: readonly (readonly [Signal, at: number, from: Spot, gain: number])[] = [
    [cloth(random), 0.7, spots.nearDesk, 0.1],
    [step(random), 2.2, spots.windowDesk, 0.2],
    [step(random), 2.78, spots.windowDesk, 0.16],
    [creak(random), 3.9, spots.farDesk, 0.045],
    [cloth(random), 4.15, spots.farDesk, 0.08],
    [cup(random), 6.1, spots.sideDesk, 0.05],
    [cloth(random), 7.1, spots.windowDesk, 0.07],
    [creak(random), 7.9, spots.sideDesk, 0.03],
    [cloth(random), 8.7, spots.backDesk, 0.08],
  ];
  const whole = sum(bed, silence(presenceLength));
  for (const [sound, at, from, gain] of events) {
    const longer = sum(sound, silence(sound.length / rate + 0.5));
    placeAround(whole, heardIn(bridge, from, longer), at, gain);
  }
  return lowpass(highpass(whole, 90, { around }), 3800, { around });
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
    [0.01, between(random, 0.7, 0.9)],
    [between(random, 0.185, 0.215), 1],
    [between(random, 0.36, 0.4), between(random, 0.6, 0.8)],
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
  return heardIn(bridge, spots.door, whole);
}

/** Something heavy comes down on a desk, and its lamp is out: the fourth call has broken through. */
export function thud(random: Random): Signal {
  const whole = silence(1.1);
  let phase = 0;
  const low = between(random, 55, 62);
  const fall = render(0.7, (t) => {
    phase += (low + 46 * Math.exp(-t / 0.045)) / rate;
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
    place(
      whole,
      struck(things, 0.15, 0.002),
      at + between(random, -0.008, 0.012),
      gain * between(random, 0.7, 1.2),
    );
  }
  const lamp: readonly Mode[] = [
    [1280, 0.006, 0.6],
    [2900, 0.003, 0.4],
  ];
  place(whole, struck(lamp, 0.06, 0.0015), 0.3, 0.12);
  // The blow's single peaks give way, so that it can be heavy without being loud.
  return heardIn(bridge, spots.farDesk, saturate(scale(whole, 0.7), 1.5));
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
