/** The review: a warm wall with a string for what happened, a window full of afternoon, a long table. */
import type { Light } from '../palette.ts';
import { box, dice, fadeDown, line, pool, shape, type Context } from './brush.ts';
import { paintCity, paintSky } from './city.ts';

export interface WallPlan {
  readonly width: number;
  readonly height: number;
  readonly sign: 1 | -1;
  readonly table: number;
}

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
  // On a low wall the notes need its place.
  if (width > height * 2 && height > 420) paintChart(context, plan);
  if (width > height * 2) paintFarWindow(context, plan, light);
  paintString(context, plan);
  box(context, 0, table - height * 0.13, width, height * 0.012, 'rgba(90,66,48,0.35)');
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

/** How far down the string hangs, in CSS pixels: below the overlay's bar, where its papers are. */
export function stringOf({ height }: WallPlan): number {
  return Math.min(height * 0.2, 60);
}

/** The string along which the facts hang; the papers are the overlay's, so that they can be read. */
function paintString(context: Context, plan: WallPlan): void {
  const { width, height, sign } = plan;
  const y = stringOf(plan);
  const [from, to] = sign === 1 ? [width * 0.03, width * 0.79] : [width * 0.97, width * 0.21];
  context.strokeStyle = 'rgba(70,52,42,0.6)';
  context.lineWidth = Math.max(1, height * 0.006);
  context.beginPath();
  context.moveTo(from, y);
  context.quadraticCurveTo((from + to) / 2, y + height * 0.03, to, y);
  context.stroke();
  for (const x of [from, to]) paintPin(context, x, y, Math.max(2, height * 0.012), '#4f7fb8');
}

/** At the far end the window that all the light comes from, with the same city in it as in that night. */
function paintFarWindow(context: Context, plan: WallPlan, light: Light): void {
  const { width, height, sign, table } = plan;
  const wide = Math.min(width * 0.17, height * 0.9);
  const left = sign === 1 ? width - wide * 1.08 : wide * 0.08;
  const tall = table - height * 0.2;
  context.save();
  context.translate(left, height * 0.06);
  context.beginPath();
  context.rect(0, 0, wide, tall);
  context.clip();
  paintSky(context, { width: wide, height: tall }, light);
  paintCity(context, { width: wide, height: tall }, light);
  context.restore();
  const post = Math.max(3, height * 0.018);
  context.strokeStyle = '#6e5a48';
  context.lineWidth = post;
  context.strokeRect(left, height * 0.06, wide, tall);
  box(context, left + wide / 2 - post / 3, height * 0.06, post * 0.66, tall, '#6e5a48');
  box(context, left - post, height * 0.06 + tall, wide + post * 2, post, '#efd9b8', 1);
}

/** At the near end a flip chart, turned to a clean sheet. */
function paintChart(context: Context, { width, height, sign, table }: WallPlan): void {
  const wide = height * 0.3;
  const x = sign === 1 ? wide * 0.42 : width - wide * 0.42;
  const top = height * 0.34;
  const leg = Math.max(2, height * 0.012);
  for (const side of [-1, 1]) {
    const foot: [number, number] = [x + side * wide * 0.3, table];
    line(context, [foot, [x, top]], '#6e5a48', leg);
  }
  box(context, x - wide * 0.34, top, wide * 0.68, wide * 0.9, '#fbf5e8', 2);
  box(context, x - wide * 0.34, top, wide * 0.68, wide * 0.07, '#8a7460', 2);
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
