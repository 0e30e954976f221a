/** The committed sound files: small, level, clean, closed where they loop, and made by the script. */
import { readdirSync, statSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { decibels, integrated, momentary, offset, rms, seam, truePeak } from '../../assets/sound/measure.ts';
import { cook, recipes } from '../../assets/sound/recipes.ts';
import { layOut } from '../../assets/sound/pack.ts';
import { rate, type Signal } from '../../assets/sound/synth/signal.ts';
import { sounds, soundNames, type SoundName } from '../../src/sound/sounds.ts';
import { files, sprites, type SoundFile } from '../../src/sound/sprites.ts';
import { decodeAll, folder, plainDelay, windowOf } from './decode.ts';

let tracks: Record<SoundFile, Signal>;
beforeAll(async () => {
  tracks = await decodeAll();
});

/** The sound as it was made, found behind the decoder's delay. */
const heard = (name: SoundName): Signal => windowOf(tracks, name, plainDelay);
const loops = soundNames.filter((name) => sprites[name].loop);
const singles = soundNames.filter((name) => !sprites[name].loop);

describe('the set', () => {
  test('is at most 200 kB', () => {
    const sizes = files.map((file) => statSync(new URL(`${file}.mp3`, folder)).size);
    expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThanOrEqual(200_000);
  });

  test('holds the files of the sprites and nothing else', () => {
    expect(readdirSync(folder).toSorted()).toEqual(files.map((file) => `${file}.mp3`).toSorted());
  });

  test('loops what the game loops', () => {
    expect(loops).toEqual(soundNames.filter((name) => sounds[name].plays !== 'once'));
  });

  test('lies where the script lays it', () => {
    for (const file of files) {
      const names = soundNames.filter((name) => recipes[name].file === file);
      const pieces = names.map((name) => ({
        name,
        loop: recipes[name].loop,
        signal: new Float64Array((sprites[name].length * rate) / 1000),
      }));
      const laid = layOut(pieces).positions.map(({ name, ...position }) => [name, { file, ...position }]);
      expect(Object.fromEntries(laid)).toEqual(
        Object.fromEntries(names.map((name) => [name, sprites[name]])),
      );
    }
  });

  test.each(files)('%s.mp3 stays under -1 dBTP, silence and all', (file) => {
    expect(truePeak(tracks[file])).toBeLessThan(-1);
  });
});

describe.each(soundNames)('%s', (name) => {
  test('is what the script makes', () => {
    const made = cook(name);
    const decoded = heard(name);
    expect(decoded.length).toBe(made.length);
    const error = decoded.map((value, index) => value - (made[index] ?? 0));
    expect(decibels(rms(made)) - decibels(rms(error))).toBeGreaterThan(14);
  });

  test('is as loud as its recipe says', () => {
    const loudness = sprites[name].loop ? integrated(heard(name)) : momentary(heard(name));
    // Short blows are held back by their peaks, never pushed over.
    expect(loudness).toBeGreaterThan(recipes[name].loudness - 2);
    expect(loudness).toBeLessThan(recipes[name].loudness + 0.5);
  });

  test('has no offset', () => {
    expect(Math.abs(offset(heard(name)))).toBeLessThan(0.0005);
  });
});

describe.each(loops)('the loop of %s', (name) => {
  // A browser may leave the decoder's delay in, take out part of it, or all of it.
  test.each([0, 529, plainDelay])(
    'closes without a step when %i samples of delay are taken out',
    (corrected) => {
      const { step, bend } = seam(windowOf(tracks, name, corrected));
      expect(step).toBeLessThanOrEqual(1);
      expect(bend).toBeLessThanOrEqual(1);
    },
  );
});

describe.each(singles)('the single %s', (name) => {
  test('has silence around it, wherever the browser starts', () => {
    const { file, start, length } = sprites[name];
    const [first, last] = [(start * rate) / 1000 + plainDelay, ((start + length) * rate) / 1000 + plainDelay];
    const margin = 0.04 * rate;
    expect(decibels(rms(tracks[file].subarray(first - margin - 200, first - 200)))).toBeLessThan(-60);
    expect(decibels(rms(tracks[file].subarray(last + 200, last + margin)))).toBeLessThan(-60);
  });

  test('does not startle', () => {
    expect(momentary(heard(name))).toBeLessThan(-17);
    // What is there from the first instant on is a crack: its first two milliseconds stay low.
    expect(truePeak(heard(name).subarray(0, 0.002 * rate))).toBeLessThan(-12);
  });
});

test('the room is even: nothing in it happens, and nobody hears where it begins again', () => {
  const room = windowOf(tracks, 'room');
  const step = 0.25 * rate;
  const levels = Array.from({ length: Math.floor(room.length / step) }, (_, index) =>
    decibels(rms(room.subarray(index * step, (index + 1) * step))),
  );
  expect(room.length / rate).toBeGreaterThanOrEqual(8);
  expect(Math.max(...levels) - Math.min(...levels)).toBeLessThan(6);
});

test('alerts that mean different things do not sound alike', () => {
  // Count of zero crossings a second: a rough pitch, enough to keep good and bad news apart.
  const pitch = (name: SoundName): number => {
    const signal = heard(name).subarray(0, 0.6 * rate);
    return signal.filter((value, index) => value >= 0 !== (signal[index - 1] ?? 0) >= 0).length / 2 / 0.6;
  };
  expect(pitch('alertInfo') / pitch('alertBad')).toBeGreaterThan(1.15);
  expect(pitch('message') / pitch('alertInfo')).toBeGreaterThan(1.15);
});
