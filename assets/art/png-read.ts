import { inflateSync } from 'node:zlib';
import type { Pixels } from './png.ts';

/** Reads the one kind of PNG that Chromium's screenshots are: 8 bits, RGBA, not interlaced. */
export function readPng(file: Buffer): Pixels {
  const data: Buffer[] = [];
  let header: Buffer | undefined;
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = body;
    if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  if (header?.[8] !== 8 || header[9] !== 6 || header[12] !== 0)
    throw new Error('This PNG is not 8-bit RGBA without interlace.');
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  return { width, height, rgba: unfilter(inflateSync(Buffer.concat(data)), width, height) };
}

/** Undoes PNG's five ways of writing a row as its difference to its neighbours. */
function unfilter(rows: Buffer, width: number, height: number): Uint8Array {
  const stride = width * 4;
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)] ?? 0;
    for (let i = 0; i < stride; i++) {
      const raw = rows[y * (stride + 1) + 1 + i] ?? 0;
      const left = i < 4 ? 0 : (out[y * stride + i - 4] ?? 0);
      const up = y === 0 ? 0 : (out[(y - 1) * stride + i] ?? 0);
      const corner = y === 0 || i < 4 ? 0 : (out[(y - 1) * stride + i - 4] ?? 0);
      out[y * stride + i] = raw + guess(filter, left, up, corner);
    }
  }
  return out;
}

function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
