/** What is outside: sky and city, by light. */
import { withAlpha, type Light } from '../palette.ts';
import { box, dice, fadeDown, pool, type Context } from './brush.ts';

interface View {
  readonly width: number;
  /** From the ceiling to the sill. */
  readonly height: number;
}

export function paintSky(context: Context, { width, height }: View, light: Light): void {
  const [top, high, low, horizon] = light.sky;
  const stops = [
    [0, top],
    [0.4, high],
    [0.75, low],
    [1, horizon],
  ] as const;
  box(context, 0, 0, width, height, fadeDown(context, 0, height, stops));
  if (light.name === 'night') paintStars(context, width, height);
  if (light.name === 'dawn' || light.name === 'afternoon') paintSun(context, width, height);
  if (light.name !== 'night') paintClouds(context, width, height, light);
}

function paintStars(context: Context, width: number, height: number): void {
  const chance = dice(11);
  for (let i = 0; i < width / 26; i++) {
    const size = chance() < 0.2 ? 1.6 : 0.9;
    const alpha = 0.12 + chance() * 0.4;
    box(context, chance() * width, chance() * height * 0.45, size, size, `rgba(200,220,255,${alpha})`, size);
  }
}

function paintSun(context: Context, width: number, height: number): void {
  const [x, y] = [width * 0.61, height * 0.6];
  const glow = pool(context, x, y, height * 1.5, [
    [0, 'rgba(255,250,232,1)'],
    [0.06, 'rgba(255,240,205,0.95)'],
    [0.1, 'rgba(255,214,150,0.6)'],
    [0.45, 'rgba(255,180,120,0.26)'],
    [1, 'rgba(255,180,120,0)'],
  ]);
  box(context, 0, 0, width, height, glow);
}

/** A few long flat clouds, lit from below at dawn. */
function paintClouds(context: Context, width: number, height: number, light: Light): void {
  const chance = dice(5);
  const body = withAlpha(light.sky[1], 0.5);
  const belly = light.name === 'day' ? 'rgba(255,255,255,0.5)' : 'rgba(255,214,170,0.55)';
  for (let i = 0; i < 9; i++) {
    const x = chance() * width;
    const y = height * (0.14 + chance() * 0.5);
    const long = width * (0.06 + chance() * 0.14);
    const thick = Math.max(2, height * (0.012 + chance() * 0.02));
    box(context, x, y, long, thick, body, thick);
    box(context, x + long * 0.12, y + thick * 0.6, long * 0.7, thick * 0.5, belly, thick);
  }
}

/** Three rows of buildings; each row nearer, darker and with larger windows. */
export function paintCity(context: Context, view: View, light: Light): void {
  light.city.forEach((colour, row) => paintRow(context, view, light, colour, row));
  const haze = withAlpha(light.sky[3], light.name === 'night' ? 0.34 : 0.3);
  const { width, height } = view;
  const stops = [
    [0, withAlpha(light.sky[3], 0)],
    [1, haze],
  ] as const;
  box(
    context,
    0,
    height * 0.55,
    width,
    height * 0.45,
    fadeDown(context, height * 0.55, height * 0.45, stops),
  );
}

function paintRow(
  context: Context,
  { width, height }: View,
  light: Light,
  colour: string,
  row: number,
): void {
  const chance = dice(101 + row * 17);
  const unit = Math.max(26, height * 0.2);
  let x = -unit * chance();
  while (x < width) {
    const wide = unit * (0.55 + chance() * (0.5 + row * 0.22));
    const tall = height * (0.42 - row * 0.12 + chance() * (0.3 - row * 0.06));
    paintBuilding(context, { x, y: height - tall, wide, tall, colour }, light, row, chance);
    x += wide + (chance() < 0.35 ? unit * 0.18 * chance() : 0);
  }
}

interface Building {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly tall: number;
  readonly colour: string;
}

function paintBuilding(
  context: Context,
  { x, y, wide, tall, colour }: Building,
  light: Light,
  row: number,
  chance: () => number,
): void {
  const body = fadeDown(context, y, tall, [
    [0, colour],
    [1, withAlpha(colour, 0.92)],
  ]);
  box(context, x, y, wide, tall, body);
  const top = chance();
  if (top < 0.2)
    box(context, x + wide * 0.42, y - tall * 0.16, Math.max(1, wide * 0.03), tall * 0.16, colour);
  else if (top < 0.45) box(context, x + wide * 0.18, y - tall * 0.07, wide * 0.4, tall * 0.08, colour);
  // The sunny side at dawn, a breath of moon at night.
  const edge = light.name === 'night' ? 'rgba(140,180,255,0.07)' : 'rgba(255,226,180,0.28)';
  box(context, x + wide - Math.max(1, wide * 0.03), y, Math.max(1, wide * 0.03), tall, edge);
  paintWindows(context, { x, y, wide, tall, colour }, light, row, chance);
}

function paintWindows(
  context: Context,
  { x, y, wide, tall }: Building,
  light: Light,
  row: number,
  chance: () => number,
): void {
  const size = 1.7 + row * 0.9;
  const stepX = size * 2.7;
  const stepY = size * 3.1;
  const awake = chance() < 0.25 ? light.cityLit * 2.2 : light.cityLit;
  const warm = chance() < 0.55;
  const unlit = light.name === 'night' ? 'rgba(120,160,220,0.05)' : 'rgba(30,40,70,0.13)';
  for (let wy = y + stepY * 0.8; wy < y + tall - stepY; wy += stepY)
    for (let wx = x + stepX * 0.6; wx < x + wide - stepX * 0.7; wx += stepX) {
      const lit = chance() < awake;
      const bright = 0.35 + chance() * 0.5;
      const colour = warm ? `rgba(244,196,130,${bright})` : `rgba(150,196,255,${bright})`;
      box(context, wx, wy, size, size * 1.35, lit ? colour : unlit);
    }
}
