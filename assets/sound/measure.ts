/**
 * What can be measured of a sound without ears: loudness, true peak, offset, the seam of a loop,
 * its bands and its attack. Used by the script's report and by the tests on the committed files.
 */
import { biquad } from './synth/filter.ts';
import { rate, type Signal } from './synth/signal.ts';

export function decibels(amplitude: number): number {
  return amplitude > 0 ? 20 * Math.log10(amplitude) : -Infinity;
}

export function rms(signal: Signal): number {
  let power = 0;
  for (const value of signal) power += value * value;
  return Math.sqrt(power / Math.max(1, signal.length));
}

/** Mean of the samples: anything but zero wastes headroom and clicks when it starts. */
export function offset(signal: Signal): number {
  let total = 0;
  for (const value of signal) total += value;
  return total / Math.max(1, signal.length);
}

/**
 * Highest level between the samples too, in dBTP: four times oversampled with a windowed sinc,
 * as ITU-R BS.1770 annex 2 asks.
 */
export function truePeak(signal: Signal): number {
  const reach = 12;
  let peak = 0;
  for (const [index, value] of signal.entries()) {
    peak = Math.max(peak, Math.abs(value));
    // A peak between two quiet samples can't matter: skip what is far under the highest so far.
    if (Math.abs(value) < peak * 0.5) continue;
    for (const fraction of [0.25, 0.5, 0.75]) {
      let between = 0;
      for (let tap = 1 - reach; tap <= reach; tap += 1) {
        const x = Math.PI * (fraction - tap);
        const window = Math.cos((x / (reach + 1)) * 0.5) ** 2;
        between += (signal[index + tap] ?? 0) * (Math.sin(x) / x) * window;
      }
      peak = Math.max(peak, Math.abs(between));
    }
  }
  return decibels(peak);
}

/** The ear's weighting of BS.1770, its two sections computed for our sample rate. */
function weighted(signal: Signal): Signal {
  const shelf = { hertz: 1681.974450955533, q: 0.7071752369554196, decibels: 3.999843853973347 };
  const k = Math.tan((Math.PI * shelf.hertz) / rate);
  const high = 10 ** (shelf.decibels / 20);
  const band = high ** 0.4996667741545416;
  const s0 = 1 + k / shelf.q + k * k;
  const bright = biquad(signal, {
    b0: (high + (band * k) / shelf.q + k * k) / s0,
    b1: (2 * (k * k - high)) / s0,
    b2: (high - (band * k) / shelf.q + k * k) / s0,
    a1: (2 * (k * k - 1)) / s0,
    a2: (1 - k / shelf.q + k * k) / s0,
  });
  const cut = { hertz: 38.13547087602444, q: 0.5003270373238773 };
  const c = Math.tan((Math.PI * cut.hertz) / rate);
  const c0 = 1 + c / cut.q + c * c;
  const a1 = (2 * (c * c - 1)) / c0;
  return biquad(bright, { b0: 1, b1: -2, b2: 1, a1, a2: (1 - c / cut.q + c * c) / c0 });
}

/** Loudness (LUFS) of each 400 ms block, a new one every 100 ms; short sounds are padded. */
function blocks(signal: Signal): number[] {
  const size = Math.round(0.4 * rate);
  const padded = new Float64Array(Math.max(size, signal.length));
  padded.set(signal);
  const heard = weighted(padded);
  const levels: number[] = [];
  for (let start = 0; start + size <= heard.length; start += Math.round(0.1 * rate)) {
    levels.push(-0.691 + decibels(rms(heard.subarray(start, start + size))));
  }
  return levels;
}

/** The loudest 400 ms, in LUFS: what a single short sound is heard as. */
export function momentary(signal: Signal): number {
  return Math.max(...blocks(signal));
}

/** Gated loudness of the whole (BS.1770-4), in LUFS: what a loop is heard as. */
export function integrated(signal: Signal): number {
  const power = (level: number): number => 10 ** (level / 10);
  const mean = (levels: number[]): number =>
    10 * Math.log10(levels.reduce((total, level) => total + power(level), 0) / levels.length);
  const audible = blocks(signal).filter((level) => level > -70);
  if (audible.length === 0) return -Infinity;
  const gate = mean(audible) - 10;
  return mean(audible.filter((level) => level > gate));
}

/**
 * How much a loop jumps where its end meets its start: the step and the bend there, in multiples of
 * the largest of each within 25 ms on either side. Up to 1 is a seam like any other sample; a click
 * in a quiet place counts as one, though a key may be louder elsewhere. -80 dB is never a click.
 */
export function seam(loop: Signal): { step: number; bend: number } {
  const at = (index: number): number => loop[(index + loop.length) % loop.length] ?? 0;
  const step = (index: number): number => Math.abs(at(index) - at(index - 1));
  const bend = (index: number): number => Math.abs(at(index) - 2 * at(index - 1) + at(index - 2));
  const reach = Math.round(0.025 * rate);
  let [usualStep, usualBend] = [1e-4, 1e-4];
  for (let index = 3; index < reach; index += 1) {
    usualStep = Math.max(usualStep, step(index), step(-index));
    usualBend = Math.max(usualBend, bend(index), bend(-index));
  }
  return { step: step(0) / usualStep, bend: Math.max(bend(0), bend(1)) / usualBend };
}

