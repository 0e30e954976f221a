import { describe, expect, test } from 'vitest';
import { mix, rhythmOf, type SoundView } from '../../src/sound/mix.ts';

const quietNight: SoundView = {
  act: 'bridge',
  stress: 0,
  typing: [],
  handsOn: false,
  dawn: false,
  paused: false,
};

/** The mix of a quiet bridge with something changed. */
const at = (changes: Partial<SoundView>, typists: string[] = []) =>
  mix({ ...quietNight, ...changes }, typists);

test('a calm leader does not hear their heart; a strained one hears it faster and louder', () => {
  expect(at({ stress: 0.2 }).pulse.volume).toBe(0);
  const [some, much] = [at({ stress: 0.5 }).pulse, at({ stress: 0.9 }).pulse];
  expect(some.volume).toBeGreaterThan(0);
  expect(much.volume).toBeGreaterThan(some.volume);
  expect(much.rate).toBeGreaterThan(some.rate);
});

describe('typing', () => {
  const cast = ['ana', 'ben', 'cho', 'dev'];

  test('each person has a rhythm of their own', () => {
    const levels = at({ typing: ['ben'] }, cast);
    expect([levels.keysQuick.volume, levels.keysSteady.volume, levels.keysHesitant.volume]).toEqual([
      0, 1, 0,
    ]);
  });

  test('who comes after the third shares one', () => {
    expect(rhythmOf(3)).toBe(rhythmOf(0));
    expect(at({ typing: ['ana', 'dev'] }, cast).keysQuick.volume).toBe(1);
  });

  test('is further off under water', () => {
    expect(at({ typing: ['ana'], handsOn: true }, cast).keysQuick.volume).toBeLessThan(1);
  });
});

test('birds sing at dawn and the room recedes', () => {
  expect(at({}).birds.volume).toBe(0);
  expect(at({ dawn: true }).birds.volume).toBe(1);
  expect(at({ dawn: true }).room.volume).toBeLessThan(at({}).room.volume);
});

test('a pause is silent', () => {
  const levels = at({ paused: true, stress: 1, dawn: true, typing: ['ana'] }, ['ana']);
  expect(Object.values(levels).map(({ volume }) => volume)).toEqual([0, 0, 0, 0, 0, 0]);
});
