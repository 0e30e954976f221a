/** Pictures as plain pixels, and how a drawing becomes one. */
import type { Page } from 'playwright';
import type { Place, Size } from './pack.ts';
import type { Pixels } from './png.ts';
import { readPng } from './png-read.ts';

export interface Box extends Place, Size {}

/** One drawing at the given size; Chromium is the rasteriser. */
export async function rasterise(page: Page, svg: string, { width, height }: Size): Promise<Pixels> {
  await page.setViewportSize({ width, height });
  const sized = svg.replace('<svg ', `<svg width="${width}" height="${height}" `);
  await page.setContent(`<style>*{margin:0}svg{display:block}</style>${sized}`);
  const picture = readPng(await page.screenshot({ omitBackground: true }));
  if (picture.width !== width || picture.height !== height)
    throw new Error(`Chromium drew ${picture.width}x${picture.height} instead of ${width}x${height}.`);
  return picture;
}

export function blank({ width, height }: Size): Pixels {
  return { width, height, rgba: new Uint8Array(width * height * 4) };
}

/** The smallest box that holds every pixel that can be seen. */
export function inkBox({ width, height, rgba }: Pixels): Box {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if ((rgba[(y * width + x) * 4 + 3] ?? 0) < 8) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** Puts a part of one picture into another; both must have room for it. */
export function copy(from: Pixels, part: Box, to: Pixels, at: Place): void {
  for (let row = 0; row < part.height; row++) {
    const start = ((part.y + row) * from.width + part.x) * 4;
    const end = start + part.width * 4;
    to.rgba.set(from.rgba.subarray(start, end), ((at.y + row) * to.width + at.x) * 4);
  }
}
