/**
 * Lays sounds into one track and encodes it as MP3, the one compressed format that every browser
 * decodes. MP3 starts late by an amount that browsers do not agree on (0 to 46 ms), hence the room
 * around each sound: a single sound has silence on both sides, and a loop is continued by its own
 * end before and its own start after, so that any window of its length closes without a seam.
 */
import { createMp3Encoder } from 'wasm-media-encoders';
import { rate, silence, type Signal } from './synth/signal.ts';

/** Seconds before a loop, of its own end; more than any decoder is late by. */
const before = 0.09;
/** Seconds after a loop, of its own start. */
const after = 0.05;
/** Seconds of silence after each sound; longer than decoders differ by and echoes ring. */
const gap = 0.1;

export interface Piece {
  readonly name: string;
  /** Which of the sound's takes, from 0. */
  readonly take: number;
  readonly loop: boolean;
  readonly signal: Signal;
}

/** Where a sound lies in its file, in whole milliseconds as Howler counts. */
export interface Position {
  readonly name: string;
  readonly take: number;
  readonly start: number;
  readonly length: number;
  readonly loop: boolean;
}

/** One track of all pieces, and where each of them is. */
export function layOut(pieces: readonly Piece[]): { track: Signal; positions: Position[] } {
  const positions: Position[] = [];
  const parts: Signal[] = [];
  let seconds = gap;
  parts.push(silence(gap));
  for (const { name, take, loop, signal } of pieces) {
    const start = seconds + (loop ? before : 0);
    positions.push({
      name,
      take,
      loop,
      start: milliseconds(start),
      length: milliseconds(signal.length / rate),
    });
    const body = loop ? surrounded(signal) : signal;
    parts.push(body, silence(gap));
    seconds += body.length / rate + gap;
  }
  const track = silence(seconds);
  let at = 0;
  for (const part of parts) {
    track.set(part, at);
    at += part.length;
  }
  return { track, positions };
}

/** A loop with its end before it and its start after it. */
function surrounded(loop: Signal): Signal {
  const [lead, tail] = [Math.round(before * rate), Math.round(after * rate)];
  return new Float64Array(lead + loop.length + tail).map(
    (_, index) => loop[(index - lead + loop.length) % loop.length] ?? 0,
  );
}

/** Whole milliseconds; a fraction would move the loop points and be heard as a seam. */
function milliseconds(seconds: number): number {
  const rounded = Math.round(seconds * 1000);
  if (Math.abs(rounded - seconds * 1000) > 1e-6) {
    throw new Error(`${seconds} s is not a whole number of milliseconds; give the sound a rounder length`);
  }
  return rounded;
}

/** MP3 of a mono track at variable bit rate; `quality` 0 (best) to 9 (smallest). */
export async function encode(track: Signal, quality: number): Promise<Uint8Array> {
  const encoder = await createMp3Encoder();
  encoder.configure({ sampleRate: rate, channels: 1, outputSampleRate: rate, vbrQuality: quality });
  // The encoder lends its buffer: each part has to be copied before the next call.
  const head = Uint8Array.from(encoder.encode([Float32Array.from(track)]));
  const tail = Uint8Array.from(encoder.finalize());
  const whole = new Uint8Array(head.length + tail.length);
  whole.set(head);
  whole.set(tail, head.length);
  return whole;
}
