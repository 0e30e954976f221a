/** The instruments against signals whose answers are known. */
import { expect, test } from 'vitest';
import {
  attack,
  centroid,
  integrated,
  momentary,
  onsets,
  seam,
  truePeak,
} from '../../assets/sound/measure.ts';
import { rate, render, rise, sine, strike } from '../../assets/sound/synth/signal.ts';

test('a 997 Hz sine at -18 dBFS is -21.0 LUFS (BS.1770, one channel)', () => {
  const tone = render(3, (t) => 10 ** (-18 / 20) * sine(t, 997));
  expect(integrated(tone)).toBeCloseTo(-21, 1);
  expect(momentary(tone)).toBeCloseTo(-21, 1);
});

test('silence around a sound does not make it quieter', () => {
  const tone = render(4, (t) => (t < 2 ? 0.1 * sine(t, 997) : 0));
  expect(integrated(tone)).toBeCloseTo(integrated(tone.subarray(0, 2 * rate)), 0);
});

test('a peak between the samples is found', () => {
  // At a quarter of the sample rate, an eighth of a turn off, each sample is 3 dB under the peak.
  const tone = render(0.5, (t) => 0.5 * sine(t, rate / 4, 0.125) * rise(t, 0.1) * (1 - rise(t - 0.4, 0.1)));
  expect(truePeak(tone)).toBeCloseTo(20 * Math.log10(0.5), 1);
});

test('a loop that closes has no seam, one that does not has', () => {
  expect(seam(render(1, (t) => sine(t, 100))).step).toBeLessThan(1.01);
  expect(seam(render(1, (t) => sine(t, 100.25))).step).toBeGreaterThan(2);
  expect(seam(render(1, (t) => sine(t, 100.5))).bend).toBeGreaterThan(2);
});

test('an attack is as long as it is', () => {
  expect(attack(render(0.5, (t) => rise(t, 0.1) * sine(t, 2000)))).toBeCloseTo(0.08, 1);
});

test('the middle of two equal tones is between them', () => {
  expect(centroid(render(1, (t) => sine(t, 1000) + sine(t, 3000)))).toBeCloseTo(2000, -1.5);
});

test('three blows begin three times', () => {
  const blows = render(1, (t) =>
    [0.1, 0.35, 0.7].reduce((sum, at) => sum + strike(t - at, 0.002, 0.02) * sine(t, 900), 0),
  );
  const found = onsets(blows);
  expect(found.length).toBe(3);
  for (const [index, at] of [0.1, 0.35, 0.7].entries())
    expect(Math.abs((found[index] ?? 0) - at)).toBeLessThan(0.011);
});
