/** Three people at three keyboards; each is known by rhythm and by what they type on. */
import { bandpass, highpass, lowpass, reverb } from './filter.ts';
import {
  between,
  noise,
  place,
  placeAround,
  scale,
  shape,
  silence,
  strike,
  struck,
  sum,
  type Mode,
  type Random,
  type Signal,
} from './signal.ts';

/** What a keyboard is made of. */
interface Keyboard {
  /** Modes of the case when a key bottoms out. */
  readonly body: readonly Mode[];
  /** Middle of the click's noise (hertz) and its share. */
  readonly click: readonly [hertz: number, gain: number];
  /** Seconds a finger stays down. */
  readonly held: readonly [number, number];
  /** How far away: hertz above which the room has swallowed it. */
  readonly distance: number;
}

const laptop: Keyboard = {
  body: [
    [310, 0.011, 0.6],
    [760, 0.007, 0.7],
    [1540, 0.004, 0.4],
  ],
  click: [3400, 0.5],
  held: [0.055, 0.085],
  distance: 4600,
};

const mechanical: Keyboard = {
  body: [
    [210, 0.016, 0.9],
    [465, 0.012, 0.8],
    [1120, 0.006, 0.6],
    [2380, 0.004, 0.4],
  ],
  click: [4300, 0.7],
  held: [0.075, 0.12],
  distance: 5200,
};

const membrane: Keyboard = {
  body: [
    [165, 0.018, 1],
    [390, 0.012, 0.7],
    [870, 0.006, 0.35],
  ],
  click: [2300, 0.4],
  held: [0.08, 0.14],
  distance: 3800,
};

/** One key: the finger lands, the key bottoms out, and a softer click when it comes back up. */
function key(board: Keyboard, random: Random, wide: boolean): Signal {
  const whole = silence(0.34);
  const tune = between(random, 0.92, 1.08) * (wide ? 0.78 : 1);
  const modes = board.body.map(([hertz, tau, gain]): Mode => [
    hertz * tune,
    tau * between(random, 0.85, 1.15),
    gain * between(random, 0.7, 1.2),
  ]);
  const [hertz, gain] = board.click;
  const snap = (length: number): Signal =>
    shape(bandpass(noise(0.03, random), hertz * tune, { q: 0.9 }), (t) => strike(t, 0.0008, length));
  const down = sum(struck(modes, 0.12, 0.0015), scale(snap(0.0035), gain * 1.4));
  place(whole, snap(0.002), 0, gain * 0.35);
  place(whole, down, between(random, 0.005, 0.009), wide ? 1.15 : 1);
  const up = sum(scale(struck(modes, 0.1, 0.0015), 0.4), scale(snap(0.003), gain));
  place(whole, up, between(random, board.held[0], board.held[1]), 0.42);
  return whole;
}

/** One line of typing: when each key falls (seconds), how hard, and whether it is a wide one. */
type Stroke = readonly [at: number, force: number, wide: boolean];

/** A run of keys from `at`, `gap` seconds apart, less even the higher `sway`; words end in a space. */
function run(random: Random, at: number, count: number, gap: number, sway: number, word = 5): Stroke[] {
  let time = at;
  return Array.from({ length: count }, (_, index) => {
    const wide = index % word === word - 1;
    const stroke: Stroke = [time, between(random, 0.6, 1) * (wide ? 1.1 : 1), wide];
    time += gap * between(random, 1 - sway, 1 + sway) * (wide ? 1.35 : 1);
    return stroke;
  });
}

function desk(seconds: number, board: Keyboard, strokes: readonly Stroke[], random: Random): Signal {
  const around = true;
  const loop = silence(seconds);
  for (const [at, force, wide] of strokes) placeAround(loop, key(board, random, wide), at, force);
  const far = lowpass(highpass(loop, 120, { around }), board.distance, { around });
  return reverb(far, { decay: 0.3, damping: 0.55, wet: 0.3 }, around);
}

/** Fast and in bursts, hardly a breath between: somebody who thinks with their fingers. */
export function keysQuick(random: Random): Signal {
  const strokes = [
    ...run(random, 0.1, 11, 0.105, 0.22),
    ...run(random, 1.72, 7, 0.1, 0.2, 4),
    ...run(random, 2.95, 14, 0.108, 0.24, 6),
    [5, 1.15, true] as const,
  ];
  return desk(5.7, laptop, strokes, random);
}

/** Even, heavy, two fingers: somebody who reads each word back. */
export function keysSteady(random: Random): Signal {
  const strokes = [
    ...run(random, 0.15, 9, 0.235, 0.1, 5),
    ...run(random, 3.05, 6, 0.24, 0.1, 6),
    [5.0, 1.1, true] as const,
  ];
  return desk(5.8, mechanical, strokes, random);
}

/** A few keys, a stop, and the same taps to take it back: typed and deleted. */
export function keysHesitant(random: Random): Signal {
  const strokes = [
    ...run(random, 0.2, 4, 0.19, 0.3, 9),
    ...run(random, 1.75, 3, 0.26, 0.35, 9),
    // Backspace, four times, always the same finger and the same beat.
    ...run(random, 3.35, 4, 0.15, 0.03, 9),
    ...run(random, 5.2, 2, 0.34, 0.1, 9),
  ];
  return desk(6.6, membrane, strokes, random);
}
