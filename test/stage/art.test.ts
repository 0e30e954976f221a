import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { avatarStyle } from '../../src/stage/avatars.ts';
import {
  artFor,
  avatarColumns,
  avatarFile,
  avatarOrder,
  avatarSize,
  moods,
  players,
} from '../../src/stage/cast.ts';

const art = join(import.meta.dirname, '../../public/art');

/** Width and height from a PNG's header. */
function sizeOf(file: string): { width: number; height: number } {
  const header = readFileSync(join(art, file));
  return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) };
}

describe('the committed art', () => {
  it('has every layer that the stage draws', () => {
    const { frames } = JSON.parse(readFileSync(join(art, 'people.json'), 'utf8')) as { frames: object };
    const wanted = [
      ...players.flatMap((id) => [`${id}-body`, `${id}-head`]),
      ...moods.map((mood) => `face-${mood}`),
    ];
    expect(Object.keys(frames)).toEqual(expect.arrayContaining(wanted));
  });

  it('has a cell for each avatar', () => {
    const rows = Math.ceil(avatarOrder.length / avatarColumns);
    expect(sizeOf(avatarFile)).toEqual({ width: avatarColumns * avatarSize, height: rows * avatarSize });
  });

  it('keeps the atlas a power of two, for mipmaps', () => {
    const { width, height } = sizeOf('people.png');
    expect([Math.log2(width) % 1, Math.log2(height) % 1]).toEqual([0, 0]);
  });

  it('is at most 250 kB together', () => {
    const bytes = ['people.png', 'people.json', avatarFile].map((file) => statSync(join(art, file)).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
  });
});

describe('faces', () => {
  it('gives an author’s own people a face each, always the same', () => {
    const lent = artFor(['zoe', 'rosa', 'kofi', 'ana']);
    expect(lent).toEqual(artFor(['zoe', 'rosa', 'kofi', 'ana']));
    expect(new Set(lent.values()).size).toBe(4);
    expect(lent.get('rosa')).toBe('rosa');
  });

  it('finds the cell of a mood, and the calm one where the mood was not drawn', () => {
    const style = (mood: 'calm' | 'afraid'): string =>
      avatarStyle('sam', mood, ['sam'], '/art/').backgroundPosition;
    expect(style('afraid')).toBe(style('calm'));
    expect(avatarStyle('rosa', 'calm', ['rosa'], '/art/').backgroundPosition).toBe('0% 0%');
    expect(avatarStyle('rosa', 'afraid', ['rosa'], '/art/').backgroundImage).toBe('url("/art/avatars.png")');
  });

  it('shows the caller without a face for somebody who is nobody', () => {
    const caller = avatarStyle('caller', 'calm', [], '/art/');
    expect(avatarStyle('stranger', 'calm', [], '/art/')).toEqual(caller);
  });
});
