/** White light in useful shapes; sprites give it colour and size. Painted once for all sets. */
import type { Kit } from '../kit.ts';
import { box, fade, fadeDown, pool, shape } from './brush.ts';

export interface Lights {
  /** Round and soft: glows, dust, lamps. */
  readonly soft: string;
  /** A wedge that opens upwards: a screen's light on a face. */
  readonly cone: string;
  /** A wedge that opens downwards: a lamp's light on a desk. */
  readonly shade: string;
  /** Vertical, fading down: a reflection on the floor. */
  readonly streak: string;
  /** A small full disc. */
  readonly dot: string;
  /** A thin ring: a phone that rings. */
  readonly ring: string;
  /** A bow, open to the left, thin at its ends: what turns noise aside. */
  readonly bow: string;
  /** Slanted bands: sun through tall windows. */
  readonly beams: string;
  /** Dark edges, nothing in the middle (black, for covering). */
  readonly vignette: string;
  /** A plain white pixel field, for covers and bars. */
  readonly plain: string;
}

const white = (alpha: number): string => `rgba(255,255,255,${alpha})`;

export function paintLights(kit: Kit): Lights {
  return {
    soft: kit.paint({ width: 128, height: 128 }, (context) => {
      const stops = [
        [0, white(1)],
        [0.25, white(0.55)],
        [0.6, white(0.14)],
        [1, white(0)],
      ] as const;
      box(context, 0, 0, 128, 128, pool(context, 64, 64, 64, stops));
    }),
    cone: kit.paint({ width: 160, height: 160 }, (context) => paintCone(context, true)),
    shade: kit.paint({ width: 160, height: 160 }, (context) => paintCone(context, false)),
    streak: kit.paint({ width: 64, height: 128 }, (context) => {
      for (let i = 0; i < 16; i++) {
        const inset = i * 2;
        const fill = fadeDown(context, 0, 128, [
          [0, white(0.1)],
          [0.4, white(0.04)],
          [1, white(0)],
        ]);
        box(context, inset, 0, 64 - inset * 2, 128, fill);
      }
    }),
    dot: kit.paint({ width: 16, height: 16 }, (context) => box(context, 2, 2, 12, 12, '#fff', 6)),
    ring: kit.paint({ width: 96, height: 96 }, (context) => {
      context.strokeStyle = white(1);
      context.lineWidth = 2.2;
      context.beginPath();
      context.arc(48, 48, 45, 0, Math.PI * 2);
      context.stroke();
    }),
    bow: kit.paint({ width: 48, height: 160 }, paintBow),
    beams: kit.paint({ width: 320, height: 200 }, paintBeams),
    vignette: kit.paint({ width: 256, height: 144 }, paintVignette),
    plain: kit.paint({ width: 8, height: 8 }, (context) => box(context, 0, 0, 8, 8, '#fff')),
  };
}

/** Soft at the sides by many thin layers; strongest where it comes from. */
function paintCone(context: CanvasRenderingContext2D, up: boolean): void {
  const layers = 18;
  for (let i = 0; i < layers; i++) {
    const narrow = 12 + i * 2.1;
    const wide = 30 + i * 2.8;
    const [from, to] = up ? [160, 0] : [0, 160];
    const fill = fade(
      context,
      [0, from],
      [0, to],
      [
        [0, white(0.085)],
        [0.45, white(0.04)],
        [1, white(0)],
      ],
    );
    shape(
      context,
      [
        [80 - narrow, from],
        [80 + narrow, from],
        [80 + wide, to],
        [80 - wide, to],
      ],
      fill,
    );
  }
}

function paintBow(context: CanvasRenderingContext2D): void {
  const parts = 40;
  for (let i = 0; i < parts; i++) {
    const from = ((i / parts) * 2 - 1) * 0.72;
    const edge = 1 - Math.abs((i + 0.5) / parts - 0.5) * 2;
    context.strokeStyle = white(Math.sqrt(edge));
    context.lineWidth = 1 + edge * 3.4;
    context.beginPath();
    context.arc(-62, 80, 104, from, from + 0.05);
    context.stroke();
  }
}

function paintBeams(context: CanvasRenderingContext2D): void {
  for (const [x, wide, alpha] of [
    [70, 46, 0.5],
    [150, 30, 0.34],
    [226, 54, 0.42],
  ] as const)
    for (let i = 0; i < 10; i++) {
      const soft = i * 1.6;
      const fill = fadeDown(context, 0, 200, [
        [0, white(alpha * 0.16)],
        [0.7, white(alpha * 0.06)],
        [1, white(0)],
      ]);
      shape(
        context,
        [
          [x + soft, 0],
          [x + wide - soft, 0],
          [x + wide - 84 - soft, 200],
          [x - 84 + soft, 200],
        ],
        fill,
      );
    }
}

function paintVignette(context: CanvasRenderingContext2D): void {
  context.save();
  context.scale(1, 144 / 256);
  const stops = [
    [0, 'rgba(0,0,0,0)'],
    [0.4, 'rgba(0,0,0,0)'],
    [0.75, 'rgba(0,0,0,0.55)'],
    [1, 'rgba(0,0,0,0.92)'],
  ] as const;
  box(context, 0, 0, 256, 256, pool(context, 128, 128, 178, stops));
  context.restore();
}
