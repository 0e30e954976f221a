/**
 * Five people at their keyboards. Each is known by rhythm, by touch, by what they type on and by
 * where they sit. A take is one phrase with the pause after it; the game plays takes in changing
 * order, so that nobody hears a loop.
 */
import { bandpass, highpass, lowpass } from './filter.ts';
import { bridge, heardIn, spots, type Spot } from './place.ts';
import {
  between,
  noise,
  place,
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

/** What a keyboard is made of, and where it stands. */
interface Keyboard {
  /** Modes of the case when a key bottoms out. */
  readonly body: readonly Mode[];
  /** Middle of the click's noise (hertz) and its share. */
  readonly click: readonly [hertz: number, gain: number];
  /** Seconds a finger stays down. */
  readonly held: readonly [number, number];
  /** Hertz above which the way to the ear has swallowed it. */
  readonly distance: number;
  readonly at: Spot;
}

/** Thin and close to the desk. */
const laptop: Keyboard = {
  body: [
    [310, 0.011, 0.6],
    [760, 0.007, 0.7],
    [1540, 0.004, 0.4],
  ],
  click: [3500, 0.85],
  held: [0.05, 0.08],
  distance: 4400,
  at: spots.windowDesk,
};

/** A board of her own: long travel, a bright click. */
const mechanical: Keyboard = {
  body: [
    [210, 0.014, 0.6],
    [520, 0.011, 0.8],
    [1240, 0.007, 0.8],
    [2480, 0.005, 0.6],
  ],
  click: [4600, 1],
  held: [0.075, 0.11],
  distance: 6200,
  at: spots.farDesk,
};

/** What the company bought: rubber and a hollow case. */
const membrane: Keyboard = {
  body: [
    [150, 0.018, 1],
    [360, 0.012, 0.7],
    [820, 0.006, 0.3],
  ],
  click: [2200, 0.6],
  held: [0.09, 0.15],
  distance: 4200,
  at: spots.backDesk,
};

/** A laptop under somebody who hardly touches it. */
const soft: Keyboard = {
  body: [
    [250, 0.01, 0.7],
    [610, 0.006, 0.5],
    [1250, 0.003, 0.18],
  ],
  click: [2700, 0.55],
  held: [0.06, 0.1],
  distance: 3600,
  at: spots.nearDesk,
};

/** The rattling one of the support desk. */
const loose: Keyboard = {
  body: [
    [190, 0.013, 0.8],
    [440, 0.012, 0.9],
    [980, 0.009, 0.75],
    [1730, 0.006, 0.5],
  ],
  click: [3100, 0.8],
  held: [0.06, 0.1],
  distance: 4600,
  at: spots.sideDesk,
};

/** One key: the finger lands, the key bottoms out, and a softer click when it comes back up. */
function key(board: Keyboard, random: Random, wide: boolean): Signal {
  const whole = silence(0.34);
  const tune = between(random, 0.9, 1.1) * (wide ? 0.76 : 1);
  const modes = board.body.map(([hertz, tau, gain]): Mode => [
    hertz * tune * between(random, 0.985, 1.015),
    tau * between(random, 0.8, 1.2),
    gain * between(random, 0.6, 1.25),
  ]);
  const [hertz, gain] = board.click;
  const snap = (length: number): Signal =>
    shape(bandpass(noise(0.03, random), hertz * tune, { q: 0.9 }), (t) => strike(t, 0.0008, length));
  const down = sum(struck(modes, 0.12, 0.0015), scale(snap(0.0035), gain * 1.4));
  place(whole, snap(0.002), 0, gain * 0.35);
  place(whole, down, between(random, 0.005, 0.009), wide ? 1.1 : 1);
  const up = sum(scale(struck(modes, 0.1, 0.0015), 0.4), scale(snap(0.003), gain));
  place(whole, up, between(random, board.held[0], board.held[1]), between(random, 0.25, 0.45));
  return whole;
}

/** When a key falls (seconds), how hard, and whether it is a wide one. */
interface Stroke {
  readonly at: number;
  readonly force: number;
  readonly wide: boolean;
}

/** How somebody's fingers go. */
interface Touch {
  /** Seconds between keys; hands never keep it. */
  readonly gap: number;
  /** How unevenly: the spread of the gaps' logarithm (trained typists 0.2, most people 0.35). */
  readonly sway: number;
  /** Hardest and softest. */
  readonly force: readonly [number, number];
  /** Factor on the gap from one key to the next: above 1 it trails off. */
  readonly slowing?: number;
}

/** About normal, spread 1, never further out than 2: gaps of typists are log-normal with a tail cut. */
function wobble(random: Random): number {
  const total = random() + random() + random() + random() - 2;
  return Math.max(-2, Math.min(2, total * 1.73));
}

/** Keys one after another from `at`; every `word` keys a space, which is wide and comes late. */
function run(random: Random, at: number, count: number, touch: Touch, word = 5): Stroke[] {
  let time = at;
  let slow = 1;
  let force = between(random, touch.force[0], touch.force[1]);
  return Array.from({ length: count }, (_, index) => {
    const wide = index % word === word - 1;
    // Force wanders from key to key rather than jump.
    force = 0.5 * force + 0.5 * between(random, touch.force[0], touch.force[1]);
    const stroke = { at: time, force: force * between(random, 0.85, 1.1), wide };
    time += touch.gap * slow * Math.exp(touch.sway * wobble(random)) * (wide ? 1.3 : 1);
    slow *= touch.slowing ?? 1;
    return stroke;
  });
}

function lastOf(strokes: readonly Stroke[]): number {
  return strokes.at(-1)?.at ?? 0;
}

/** The phrase on its keyboard, in the room; `pause` seconds after its last key the take is over. */
function typed(board: Keyboard, strokes: readonly Stroke[], pause: number, random: Random): Signal {
  const seconds = Math.ceil((lastOf(strokes) + 0.36 + pause) * 20) / 20;
  const whole = silence(seconds);
  for (const { at, force, wide } of strokes) place(whole, key(board, random, wide), at, force);
  return heardIn(bridge, board.at, lowpass(highpass(whole, 120), board.distance));
}

/** Start of every take: what is there at once would be a crack. */
const lead = 0.02;

/** So many keys, a look, and the same again: somebody who checks twice. */
export function keysTwice(random: Random, take: number): Signal {
  const touch: Touch = { gap: 0.145, sway: 0.13, force: [0.75, 1] };
  const count = [4, 6, 3][take] ?? 5;
  const first = run(random, lead, count, touch, 9);
  const again = run(random, lastOf(first) + between(random, 0.5, 0.62), count, touch, 9);
  const enter = { at: lastOf(again) + between(random, 0.24, 0.3), force: 1, wide: true };
  return typed(mechanical, [...first, ...again, enter], between(random, 0.3, 0.8), random);
}

/** Ever slower until it stops before the last word; sometimes taken back again. */
export function keysTrailing(random: Random, take: number): Signal {
  const touch: Touch = { gap: 0.19, sway: 0.3, force: [0.55, 0.9], slowing: 1.16 };
  const strokes = run(random, lead, [6, 4, 5][take] ?? 5, touch, 9);
  if (take % 2 === 1) {
    // Backspace: one finger, one beat.
    const back: Touch = { gap: 0.165, sway: 0.06, force: [0.6, 0.7] };
    strokes.push(...run(random, lastOf(strokes) + 0.75, 4, back, 9));
  }
  return typed(membrane, strokes, between(random, 0.7, 1.1), random);
}

/** A burst, a wait, and then one key: somebody who does not like to be the one who presses it. */
export function keysBurst(random: Random, take: number): Signal {
  const touch: Touch = { gap: 0.088, sway: 0.26, force: [0.6, 1] };
  const strokes = run(random, lead, [11, 8, 13][take] ?? 11, touch, 6);
  const wait = [0.95, 0, 1.15][take] ?? 0;
  if (wait > 0) strokes.push({ at: lastOf(strokes) + wait, force: 0.8, wide: true });
  return typed(laptop, strokes, between(random, 0.4, 0.9), random);
}

/** Light, unhurried, in words: notes taken while listening. */
export function keysLight(random: Random, take: number): Signal {
  const touch: Touch = { gap: 0.215, sway: 0.17, force: [0.6, 0.85] };
  return typed(soft, run(random, lead, [8, 5, 9][take] ?? 8, touch, 5), between(random, 0.5, 1.1), random);
}

/** Three or four keys, broken off, begun again: somebody who interrupts herself. */
export function keysBroken(random: Random, take: number): Signal {
  const touch: Touch = { gap: 0.115, sway: 0.38, force: [0.7, 1.1] };
  const parts = [
    [3, 4, 2],
    [4, 2, 4],
    [2, 5, 3],
  ][take] ?? [3, 4];
  const strokes: Stroke[] = [];
  for (const count of parts) {
    const from = strokes.length === 0 ? lead : lastOf(strokes) + between(random, 0.34, 0.52);
    strokes.push(...run(random, from, count, touch, count));
  }
  return typed(loose, strokes, between(random, 0.3, 0.6), random);
}
