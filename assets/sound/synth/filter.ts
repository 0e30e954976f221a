/**
 * Filters and rooms. Each works on a whole signal; `around: true` treats it as a loop, so that the
 * filter's memory of the end runs on into the start and the seam stays silent.
 */
import { rate, scale, silence, sum, type Signal } from './signal.ts';

interface Coefficients {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

/** What a filter may be told beside its frequency. */
interface Options {
  /** Resonance; 0.707 is flat. */
  readonly q?: number;
  /** The signal is a loop. */
  readonly around?: boolean;
}

/** One second-order section over the signal; a loop is run twice and the settled pass kept. */
export function biquad(signal: Signal, c: Coefficients, around = false): Signal {
  const out = new Float64Array(signal.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (let pass = around ? 0 : 1; pass < 2; pass += 1) {
    for (const [index, x] of signal.entries()) {
      const y = c.b0 * x + c.b1 * x1 + c.b2 * x2 - c.a1 * y1 - c.a2 * y2;
      [x2, x1, y2, y1] = [x1, x, y1, y];
      out[index] = y;
    }
  }
  return out;
}

/** Angle and bandwidth terms of the audio EQ cookbook (R. Bristow-Johnson). */
function terms(hertz: number, q: number): { cos: number; alpha: number } {
  const angle = (2 * Math.PI * Math.min(hertz, rate * 0.49)) / rate;
  return { cos: Math.cos(angle), alpha: Math.sin(angle) / (2 * q) };
}

export function lowpass(signal: Signal, hertz: number, options: Options = {}): Signal {
  const { cos, alpha } = terms(hertz, options.q ?? 0.707);
  const a0 = 1 + alpha;
  const b = (1 - cos) / 2 / a0;
  return biquad(
    signal,
    { b0: b, b1: 2 * b, b2: b, a1: (-2 * cos) / a0, a2: (1 - alpha) / a0 },
    options.around,
  );
}

/** A low-pass whose frequency moves with time (seconds); worked out anew every 2 ms. */
export function lowpassOver(signal: Signal, hertz: (t: number) => number, q: number): Signal {
  const out = new Float64Array(signal.length);
  const step = Math.round(0.002 * rate);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  let [b0, a1, a2] = [0, 0, 0];
  for (const [index, x] of signal.entries()) {
    if (index % step === 0) {
      const { cos, alpha } = terms(hertz(index / rate), q);
      const a0 = 1 + alpha;
      b0 = (1 - cos) / 2 / a0;
      [a1, a2] = [(-2 * cos) / a0, (1 - alpha) / a0];
    }
    const y = b0 * (x + 2 * x1 + x2) - a1 * y1 - a2 * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    out[index] = y;
  }
  return out;
}

export function highpass(signal: Signal, hertz: number, options: Options = {}): Signal {
  const { cos, alpha } = terms(hertz, options.q ?? 0.707);
  const a0 = 1 + alpha;
  const b = (1 + cos) / 2 / a0;
  return biquad(
    signal,
    { b0: b, b1: -2 * b, b2: b, a1: (-2 * cos) / a0, a2: (1 - alpha) / a0 },
    options.around,
  );
}

/** Keeps a band around `hertz`, whose own level stays as it is. */
export function bandpass(signal: Signal, hertz: number, options: Options = {}): Signal {
  const { cos, alpha } = terms(hertz, options.q ?? 1);
  const a0 = 1 + alpha;
  return biquad(
    signal,
    { b0: alpha / a0, b1: 0, b2: -alpha / a0, a1: (-2 * cos) / a0, a2: (1 - alpha) / a0 },
    options.around,
  );
}

/** A delay line with feedback and damping: one wall of a room. */
function comb(signal: Signal, seconds: number, feedback: number, damping: number): Signal {
  const delay = Math.round(seconds * rate);
  const out = new Float64Array(signal.length);
  let dull = 0;
  for (const [index, x] of signal.entries()) {
    const echo = out[index - delay] ?? 0;
    dull = echo + damping * (dull - echo);
    out[index] = x + feedback * dull;
  }
  return out;
}

/** A delay that smears without colouring. */
function allpass(signal: Signal, seconds: number, gain: number): Signal {
  const delay = Math.round(seconds * rate);
  const out = new Float64Array(signal.length);
  for (const [index, x] of signal.entries()) {
    out[index] = -gain * x + (signal[index - delay] ?? 0) + gain * (out[index - delay] ?? 0);
  }
  return out;
}

/** How big and how dull a room is. */
export interface Room {
  /** Seconds until an echo is 60 dB down. */
  readonly decay: number;
  /** 0 is bright tile, 0.8 is carpet and curtains. */
  readonly damping: number;
  /** Loudness of the room beside the sound itself. */
  readonly wet: number;
}

/** Delays that share no factor, as in Schroeder's reverberator, so that no pitch stands out. */
const walls = [0.0297, 0.0371, 0.0411, 0.0437, 0.0271, 0.0333];

/** The sound in a room. For a loop the tail is laid around into the start. */
export function reverb(signal: Signal, room: Room, around = false): Signal {
  const source = around ? doubled(signal) : signal;
  const echoes = walls.map((wall) => comb(source, wall, 10 ** ((-3 * wall) / room.decay), room.damping));
  const diffuse = allpass(allpass(scale(sum(...echoes), 1 / walls.length), 0.0051, 0.6), 0.0017, 0.6);
  const heard = sum(source, scale(highpass(diffuse, 160), room.wet));
  return around ? heard.slice(signal.length) : heard;
}

/** A loop twice: what settles in the first pass is heard in the second. */
function doubled(signal: Signal): Signal {
  const twice = silence((2 * signal.length) / rate);
  twice.set(signal, 0);
  twice.set(signal, signal.length);
  return twice;
}
