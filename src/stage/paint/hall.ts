/** The all-hands as the speaker sees it: a dark hall, lamps that look at us, our own lectern. */
import { box, fade, fadeDown, line, pool, shape, type Context } from './brush.ts';

interface Hall {
  readonly width: number;
  readonly height: number;
}

export function paintHall(context: Context, { width, height }: Hall): void {
  box(
    context,
    0,
    0,
    width,
    height,
    fadeDown(context, 0, height, [
      [0, '#05080f'],
      [0.4, '#10182b'],
      [1, '#0a1020'],
    ]),
  );
  for (const [at, wide] of [
    [0.1, 0.16],
    [0.42, 0.16],
    [0.74, 0.16],
  ] as const)
    box(context, width * at, height * 0.12, width * wide, height * 0.3, 'rgba(60,90,150,0.1)', 4);
  for (let i = 0; i < 6; i++)
    box(context, 0, height * (0.42 + i * 0.07), width, height * 0.014, `rgba(58,82,130,${0.1 + i * 0.035})`);
}

/** Two lamps above the last row, and their light towards us. */
export function paintLamps(context: Context, { width, height }: Hall): void {
  const halo = Math.min(height * 0.34, width * 0.2);
  for (const at of [0.24, 0.76]) {
    const [x, y] = [width * at, height * 0.09];
    const middle = width * (at < 0.5 ? 0.38 : 0.62);
    const toUs = fade(
      context,
      [x, y],
      [middle, height],
      [
        [0, 'rgba(255,236,206,0.06)'],
        [0.3, 'rgba(255,226,186,0.024)'],
        [0.66, 'rgba(255,220,170,0)'],
      ],
    );
    for (let i = 0; i < 26; i++) {
      const spread = height * (0.1 + i * 0.03);
      shape(
        context,
        [
          [x - 2, y],
          [x + 2, y],
          [middle + spread, height],
          [middle - spread, height],
        ],
        toUs,
      );
    }
    const flare = pool(context, x, y, halo, [
      [0, 'rgba(255,255,246,1)'],
      [0.1, 'rgba(255,244,218,0.8)'],
      [0.35, 'rgba(255,220,170,0.2)'],
      [1, 'rgba(255,210,150,0)'],
    ]);
    box(context, x - halo, y - halo, halo * 2, halo * 2, flare);
  }
}

/** Lectern, paper and microphone, before everything. */
export function paintLectern(context: Context, { width, height }: Hall): void {
  const middle = width / 2;
  const wide = Math.min(width * 0.2, height * 0.5);
  const step = wide * 0.02;
  const top = height - step * 10;
  const trapeze = (above: number, below: number, from: number): [number, number][] => [
    [middle - wide * below, height],
    [middle - wide * above, from],
    [middle + wide * above, from],
    [middle + wide * below, height],
  ];
  const wood = fadeDown(context, top, height - top, [
    [0, '#3a2f2b'],
    [1, '#171318'],
  ]);
  shape(context, trapeze(0.82, 1, top), wood);
  line(context, trapeze(0.82, 1, top).slice(1, 3), '#f2c99a', Math.max(1, step * 0.6));
  shape(context, trapeze(0.32, 0.38, top + step * 2), '#e9e2d4');
  for (let i = 0; i < 3; i++) {
    const y = top + step * (3.6 + i * 2.2);
    box(
      context,
      middle - wide * 0.26,
      y,
      wide * (0.5 - i * 0.08),
      Math.max(1, step * 0.5),
      'rgba(40,46,66,0.55)',
    );
  }
  paintMicrophone(context, middle + wide * 0.12, top - step * 7, step);
}

function paintMicrophone(context: Context, x: number, y: number, step: number): void {
  const foot: [number, number][] = [
    [x + step * 19, y + step * 9],
    [x + step * 17, y + step * 4],
    [x, y],
  ];
  line(context, foot, '#0a0d15', Math.max(2, step * 1.1));
  box(context, x - step * 7, y - step * 2.2, step * 9, step * 4.4, '#1d2433', step * 3);
  box(context, x - step * 7, y - step * 2.2, step * 3, step * 4.4, '#55617d', step * 3);
}
