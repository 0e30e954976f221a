/** The people in the title's picture: each behind a screen, in the light of it. Painted once, not shipped. */
import type { AtlasFrame } from '../kit.ts';
import { box, fadeDown, pool, type Context } from './brush.ts';

export interface People {
  readonly image: HTMLImageElement;
  readonly frames: Record<string, AtlasFrame>;
  /** Atlas pixels for one Open Peeps unit. */
  readonly scale: number;
}

interface Seated {
  readonly id: string;
  readonly mood: string;
  readonly facing: 1 | -1;
  readonly x: number;
  readonly y: number;
  readonly unit: number;
}

/** The drawing's point on the level of a desk, in Open Peeps units from the paper's corner (see src/stage/figure.ts). */
const chest = { x: 435, y: 975 };

export function paintPerson(
  context: Context,
  people: People,
  { id, mood, facing, x, y, unit }: Seated,
): void {
  const figure = document.createElement('canvas');
  const grow = unit / people.scale;
  [figure.width, figure.height] = [Math.ceil(930 * unit), Math.ceil(1170 * unit)];
  const own = figure.getContext('2d');
  if (!own) return;
  own.imageSmoothingQuality = 'high';
  for (const name of [`${id}-body`, `${id}-head`, `face-${mood}`, `${id}-top`]) {
    const piece = people.frames[name];
    if (!piece) continue;
    const { frame, spriteSourceSize: at } = piece;
    const turned = mood === 'afraid' && !name.endsWith('-body');
    own.save();
    // Who is afraid looks away from the others.
    if (turned) {
      own.translate(2 * 482 * unit, 0);
      own.scale(-1, 1);
    }
    own.drawImage(people.image, frame.x, frame.y, frame.w, frame.h, at.x * grow, at.y * grow, frame.w * grow, frame.h * grow); // oxfmt-ignore
    own.restore();
  }
  // Night on them: blue from outside, the screen from below.
  own.globalCompositeOperation = 'source-atop';
  const tone =
    id === 'rosa' ? 'rgba(120,60,16,0.2)' : id === 'tomas' ? 'rgba(6,12,34,0.52)' : 'rgba(10,20,52,0.3)';
  own.fillStyle = tone;
  own.fillRect(0, 0, figure.width, figure.height);
  if (id !== 'tomas') {
    own.globalCompositeOperation = 'source-atop';
    own.fillStyle = pool(own, chest.x * unit, 860 * unit, 420 * unit, [[0, 'rgba(190,224,255,0.34)'], [1, 'rgba(190,224,255,0)']]); // oxfmt-ignore
    own.fillRect(0, 0, figure.width, figure.height);
  }
  context.save();
  context.beginPath();
  context.rect(0, 0, context.canvas.width, y);
  context.clip();
  context.translate(x, y);
  context.scale(facing, 1);
  context.drawImage(figure, -chest.x * unit, -chest.y * unit);
  context.restore();
}

interface Desk {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly unit: number;
  readonly bottom: number;
  /** Nobody works at this screen. */
  readonly dark: boolean;
}

export function paintDesk(context: Context, { x, y, wide, unit, bottom, dark }: Desk): void {
  box(context, x - wide / 2, y, wide, bottom - y, '#0d1628');
  box(context, x - wide / 2, y, wide, 8, '#41598a', 2);
  const [screen, tall] = [unit * 400, unit * 235];
  const [left, top] = [x - screen / 2, y - tall - unit * 26];
  box(context, x - unit * 30, y - unit * 40, unit * 60, unit * 42, '#0a1222');
  box(context, left, top, screen, tall, fadeDown(context, top, tall, [[0, '#22304e'], [1, '#131d34']]), unit * 16); // oxfmt-ignore
  if (dark) return;
  box(context, left + 3, top - 2, screen - 6, 5, '#dff0ff', 3);
  context.save();
  context.globalCompositeOperation = 'lighter';
  const haze = pool(context, x, top, screen * 0.9, [[0, 'rgba(140,198,255,0.34)'], [1, 'rgba(140,198,255,0)']]); // oxfmt-ignore
  box(context, x - screen, top - screen, screen * 2, screen, haze);
  context.restore();
}
