/** The review: a warm wall with what happened pinned along one line, and one pin that holds nothing. */
import type { Light } from '../palette.ts';
import { box, dice, fade, fadeDown, line, pool, shape, type Context } from './brush.ts';

export interface WallPlan {
  readonly width: number;
  readonly height: number;
  readonly sign: 1 | -1;
  readonly table: number;
}

/** Which of the papers along the line is missing, and how many there would be. */
const slots = { count: 9, empty: 4 };

export function paintWall(context: Context, plan: WallPlan, light: Light): void {
  const { width, height, table } = plan;
  box(
    context,
    0,
    0,
    width,
    height,
    fadeDown(context, 0, height, [
      [0, light.wall[0]],
      [1, light.wall[1]],
    ]),
  );
  paintSunlight(context, plan);
  paintPapers(context, plan);
  box(context, 0, table - height * 0.16, width, height * 0.012, 'rgba(90,66,48,0.35)');
}

/** The tall windows beside us throw their light across the wall. */
function paintSunlight(context: Context, { width, height, sign }: WallPlan): void {
  const slant = -sign * height * 0.34;
  for (const [at, wide, alpha] of [
    [0.16, 0.11, 0.5],
    [0.31, 0.11, 0.55],
    [0.53, 0.13, 0.5],
    [0.7, 0.13, 0.4],
  ] as const) {
    const x = sign === 1 ? width * at : width * (1 - at - wide);
    const beam = fadeDown(context, 0, height * 0.85, [
      [0, `rgba(255,232,188,${alpha * 0.3})`],
      [0.5, `rgba(255,222,164,${alpha * 0.8})`],
      [1, 'rgba(255,214,150,0)'],
    ]);
    shape(
      context,
      [
        [x, 0],
        [x + width * wide, 0],
        [x + width * wide + slant, height * 0.85],
        [x + slant, height * 0.85],
      ],
      beam,
    );
  }
}

function paintPapers(context: Context, { width, height, sign }: WallPlan): void {
  const chance = dice(29);
  const y = height * 0.235;
  const [from, to] = [width * 0.07, width * 0.93];
  line(
    context,
    [
      [from, y],
      [to, y],
    ],
    'rgba(70,52,42,0.55)',
    Math.max(1.5, height * 0.006),
  );
  for (let i = 0; i < slots.count; i++) {
    const share = (i + 0.5) / slots.count;
    const x = sign === 1 ? from + (to - from) * share : to - (to - from) * share;
    const above = i % 2 === 0;
    const turn = (chance() - 0.5) * 0.09;
    const wide = Math.min(((to - from) / slots.count) * 0.72, height * 0.26);
    if (i === slots.empty) paintEmptyPin(context, x, y, wide);
    else paintPaper(context, { x, y, wide, turn, above }, chance);
  }
}

interface Paper {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly turn: number;
  readonly above: boolean;
}

function paintPaper(context: Context, { x, y, wide, turn, above }: Paper, chance: () => number): void {
  const tall = wide * 0.78;
  context.save();
  context.translate(x, y);
  context.rotate(turn);
  const top = above ? -tall * 0.82 : -tall * 0.18;
  box(context, -wide / 2 + 3, top + 4, wide, tall, 'rgba(60,40,26,0.22)', 2);
  const paper = fade(
    context,
    [0, top],
    [0, top + tall],
    [
      [0, '#fffaf0'],
      [1, '#f1e6d4'],
    ],
  );
  box(context, -wide / 2, top, wide, tall, paper, 2);
  const rows = chance() < 0.3 ? 2 : 4;
  for (let row = 0; row < rows; row++)
    box(
      context,
      -wide * 0.38,
      top + tall * (0.3 + row * 0.155),
      wide * (0.3 + chance() * 0.42),
      Math.max(1, tall * 0.045),
      'rgba(58,66,92,0.5)',
      1,
    );
  if (rows === 2)
    line(
      context,
      [
        [-wide * 0.36, top + tall * 0.68],
        [-wide * 0.1, top + tall * 0.66],
        [wide * 0.02, top + tall * 0.86],
        [wide * 0.36, top + tall * 0.84],
      ],
      '#4f7fb8',
      Math.max(1, tall * 0.04),
    );
  paintPin(context, 0, top + tall * 0.1, wide * 0.055, '#4f7fb8');
  context.restore();
}

/** Where nobody dared to write: a pin, and the lighter patch of a paper that never hung there. */
function paintEmptyPin(context: Context, x: number, y: number, wide: number): void {
  const tall = wide * 0.78;
  context.setLineDash([wide * 0.06, wide * 0.05]);
  context.strokeStyle = 'rgba(88,60,40,0.6)';
  context.lineWidth = Math.max(1, wide * 0.015);
  context.strokeRect(x - wide / 2, y - tall * 0.5, wide, tall);
  context.setLineDash([]);
  box(context, x - wide / 2, y - tall * 0.5, wide, tall, 'rgba(255,244,220,0.16)');
  paintPin(context, x, y - tall * 0.38, wide * 0.075, '#f0a24a');
}

function paintPin(context: Context, x: number, y: number, radius: number, colour: string): void {
  context.fillStyle = 'rgba(40,26,18,0.35)';
  context.beginPath();
  context.arc(x + radius * 0.5, y + radius * 0.9, radius, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
  const shine = pool(context, x - radius * 0.3, y - radius * 0.35, radius * 0.6, [
    [0, 'rgba(255,255,255,0.9)'],
    [1, 'rgba(255,255,255,0)'],
  ]);
  box(context, x - radius, y - radius, radius * 2, radius * 2, shine, radius);
}

/** The long table before the people, with what a long meeting leaves on it. */
export function paintTable(context: Context, { width, height, table }: WallPlan, light: Light): void {
  const slab = height * 0.045;
  box(
    context,
    0,
    table + slab,
    width,
    height - table,
    fadeDown(context, table + slab, height - table, [
      [0, light.deskFront],
      [1, '#3b2f2a'],
    ]),
  );
  box(
    context,
    0,
    table,
    width,
    slab,
    fadeDown(context, table, slab, [
      [0, light.deskEdge],
      [0.25, light.desk],
      [1, light.deskFront],
    ]),
  );
  const chance = dice(8);
  for (let x = width * 0.06; x < width; x += height * (0.32 + chance() * 0.2)) {
    const y = table + slab * 0.2;
    if (chance() < 0.5) {
      box(context, x, y - height * 0.07, height * 0.05, height * 0.07, '#e9dccb', [2, 2, 6, 6]);
      box(context, x, y - height * 0.07, height * 0.05, height * 0.008, '#8a6b52', 2);
    } else
      for (let i = 0; i < 3; i++)
        box(
          context,
          x - i * 3,
          y - height * (0.008 + i * 0.008),
          height * 0.13,
          height * 0.007,
          i === 2 ? '#fffaf0' : '#e5dccb',
          1,
        );
  }
}
