/** Rows of listeners in the dark, painted once from the atlas: five hundred sprites would be too many. */
import { avatarColumns, avatarOrder, avatarSize } from '../cast.ts';
import type { Atlas } from '../kit.ts';
import { css, mix } from '../palette.ts';
import { dice, type Context } from './brush.ts';

/** Shirts and coats of people we do not know. */
const hues = [0x6a5a63, 0x56657a, 0x6f624c, 0x4d567f, 0x5b5f6e];
/** Faces of people who are only heard in the night: nobody of the first row sits here once more. */
const listenersFaces = [
  'piotr-calm',
  'victor-calm',
  'helen-calm',
  'helen-concerned',
  'sam-calm',
  'nadia-calm',
  'nadia-concerned',
  'lee-calm',
  'lee-concerned',
] as const;
/** What an avatar shows, in Open Peeps units: a square, down to the shoulders; and what is missing below it. */
const shown = { edge: 664, below: 356 } as const;

export interface CrowdRow {
  /** 0 is the last row. */
  readonly row: number;
  readonly width: number;
  /** Height of the shoulders' lower edge in the painted strip. */
  readonly base: number;
  /** Pixels for one Open Peeps unit. */
  readonly unit: number;
}

export function paintCrowd(context: Context, atlas: Atlas, { row, width, base, unit }: CrowdRow): void {
  const chance = dice(70 + row);
  const pick = <Item>(list: readonly Item[]): Item | undefined => list[Math.floor(chance() * list.length)];
  const depth = mix(0x2a3550, 0x7681a0, row / 4);
  const spacing = unit * 540;
  // The same heads over and over: each in a light of its own, and half of them mirrored.
  const listeners = listenersFaces.map((name) =>
    stamp(atlas.avatars, avatarOrder.indexOf(name), unit, mix(depth, pick(hues) ?? depth, 0.3)),
  );
  for (let x = -spacing * chance(); x < width + spacing; x += spacing * (0.86 + chance() * 0.3)) {
    const listener = pick(listeners);
    if (!listener) return;
    const lower = chance() * unit * 60;
    context.save();
    context.translate(x, base + lower);
    if (chance() < 0.5) context.scale(-1, 1);
    context.drawImage(listener.canvas, -listener.x, -listener.y, listener.width, listener.height);
    context.restore();
  }
}

interface Stamp {
  readonly canvas: HTMLCanvasElement;
  /** Where the middle of the shoulders' lower edge is. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One person, dark but for a warm outline on the side of the lamps. */
function stamp(avatars: HTMLImageElement, cell: number, unit: number, tone: number): Stamp {
  const [width, height] = [shown.edge * unit, (shown.edge + shown.below) * unit];
  // Twice the size, so that it stays sharp where the stage has two device pixels to one.
  const sized = { width: Math.ceil(width * 2), height: Math.ceil(height * 2) };
  const shape = canvasOf(sized, (context) => {
    const edge = Math.round(shown.edge * unit * 2);
    const x = (cell % avatarColumns) * avatarSize;
    const y = Math.floor(cell / avatarColumns) * avatarSize;
    context.drawImage(avatars, x, y, avatarSize, avatarSize, 0, 0, edge, edge);
    // The picture ends at the chest; the rest is more of the same.
    context.drawImage(
      avatars,
      x,
      y + avatarSize - 2,
      avatarSize,
      1,
      0,
      edge - 1,
      edge,
      sized.height - edge + 1,
    );
  });
  const outline = canvasOf(sized, (context) => {
    context.drawImage(shape, 0, 0);
    cover(context, 'source-in', css(mix(tone, 0xffe2b8, 0.5)));
  });
  const canvas = canvasOf(sized, (context) => {
    context.drawImage(shape, 0, 0);
    cover(context, 'multiply', css(tone));
    context.globalCompositeOperation = 'destination-in';
    context.drawImage(shape, 0, 0);
    context.globalCompositeOperation = 'destination-over';
    context.drawImage(outline, -2.4, -2.4);
  });
  return { canvas, x: width * 0.5, y: height, width, height };
}

function canvasOf(
  size: { width: number; height: number },
  painter: (context: Context) => void,
): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), size);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser paints no 2D canvas.');
  context.imageSmoothingQuality = 'high';
  painter(context);
  return canvas;
}

function cover(context: Context, how: GlobalCompositeOperation, colour: string): void {
  context.globalCompositeOperation = how;
  context.fillStyle = colour;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
}
