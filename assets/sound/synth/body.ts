/** What is heard from inside: the heart, and a breath before a hard sentence. */
import { bandpass, highpass, lowpass } from './filter.ts';
import { bridge, heardIn, spots } from './place.ts';
import {
  between,
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

/** Seconds of four beats at rate 1: 80 beats a minute. */
const fourBeats = 3;

/** Four heartbeats, to be looped and played a little faster with stress. No two are alike: a heart is no clock. */
export function pulse(random: Random): Signal {
  const around = true;
  const loop = silence(fourBeats);
  for (let index = 0; index < 4; index += 1) {
    const at = 0.06 + (index + between(random, -0.03, 0.03)) * (fourBeats / 4);
    const hard = [1, 0.88, 0.95, 0.84][index] ?? 1;
    const tone = between(random, 0.97, 1.03);
    placeAround(loop, beat(84 * tone, 52 * tone, 0.062, random), at, hard);
    placeAround(
      loop,
      beat(98 * tone, 66 * tone, 0.045, random),
      at + between(random, 0.285, 0.3),
      hard * 0.55,
    );
  }
  const chest = saturate(scale(loop, 0.8), 1.6);
  return lowpass(highpass(chest, 34, { around }), 420, { around });
}

/** Air drawn in through the mouth, darker at first, then it stops: now it must be said. */
export function breath(random: Random, take: number): Signal {
  const seconds = [0.85, 0.75, 0.95][take] ?? 0.85;
  // Where it is drawn in, and where it is held (shares of the whole).
  const [drawn, held] = [seconds * 0.6, seconds * 0.61];
  const air = noise(seconds, random);
  const lips = between(random, 0.93, 1.08);
  const mouth = (formants: readonly (readonly [number, number, number])[]): Signal =>
    sum(...formants.map(([hertz, q, gain]) => scale(bandpass(air, hertz * lips, { q }), gain)));
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
  const [slow, quick] = [between(random, 19, 27), between(random, 33, 41)];
  const flutter = (t: number): number => 1 + 0.1 * sine(t, slow, 0.3) + 0.06 * sine(t, quick);
  const opening = sum(
    shape(closed, (t) => 1 - rise(t, drawn)),
    shape(open, (t) => rise(t, drawn)),
  );
  const flow = (t: number): number => rise(t, drawn) ** 1.4 * (1 - rise(t - held, 0.17)) * flutter(t);
  const near = lowpass(highpass(shape(opening, flow), 250), 5200);
  return heardIn(bridge, spots.ownDesk, sum(near, silence(seconds + 0.2)));
}
