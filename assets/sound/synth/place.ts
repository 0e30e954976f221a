/**
 * The two places of the night, so that what happens in one place sounds as if it did: the first
 * echoes come from the walls of a drawn-up room (image sources), the rest is its short tail.
 */
import { lowpass, reverb } from './filter.ts';
import { place as lay, rate, silence, sum, type Signal } from './signal.ts';

/** Metres from one corner: along, across, up. */
export type Spot = readonly [number, number, number];

export interface Place {
  readonly size: Spot;
  readonly ear: Spot;
  /** Share of the level that a wall gives back. */
  readonly keeps: number;
  /** Hertz above which each wall swallows. */
  readonly dull: number;
  /** Seconds until the tail is 60 dB down, how dull it is, and its level beside the early echoes. */
  readonly tail: { readonly decay: number; readonly damping: number; readonly wet: number };
}

/** Carpet, curtains, a duvet; the night table is an arm's length away. */
export const bedroom: Place = {
  size: [3.9, 3.3, 2.5],
  ear: [1.1, 1.3, 0.75],
  keeps: 0.5,
  dull: 2200,
  tail: { decay: 0.24, damping: 0.65, wet: 0.14 },
};

/** The bridge: a meeting room with a glass wall, carpet tiles and ten metres of desks. */
export const bridge: Place = {
  size: [9.2, 6.4, 2.9],
  ear: [4.4, 1.5, 1.25],
  keeps: 0.68,
  dull: 3400,
  tail: { decay: 0.46, damping: 0.55, wet: 0.2 },
};

/** Where things are in them. */
export const spots = {
  nightTable: [0.55, 1.75, 0.6],
  ownLaptop: [4.4, 2, 0.85],
  ownDesk: [4.7, 2.2, 0.75],
  farDesk: [3.1, 4.4, 0.9],
  windowDesk: [6.5, 4.6, 0.9],
  backDesk: [5, 5.3, 0.9],
  nearDesk: [3.2, 2.3, 0.9],
  sideDesk: [7.6, 2.4, 0.9],
  deskPhone: [7.3, 2.8, 0.8],
  wall: [4.6, 6.2, 2],
  door: [8.9, 5.6, 1.4],
} as const satisfies Record<string, Spot>;

/** One image of the source: how far it is, and how many walls its sound has met. */
interface Image {
  readonly metres: number;
  readonly bounces: number;
}

/** The images of a source along one side of the room: where they are, and after how many bounces. */
function mirrored(at: number, size: number): readonly (readonly [at: number, bounces: number])[] {
  return [
    [at, 0],
    [-at, 1],
    [2 * size - at, 1],
    [2 * size + at, 2],
    [at - 2 * size, 2],
  ];
}

function images(room: Place, from: Spot): Image[] {
  const [along, across, up] = [0, 1, 2].map((side) => mirrored(from[side] ?? 0, room.size[side] ?? 1));
  const all: Image[] = [];
  for (const [x, a] of along ?? []) {
    for (const [y, b] of across ?? []) {
      for (const [z, c] of up ?? []) {
        const bounces = a + b + c;
        if (bounces > 2) continue;
        const metres = Math.hypot(x - room.ear[0], y - room.ear[1], z - room.ear[2]);
        all.push({ metres, bounces });
      }
    }
  }
  return all;
}

/** Metres a second. */
const speedOfSound = 343;

/**
 * The sound as it is heard in a place when it is made at a spot there. Its direct part keeps its
 * level, so that only the room changes with distance; the signal has to have room for the tail.
 */
export function heardIn(room: Place, from: Spot, signal: Signal, around = false): Signal {
  const all = images(room, from);
  const direct = Math.min(...all.map(({ metres }) => metres));
  const walls = [0, 1, 2].map((bounces) => {
    const bus = silence(signal.length / rate);
    for (const image of all) {
      if (image.bounces !== bounces) continue;
      const late = (image.metres - direct) / speedOfSound;
      const gain = (direct / image.metres) * room.keeps ** bounces;
      layBetween(bus, signal, late, gain, around);
    }
    return bus;
  });
  const [dry = signal, once = signal, twice = signal] = walls;
  const softened = (bus: Signal): Signal => lowpass(bus, room.dull, { around });
  const early = sum(softened(once), softened(softened(twice)));
  // The further away, the more of what is heard is the room.
  const wet = room.tail.wet * Math.min(3, Math.max(0.6, direct));
  return reverb(sum(dry, early), { ...room.tail, wet }, around);
}

/** Lays a sound between two samples: whole samples would colour the echoes alike. */
function layBetween(bed: Signal, sound: Signal, at: number, gain: number, around: boolean): void {
  const exact = at * rate;
  const whole = Math.floor(exact);
  const part = exact - whole;
  for (const [samples, share] of [
    [whole, 1 - part],
    [whole + 1, part],
  ] as const) {
    if (share === 0) continue;
    lay(bed, sound, samples / rate, gain * share);
    // What runs over the end of a loop comes back in at its start.
    if (around) lay(bed, sound, samples / rate - bed.length / rate, gain * share);
  }
}