/** Seconds from the first sound (-40 dB of the peak) to 90 % of the peak, on a 2 ms envelope. */
export function attack(signal: Signal): number {
  const steps = envelope(signal, Math.max(1, Math.floor(signal.length / (0.002 * rate))));
  const peak = Math.max(...steps);
  const first = steps.findIndex((level) => level > peak * 0.01);
  return (steps.findIndex((level) => level >= peak * 0.9) - first) * 0.002;
}

/** Peak level in each of `count` equal stretches. */
export function envelope(signal: Signal, count: number): number[] {
  const size = signal.length / count;
  return Array.from({ length: count }, (_, index) => {
    let peak = 0;
    const stretch = signal.subarray(Math.floor(index * size), Math.floor((index + 1) * size));
    for (const value of stretch) peak = Math.max(peak, Math.abs(value));
    return peak;
  });
}

/** Octave bands of the report, by their middle (hertz). */
export const bands = [63, 125, 250, 500, 1000, 2000, 4000, 8000] as const;

/** Share of the energy (dB below the whole) in each octave band. */
export function spectrum(signal: Signal): number[] {
  const size = 4096;
  const powers = bands.map(() => 0);
  for (let start = 0; start === 0 || start + size <= signal.length; start += size) {
    const power = fourier(signal, start, size);
    for (const [bin, value] of power.entries()) {
      const octave = Math.round(Math.log2(Math.max(1, (bin * rate) / size) / 62.5));
      if (octave >= 0 && octave < powers.length) powers[octave] = (powers[octave] ?? 0) + value;
    }
  }
  const all = powers.reduce((total, power) => total + power, 1e-20);
  return powers.map((power) => 10 * Math.log10(power / all + 1e-12));
}

/** Middle of the energy (hertz): how bright a sound is. */
export function centroid(signal: Signal): number {
  const size = 4096;
  let [weight, all] = [0, 1e-20];
  for (let start = 0; start === 0 || start + size <= signal.length; start += size) {
    for (const [bin, value] of fourier(signal, start, size).entries()) {
      weight += value * ((bin * rate) / size);
      all += value;
    }
  }
  return weight / all;
}

/**
 * Seconds at which something begins: where the level (5 ms) rises to twice that of the 30 ms before
 * and to `floor` of the loudest; two within `apart` seconds are one.
 */
export function onsets(signal: Signal, floor = 0.12, apart = 0.055): number[] {
  const step = 0.005;
  const levels: number[] = [];
  for (let start = 0; start < signal.length; start += step * rate) {
    levels.push(rms(signal.subarray(start, start + step * rate)));
  }
  const loudest = Math.max(...levels);
  const found: number[] = [];
  for (const [index, level] of levels.entries()) {
    const before = Math.max(...levels.slice(Math.max(0, index - 6), index), 0);
    const last = found.at(-1) ?? -1;
    const isNew = level > floor * loudest && level > 1.6 * before;
    if (isNew && index * step - last >= apart) found.push(index * step);
  }
  return found;
}

/** Loudness (LUFS) over time: of each 400 ms, a new one every 100 ms. */
export function loudnessOverTime(signal: Signal): number[] {
  return blocks(signal);
}

/** Power of each bin of a windowed stretch, by the fast Fourier transform. */
function fourier(signal: Signal, start: number, size: number): Float64Array {
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  const bits = Math.log2(size);
  for (let index = 0; index < size; index += 1) {
    let reversed = 0;
    for (let bit = 0; bit < bits; bit += 1) reversed |= ((index >> bit) & 1) << (bits - 1 - bit);
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / size);
    re[reversed] = (signal[start + index] ?? 0) * window;
  }
  for (let half = 1; half < size; half *= 2) {
    for (let group = 0; group < size; group += 2 * half) {
      for (let k = 0; k < half; k += 1) butterfly(re, im, group + k, group + k + half, k / half);
    }
  }
  return re.subarray(0, size / 2).map((real, bin) => real ** 2 + (im[bin] ?? 0) ** 2);
}

/** One crossing of the transform; `turn` in half turns. */
function butterfly(re: Float64Array, im: Float64Array, a: number, b: number, turn: number): void {
  const [cos, sin] = [Math.cos(Math.PI * turn), -Math.sin(Math.PI * turn)];
  const [reB, imB] = [re[b] ?? 0, im[b] ?? 0];
  const [real, imaginary] = [reB * cos - imB * sin, reB * sin + imB * cos];
  const [reA, imA] = [re[a] ?? 0, im[a] ?? 0];
  [re[a], im[a], re[b], im[b]] = [reA + real, imA + imaginary, reA - real, imA - imaginary];
}
