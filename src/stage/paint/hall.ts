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
    const flare = pool(context, x, y, height * 0.34, [
      [0, 'rgba(255,255,246,1)'],
      [0.1, 'rgba(255,244,218,0.8)'],
      [0.35, 'rgba(255,220,170,0.2)'],
      [1, 'rgba(255,210,150,0)'],
    ]);
    box(context, x - height * 0.34, y - height * 0.34, height * 0.68, height * 0.68, flare);
  }
}

/** Lectern, paper and microphone, before everything. */
export function paintLectern(context: Context, { width, height }: Hall): void {
  const middle = width / 2;
  const wide = Math.min(width * 0.2, height * 0.5);
  const top = height * 0.9;
  shape(
    context,
    [
      [middle - wide, height],
      [middle - wide * 0.82, top],
      [middle + wide * 0.82, top],
      [middle + wide, height],
    ],
    fadeDown(context, top, height - top, [
      [0, '#3a2f2b'],
      [1, '#171318'],
    ]),
  );
  line(
    context,
    [
      [middle - wide * 0.82, top],
      [middle + wide * 0.82, top],
    ],
    '#f2c99a',
    Math.max(1, height * 0.006),
  );
  shape(
    context,
    [
      [middle - wide * 0.4, height],
      [middle - wide * 0.34, top + height * 0.02],
      [middle + wide * 0.3, top + height * 0.02],
      [middle + wide * 0.36, height],
    ],
    '#e9e2d4',
  );
  for (let i = 0; i < 3; i++)
    box(
      context,
      middle - wide * 0.28,
      top + height * (0.036 + i * 0.022),
      wide * (0.5 - i * 0.08),
      Math.max(1, height * 0.005),
      'rgba(40,46,66,0.55)',
    );
  const foot = middle + wide * 0.5;
  const head = { x: middle + wide * 0.12, y: top - height * 0.075 };
  line(
    context,
    [
      [foot, top + height * 0.02],
      [foot - wide * 0.04, top - height * 0.03],
      [head.x, head.y],
    ],
    '#0a0d15',
    Math.max(2, height * 0.012),
  );
  box(
    context,
    head.x - wide * 0.14,
    head.y - height * 0.022,
    wide * 0.18,
    height * 0.045,
    '#1d2433',
    height * 0.03,
  );
  box(
    context,
    head.x - wide * 0.14,
    head.y - height * 0.022,
    wide * 0.06,
    height * 0.045,
    '#55617d',
    height * 0.03,
  );
}
