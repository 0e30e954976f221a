/** Noise as small round signs: who wants something, and how it arrives. */
import type { Kit } from '../kit.ts';
import type { StageNoise } from '../view.ts';
import { box, line, pool, shape, type Context } from './brush.ts';

export type NoiseKind = StageNoise['kind'];

/** Texture keys: each kind as it flies, and as the liaison holds it. */
export type NoiseIcons = Record<NoiseKind, { free: string; held: string }>;

/** Painted at this size and shown at any. */
const size = 64;

export function paintNoiseIcons(kit: Kit): NoiseIcons {
  const pair = (kind: NoiseKind): { free: string; held: string } => ({
    free: kit.paint({ width: size, height: size }, (context) =>
      paintSign(context, kind, '#e9edf5', '#1b2945'),
    ),
    held: kit.paint({ width: size, height: size }, (context) =>
      paintSign(context, kind, '#f0a24a', '#2a1f18'),
    ),
  });
  return { call: pair('call'), message: pair('message'), visitor: pair('visitor'), alert: pair('alert') };
}

function paintSign(context: Context, kind: NoiseKind, ink: string, ground: string): void {
  const shade = pool(context, 32, 36, 30, [
    [0, 'rgba(3,6,14,0.55)'],
    [0.7, 'rgba(3,6,14,0.35)'],
    [1, 'rgba(3,6,14,0)'],
  ]);
  box(context, 0, 0, size, size, shade);
  context.fillStyle = ground;
  context.strokeStyle = ink;
  context.lineWidth = 3;
  context.beginPath();
  context.arc(32, 32, 24, 0, Math.PI * 2);
  context.fill();
  context.stroke();
  glyphs[kind](context, ink, ground);
}

const glyphs: Record<NoiseKind, (context: Context, ink: string, ground: string) => void> = {
  call(context, ink) {
    context.save();
    context.translate(32, 32);
    context.rotate(-0.72);
    line(
      context,
      [
        [-9, -3],
        [-9, 3],
        [9, 3],
        [9, -3],
      ],
      ink,
      5,
    );
    box(context, -14, -6, 9, 8, ink, 3);
    box(context, 5, -6, 9, 8, ink, 3);
    context.restore();
  },
  message(context, ink, ground) {
    box(context, 18, 20, 28, 19, ink, 5);
    shape(
      context,
      [
        [24, 38],
        [32, 38],
        [24, 46],
      ],
      ink,
    );
    for (const y of [26, 32]) box(context, 23, y, y === 26 ? 18 : 12, 2.4, ground, 1);
  },
  visitor(context, ink) {
    context.fillStyle = ink;
    context.beginPath();
    context.arc(32, 25, 7, 0, Math.PI * 2);
    context.fill();
    box(context, 20, 35, 24, 13, ink, [12, 12, 2, 2]);
  },
  alert(context, ink, ground) {
    line(
      context,
      [
        [32, 19],
        [46, 43],
        [18, 43],
        [32, 19],
      ],
      ink,
      5,
    );
    shape(
      context,
      [
        [32, 19],
        [46, 43],
        [18, 43],
      ],
      ink,
    );
    box(context, 30.6, 27, 2.8, 8.5, ground, 1.4);
    box(context, 30.6, 38, 2.8, 2.8, ground, 1.4);
  },
};
