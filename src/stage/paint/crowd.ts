/** Rows of listeners in the dark, painted once from the atlas: five hundred sprites would be too many. */
import { players } from '../cast.ts';
import type { Atlas } from '../kit.ts';
import { css, mix } from '../palette.ts';
import { dice, type Context } from './brush.ts';

/** Shirts and coats of people we do not know. */
const hues = [0x6a5a63, 0x56657a, 0x6f624c, 0x4d567f, 0x5b5f6e];
const faces = ['calm', 'calm', 'calm', 'concerned', 'concerned', 'tired'];

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
  // The same seven heads over and over: each in a light of its own, and half of them mirrored.
  const listeners = Array.from({ length: 9 }, () => {
    const art = pick(players) ?? 'mina';
    const tone = mix(depth, pick(hues) ?? depth, 0.3);
    return stamp(atlas, [`${art}-body`, `${art}-head`, `face-${pick(faces) ?? 'calm'}`], unit, tone);
  });
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
function stamp(atlas: Atlas, frames: readonly string[], unit: number, tone: number): Stamp {
  const sheet = atlas.data.frames['mina-head']?.sourceSize ?? { w: 1, h: 1 };
  const scale = unit / atlas.data.meta.scale;
  const [width, height] = [sheet.w * scale, sheet.h * scale];
  // Twice the size, so that it stays sharp where the stage has two device pixels to one.
  const sized = { width: Math.ceil(width * 2), height: Math.ceil(height * 2) };
  const shape = canvasOf(sized, (context) => {
    for (const name of frames) {
      const found = atlas.data.frames[name];
      if (!found) continue;
      const { frame, spriteSourceSize: at } = found;
      const [x, y, w, h] = [at.x, at.y, at.w, at.h].map((value) => value * scale * 2);
      context.drawImage(atlas.image, frame.x, frame.y, frame.w, frame.h, x ?? 0, y ?? 0, w ?? 0, h ?? 0);
    }
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
  return { canvas, x: width * 0.47, y: height, width, height };
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
