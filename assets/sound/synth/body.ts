/** What is heard from inside: the heart, and a breath before a hard sentence. */
import { bandpass, highpass, lowpass } from './filter.ts';
import {
  noise,
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
  sum,
  type Random,
  type Signal,
} from './signal.ts';

/** One valve closing: a tone that falls, with overtones for speakers that have no bass. */
function beat(from: number, to: number, tau: number, random: Random): Signal {
  let phase = 0;
  const tone = render(0.36, (t) => {
    phase += (to + (from - to) * Math.exp(-t / 0.03)) / rate;
    const body = 0.8 * sine(phase, 1) + 0.85 * sine(phase, 2) + 0.5 * sine(phase, 3) + 0.2 * sine(phase, 4);
    return body * strike(t, 0.018, tau) * (1 - rise(t - 0.28, 0.08));
  });
  const flow = lowpass(lowpass(noise(0.2, random), 180), 240);
  return sum(
    tone,
    scale(
      shape(flow, (t) => strike(t, 0.02, 0.05) * (1 - rise(t - 0.15, 0.05))),
      0.8,
    ),
  );
}

/** Seconds between beats at rate 1: 71 beats a minute. */
const beatSeconds = 0.84;

/** One heartbeat, to be looped and played faster or slower with stress. */
export function pulse(random: Random): Signal {
  const loop = silence(beatSeconds);
  placeAround(loop, beat(84, 52, 0.062, random), 0.06);
  placeAround(loop, beat(98, 66, 0.045, random), 0.36, 0.55);
  const chest = saturate(scale(loop, 0.8), 1.6);
  return lowpass(highpass(chest, 34, { around: true }), 420, { around: true });
}

/** Air drawn in through the mouth, darker at first, then it stops: now it must be said. */
export function breath(random: Random): Signal {
  const seconds = 0.85;
  const air = noise(seconds, random);
  const mouth = (formants: readonly (readonly [number, number, number])[]): Signal =>
    sum(...formants.map(([hertz, q, gain]) => scale(bandpass(air, hertz, { q }), gain)));
  const closed = mouth([
    [480, 2.2, 0.6],
    [1150, 3.5, 0.55],
    [2300, 4, 0.2],
  ]);
  const open = mouth([
    [720, 2, 0.55],
    [1650, 3, 0.8],
    [2850, 3.5, 0.4],
    [4100, 2.5, 0.1],
  ]);
  const flutter = (t: number): number => 1 + 0.08 * sine(t, 23, 0.3) + 0.05 * sine(t, 37);
  const drawn = sum(
    shape(closed, (t) => 1 - rise(t, 0.5)),
    shape(open, (t) => rise(t, 0.55)),
  );
  const flow = (t: number): number => rise(t, 0.5) ** 1.4 * (1 - rise(t - 0.52, 0.17)) * flutter(t);
  return lowpass(highpass(shape(drawn, flow), 250), 5200);
}
