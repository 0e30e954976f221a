/** The committed files as they are decoded, and the sounds in them. For measuring and for tests. */
import { readFileSync } from 'node:fs';
import { MPEGDecoder } from 'mpg123-decoder';
import type { SoundName } from '../../src/sound/sounds.ts';
import { files, sprites, type SoundFile } from '../../src/sound/sprites.ts';
import { rate, type Signal } from './synth/signal.ts';

export const folder = new URL('../../public/sound/', import.meta.url);

/** Samples by which a plain decoder is late (encoder 576, decoder 529); some browsers take it out. */
export const plainDelay = 1105;

/** Every file, decoded without any correction of its start, as Chromium does. */
export async function decodeAll(): Promise<Record<SoundFile, Signal>> {
  const tracks = files.map(async (file) => [file, await decode(file)] as const);
  return Object.fromEntries(await Promise.all(tracks)) as Record<SoundFile, Signal>;
}

async function decode(file: SoundFile): Promise<Signal> {
  const bytes = readFileSync(new URL(`${file}.mp3`, folder));
  // Channel mode is in the top two bits of a frame's fourth byte; the decoder would make it stereo.
  const mono = (bytes[3] ?? 0) >> 6 === 3;
  const decoder = new MPEGDecoder({ enableGapless: false });
  await decoder.ready;
  const { channelData, sampleRate, errors } = decoder.decode(bytes);
  decoder.free();
  const [track] = channelData;
  if (!track || !mono || errors.length > 0 || sampleRate !== rate) {
    throw new Error(`${file}.mp3 should be mono at ${rate} Hz without errors; run assets/sound/make.ts`);
  }
  return Float64Array.from(track);
}

/**
 * What a loudspeaker gets when it plays a take: the window of its sprite in the decoded track.
 * `corrected` is how many samples of the delay the browser has taken out; all of them gives the
 * sound as it was made.
 */
export function windowOf(
  tracks: Record<SoundFile, Signal>,
  name: SoundName,
  take = 0,
  corrected = 0,
): Signal {
  const { file, takes } = sprites[name];
  const [start, length] = takes[take] ?? [0, 0];
  const from = (start * rate) / 1000 + corrected;
  return tracks[file].subarray(from, from + (length * rate) / 1000);
}
