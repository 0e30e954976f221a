/** Where everything stands on the bridge: pure, so that the overlay can put names under the desks. */
import { visitors } from './cast.ts';
import { clamp } from './motion.ts';

/** A place for a person. Lengths are CSS pixels of the stage. */
export interface Spot {
  readonly id: string;
  /** Middle of the desk. */
  readonly x: number;
  /** Height of the desk's surface. */
  readonly y: number;
  /** Width of the desk. */
  readonly width: number;
  /** Pixels for one Open Peeps unit: a head is about 330 units wide. */
  readonly unit: number;
  /** 1: looks to the right, -1: to the left. */
  readonly facing: 1 | -1;
}

export interface BridgePlan {
  readonly width: number;
  readonly height: number;
  /** A strip on a phone: everything closer, fewer things around. */
  readonly narrow: boolean;
  /** Lower edge of the windows. */
  readonly sill: number;
  /** Where the wall meets the floor. */
  readonly skirting: number;
  readonly door: { x: number; y: number; width: number; height: number };
  /** Who comes to the door. */
  readonly doorway: Spot;
  /** Who was taken aside, close to us. */
  readonly aside: Spot;
  /** Who took command: standing at the near end, before the desks. */
  readonly lead: Spot;
  /** Where noise for the leader lands: their phone. */
  readonly leader: { x: number; y: number };
  readonly desks: readonly Spot[];
  /** -1 when the layout is mirrored. */
  readonly sign: 1 | -1;
}

interface Seated {
  readonly id: string;
  readonly visitor?: boolean;
}

/** The desks in the order of `people`; visitors have none. The same people always sit at the same desks. */
export function bridgePlan(
  people: readonly Seated[],
  width: number,
  height: number,
  direction: 'ltr' | 'rtl',
): BridgePlan {
  const sign = direction === 'rtl' ? -1 : 1;
  const mirror = (x: number): number => (sign === 1 ? x : width - x);
  const narrow = width < 640;
  const seated = people.filter(({ id, visitor }) => !(visitor ?? visitors.includes(id)));
  const left = width * (narrow ? 0.16 : 0.13);
  // Evenly, so that the overlay can set names under them; room at the end for the lamp and the noise.
  const spacing = (width * (narrow ? 0.985 : 0.955) - left) / Math.max(1, seated.length);
  const surface = narrow ? Math.min(height * 0.79, height - wordsUnder(height)) : height * 0.79;
  const unit = figureUnit(spacing, surface - height * (narrow ? 0.06 : 0.17), narrow);
  const desks = seated.map(({ id }, i): Spot => {
    const facing = i < seated.length / 2 ? sign : (-sign as 1 | -1);
    const x = mirror(left + spacing * (i + 0.5)) - headroom(facing, unit, narrow);
    return { id, x, y: surface, width: spacing * (narrow ? 0.97 : 0.94), unit, facing };
  });
  const doorWidth = Math.min(left * 0.74, height * 0.32);
  const doorHeight = Math.min(height * 0.56, doorWidth * 2.1);
  const doorX = mirror(left * 0.44);
  // Further away than the desks: head and shoulders fit between the posts.
  const doorUnit = Math.min(unit * 0.78, doorWidth / 640);
  return {
    width,
    height,
    narrow,
    sill: height * 0.58,
    skirting: height * 0.7,
    door: { x: doorX, y: height * 0.7 - doorHeight, width: doorWidth, height: doorHeight },
    doorway: { id: '', x: doorX, y: height * 0.7, width: doorWidth, unit: doorUnit, facing: sign },
    aside: {
      id: '',
      x: mirror(left * (narrow ? 0.62 : 0.6)),
      y: height * 1.02,
      width: left,
      unit: unit * 1.32,
      facing: sign,
    },
    lead: {
      id: '',
      x: mirror(left * 0.5),
      y: height * 0.86,
      width: left,
      unit: unit * (narrow ? 0.9 : 0.98),
      facing: sign,
    },
    leader: { x: mirror(left * 0.46), y: height * 0.93 },
    desks,
    sign,
  };
}

/** Pixels that the names under the desks of a strip need: on a low one a name, a bar and one line, else two lines. */
const wordsUnder = (height: number): number => (height < 160 ? 44 : 62);

/**
 * Heads lean to where they look, so the two that meet in the middle of a narrow row would touch: this
 * much to the other side keeps them apart. In pixels.
 */
export function headroom(facing: 1 | -1, unit: number, narrow: boolean): number {
  return narrow ? facing * unit * 36 : 0;
}

/** As large as the height allows; beside each other on a wide stage, shoulder to shoulder on a phone. */
function figureUnit(spacing: number, room: number, narrow: boolean): number {
  return clamp(Math.min(spacing / (narrow ? 452 : 815), room / 880), 0.05, 0.6);
}
