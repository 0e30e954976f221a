/**
 * The few tools that every sound is made of: a signal, seeded chance, envelopes, and laying one
 * sound over another. Everything is mono at one sample rate.
 */

/** Samples a second. 24 kHz keeps all that matters below 10 kHz and halves the files. */
export const rate = 24_000;

/** Mono samples; full scale is -1..1, but nothing clips before the file is written. */
export type Signal = Float64Array;

/** A source of chance in [0, 1). Each sound has its own, so that changing one changes no other. */
export type Random = () => number;

/** Chance from a name: the same name gives the same sound on every machine. */
export function seeded(name: string): Random {
  let state = 2166136261;
  for (const letter of name) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number between two others. */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** `seconds` of silence. */
export function silence(seconds: number): Signal {
  return new Float64Array(Math.round(seconds * rate));
}

/** A signal from its value at each time `t` (seconds). */
export function render(seconds: number, value: (t: number) => number): Signal {
  return silence(seconds).map((_, index) => value(index / rate));
}

/** White noise, about -5 dB RMS. */
export function noise(seconds: number, random: Random): Signal {
  return silence(seconds).map(() => random() * 2 - 1);
}

/** A steady copy, `gain` times as loud. */
export function scale(signal: Signal, gain: number): Signal {
  return signal.map((value) => value * gain);
}

/** A copy shaped by a gain that depends on time (seconds). */
export function shape(signal: Signal, gain: (t: number) => number): Signal {
  return signal.map((value, index) => value * gain(index / rate));
}

/** The sum of signals; as long as the longest. */
export function sum(...parts: Signal[]): Signal {
  const total = new Float64Array(Math.max(...parts.map((part) => part.length)));
  for (const part of parts) place(total, part, 0);
  return total;
}

/** Lays `sound` into `bed` at a time (seconds); what does not fit is dropped. */
export function place(bed: Signal, sound: Signal, at: number, gain = 1): void {
  const start = Math.round(at * rate);
  for (const [index, value] of sound.entries()) {
    const position = start + index;
    if (position >= 0 && position < bed.length) bed[position] = (bed[position] ?? 0) + value * gain;
  }
}

/** The same for a loop: what runs over the end comes back in at the start, so there is no seam. */
export function placeAround(loop: Signal, sound: Signal, at: number, gain = 1): void {
  const start = Math.round(at * rate);
  for (const [index, value] of sound.entries()) {
    const position = (((start + index) % loop.length) + loop.length) % loop.length;
    loop[position] = (loop[position] ?? 0) + value * gain;
  }
}

/** 0 before 0, 1 after `seconds`, smooth (raised cosine) between. */
export function rise(t: number, seconds: number): number {
  if (t <= 0) return 0;
  return t >= seconds ? 1 : 0.5 - 0.5 * Math.cos((Math.PI * t) / seconds);
}

/** A blow: smooth attack, then exponential decay with time constant `tau` (both seconds). */
export function strike(t: number, attack: number, tau: number): number {
  return t < 0 ? 0 : rise(t, attack) * Math.exp(-Math.max(0, t - attack) / tau);
}

/** A sine at `hertz`; `phase` in turns. */
export function sine(t: number, hertz: number, phase = 0): number {
  return Math.sin(2 * Math.PI * (hertz * t + phase));
}

/** One way in which a struck thing rings: hertz, decay (seconds to 1/e), loudness. */
export type Mode = readonly [hertz: number, tau: number, gain: number];

/** A struck thing: its modes ring and die. The attack (seconds) says how soft the hammer is. */
export function struck(modes: readonly Mode[], seconds: number, attack: number): Signal {
  const end = seconds - 0.01;
  return render(seconds, (t) => {
    let value = 0;
    for (const [hertz, tau, gain] of modes) value += gain * Math.exp(-t / tau) * sine(t, hertz);
    return value * rise(t, attack) * (1 - rise(t - end, 0.01));
  });
}

/** Gentle saturation: tames single peaks, and adds the overtones that small speakers need. */
export function saturate(signal: Signal, drive: number): Signal {
  return signal.map((value) => Math.tanh(value * drive) / Math.tanh(drive));
}
