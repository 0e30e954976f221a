/** The committed sound files: small, level, clean, closed where they loop, and made by the script. */
import { readdirSync, statSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeAll, folder, plainDelay, windowOf } from '../../assets/sound/decode.ts';
import {
  centroid,
  decibels,
  momentary,
  offset,
  onsets,
  rms,
  seam,
  spectrum,
  truePeak,
} from '../../assets/sound/measure.ts';
import { cook, loudnessOf, recipes } from '../../assets/sound/recipes.ts';
import { layOut } from '../../assets/sound/pack.ts';
import { rate, type Signal } from '../../assets/sound/synth/signal.ts';
import { sounds, soundNames, type SoundName } from '../../src/sound/sounds.ts';
import { files, sprites, type SoundFile } from '../../src/sound/sprites.ts';
import { rhythms, type Rhythm } from '../../src/sound/people.ts';

let tracks: Record<SoundFile, Signal>;
beforeAll(async () => {
  tracks = await decodeAll();
});

/** A take as it was made, found behind the decoder's delay. */
const heard = (name: SoundName, take = 0): Signal => windowOf(tracks, name, take, plainDelay);
const loops = soundNames.filter((name) => sprites[name].loop);
/** Every take of a name that is no loop. */
const singles = soundNames.flatMap((name) =>
  sprites[name].loop ? [] : sprites[name].takes.map((_, take) => [name, take] as const),
);
const all = soundNames.flatMap((name) => sprites[name].takes.map((_, take) => [name, take] as const));

describe('the set', () => {
  test('is at most 350 kB', () => {
    const sizes = files.map((file) => statSync(new URL(`${file}.mp3`, folder)).size);
    expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThanOrEqual(350_000);
  });

  test('holds the files of the sprites and nothing else', () => {
    expect(readdirSync(folder).toSorted()).toEqual(files.map((file) => `${file}.mp3`).toSorted());
  });

  test('has the takes that the game plays, and loops only what goes on', () => {
    for (const name of soundNames)
      expect([name, sprites[name].takes.length]).toEqual([name, sounds[name].takes]);
    expect(loops.filter((name) => sounds[name].plays === 'once')).toEqual([]);
    // One that goes on without a loop needs takes to go on with.
    const goesOn = soundNames.filter((name) => sounds[name].plays !== 'once' && !sprites[name].loop);
    for (const name of goesOn) expect(sounds[name].takes).toBeGreaterThanOrEqual(3);
  });

  test('lies where the script lays it', () => {
    for (const file of files) {
      const names = soundNames.filter((name) => recipes[name].file === file);
      const pieces = names.flatMap((name) =>
        sprites[name].takes.map(([, length], take) => ({
          name,
          take,
          loop: recipes[name].loop,
          signal: new Float64Array((length * rate) / 1000),
        })),
      );
      const laid = layOut(pieces).positions.map(({ name, take, start, length }) => [
        name,
        take,
        start,
        length,
      ]);
      const shipped = names.flatMap((name) =>
        sprites[name].takes.map(([start, length], take) => [name, take, start, length]),
      );
      expect(laid).toEqual(shipped);
    }
  });

  test.each(files)('%s.mp3 stays under -1 dBTP, silence and all', (file) => {
    expect(truePeak(tracks[file])).toBeLessThan(-1);
  });
});

describe.each(all)('%s, take %i', (name, take) => {
  test('is what the script makes', () => {
    const made = cook(name, take);
    const decoded = heard(name, take);
    expect(decoded.length).toBe(made.length);
    const error = decoded.map((value, index) => value - (made[index] ?? 0));
    expect(decibels(rms(made)) - decibels(rms(error))).toBeGreaterThan(12);
  });

  test('is as loud as its recipe says', () => {
    const loudness = loudnessOf(name, heard(name, take));
    // Short blows are held back by their peaks, never pushed over.
    expect(loudness).toBeGreaterThan(recipes[name].loudness - 2);
    expect(loudness).toBeLessThan(recipes[name].loudness + 0.5);
  });

  test('has no offset', () => {
    expect(Math.abs(offset(heard(name, take)))).toBeLessThan(0.0005);
  });
});

describe.each(loops)('the loop of %s', (name) => {
  // A browser may leave the decoder's delay in, take out part of it, or all of it.
  test.each([0, 529, plainDelay])(
    'closes without a step when %i samples of delay are taken out',
    (corrected) => {
      const { step, bend } = seam(windowOf(tracks, name, 0, corrected));
      expect(step).toBeLessThanOrEqual(1);
      // The encoder's own noise bends by as much as that now and then, anywhere in a bed of noise.
      expect(bend).toBeLessThanOrEqual(1.5);
    },
  );
});

describe.each(singles)('the single %s, take %i', (name, take) => {
  test('has silence around it, wherever the browser starts', () => {
    const { file, takes } = sprites[name];
    const [start, length] = takes[take] ?? [0, 0];
    const [first, last] = [(start * rate) / 1000 + plainDelay, ((start + length) * rate) / 1000 + plainDelay];
    const margin = 0.04 * rate;
    expect(decibels(rms(tracks[file].subarray(first - margin - 200, first - 200)))).toBeLessThan(-60);
    expect(decibels(rms(tracks[file].subarray(last + 200, last + margin)))).toBeLessThan(-60);
  });

  test('does not startle', () => {
    expect(momentary(heard(name, take))).toBeLessThan(-17);
    // What is there from the first instant on is a crack: its first two milliseconds stay low.
    expect(truePeak(heard(name, take).subarray(0, 0.002 * rate))).toBeLessThan(-12);
  });

  test('has died away at its end', () => {
    expect(truePeak(heard(name, take).subarray(-0.005 * rate))).toBeLessThan(-45);
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

test('where a loop begins again its colour is that of the rest', () => {
  for (const name of ['room', 'presence'] as const) {
    const loop = windowOf(tracks, name);
    const size = 8192;
    const joint = new Float64Array(size).map(
      (_, index) => loop[(loop.length - size / 2 + index) % loop.length] ?? 0,
    );
    const middle = (share: number) => loop.subarray(Math.floor(loop.length * share)).subarray(0, size);
    const usual = [0.3, 0.55, 0.8].map((share) => spectrum(middle(share)));
    for (const [band, level] of spectrum(joint).slice(0, 6).entries()) {
      const levels = usual.map((bands) => bands[band] ?? 0);
      expect(level).toBeGreaterThan(Math.min(...levels) - 6);
      expect(level).toBeLessThan(Math.max(...levels) + 6);
    }
  }
});

describe('takes of the same sound', () => {
  const several = soundNames.filter((name) => sounds[name].takes > 1);
  test.each(several)('%s is never the same twice', (name) => {
    const [one, two] = [heard(name, 0), heard(name, 1)];
    const length = Math.min(one.length, two.length);
    let [both, first, second] = [0, 1e-12, 1e-12];
    for (let index = 0; index < length; index += 1) {
      const [a, b] = [one[index] ?? 0, two[index] ?? 0];
      both += a * b;
      first += a * a;
      second += b * b;
    }
    // A relay is the same relay; its two clicks are only nearly alike.
    expect(Math.abs(both) / Math.sqrt(first * second)).toBeLessThan(name === 'heldCall' ? 0.995 : 0.9);
  });
});

/** Works each out once: pairs ask for the same again and again. */
function kept<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const done = new Map<Key, Value>();
  return (key) => {
    const value = done.get(key) ?? work(key);
    done.set(key, value);
    return value;
  };
}

describe('typing', () => {
  interface Hand {
    /** Seconds between keys, the middle one. */
    gap: number;
    /** Spread of the gaps within a run, as a share of their mean. */
    uneven: number;
    /** Share of the time in which nothing is typed for over 0.3 s. */
    still: number;
    bright: number;
    /** Spread of the level of the keys, in decibels. */
    touch: number;
  }

  /** What an ear knows somebody's typing by, over all their takes. */
  const hand = kept((name: Rhythm): Hand => {
    const takes = sprites[name].takes.map((_, take) => heard(name, take));
    // Two keys are never closer than that; what is between is a key coming up.
    const keys = takes.map((take) => onsets(take, 0.3, 0.062));
    const gaps = keys.flatMap((times) => times.slice(1).map((time, index) => time - (times[index] ?? 0)));
    const runs = gaps.filter((gap) => gap < 0.3).toSorted((a, b) => a - b);
    const mean = runs.reduce((total, gap) => total + gap, 0) / runs.length;
    const spread = Math.sqrt(runs.reduce((total, gap) => total + (gap - mean) ** 2, 0) / runs.length);
    const seconds = takes.reduce((total, take) => total + take.length / rate, 0);
    const levels = takes.flatMap((take, index) =>
      (keys[index] ?? []).map((at) => decibels(rms(take.subarray(at * rate, (at + 0.03) * rate)))),
    );
    const level = levels.reduce((total, one) => total + one, 0) / levels.length;
    return {
      gap: runs[Math.floor(runs.length / 2)] ?? 0,
      uneven: spread / mean,
      still: gaps.filter((gap) => gap >= 0.3).reduce((total, gap) => total + gap, 0) / seconds,
      bright: takes.reduce((total, take) => total + centroid(take), 0) / takes.length,
      touch: Math.sqrt(levels.reduce((total, one) => total + (one - level) ** 2, 0) / levels.length),
    };
  });

  test.each(rhythms)('%s is no machine: gaps and force differ from key to key', (name) => {
    const { uneven, touch } = hand(name);
    expect(uneven).toBeGreaterThan(0.08);
    expect(touch).toBeGreaterThan(0.8);
  });

  const pairs = rhythms.flatMap((one, index) => rhythms.slice(index + 1).map((two) => [one, two] as const));
  test.each(pairs)('%s is not %s', (one, two) => {
    const [a, b] = [hand(one), hand(two)];
    const apart = (of: keyof Hand): number => Math.abs(Math.log(a[of] / b[of]));
    // By rhythm or stillness, and never by rhythm alone: also by what they type on.
    expect(Math.max(apart('gap'), apart('still'))).toBeGreaterThan(0.25);
    expect(apart('gap') + apart('still') + apart('bright')).toBeGreaterThan(0.5);
  });
});

describe('alerts that mean different things', () => {
  const alerts = [
    'ring',
    'knock',
    'message',
    'alertInfo',
    'alertBad',
    'promiseLate',
    'moneyUp',
    'moneyDown',
    'heldCall',
    'thud',
  ] as const satisfies SoundName[];
  const pairs = alerts.flatMap((one, index) => alerts.slice(index + 1).map((two) => [one, two] as const));

  /** Bands (decibels, not under -40) and beginnings: what a sound is told by when nobody looks. */
  const mark = kept((name: SoundName) => {
    const signal = heard(name);
    return {
      bands: spectrum(signal).map((level) => Math.max(-40, level)),
      starts: onsets(signal, 0.25).length,
    };
  });

  test.each(pairs)('%s is not %s', (one, two) => {
    const [a, b] = [mark(one), mark(two)];
    const apart = a.bands.reduce((total, level, band) => total + Math.abs(level - (b.bands[band] ?? 0)), 0);
    // Half an octave's colour (mean over the bands), or another number of blows.
    expect(apart / a.bands.length + 3 * Math.abs(a.starts - b.starts)).toBeGreaterThan(3);
  });

  test('money that runs faster picks up, and slower winds down', () => {
    const gaps = (name: SoundName): number[] => {
      const times = onsets(heard(name), 0.2, 0.03);
      return times.slice(1).map((time, index) => time - (times[index] ?? 0));
    };
    const [up, down] = [gaps('moneyUp'), gaps('moneyDown')];
    expect(up.at(-1) ?? 1).toBeLessThan((up[0] ?? 0) / 2);
    expect(down.at(-1) ?? 0).toBeGreaterThan((down[0] ?? 1) * 2);
  });
});

test('voices are told apart by pitch', () => {
  /** How much a stretch is like itself `lag` samples later, -1..1. */
  const alike = (part: Signal, lag: number): number => {
    let [both, here, later] = [0, 1e-12, 1e-12];
    for (let index = 0; index + lag < part.length; index += 1) {
      const [a, b] = [part[index] ?? 0, part[index + lag] ?? 0];
      both += a * b;
      here += a * a;
      later += b * b;
    }
    return both / Math.sqrt(here * later);
  };
  /** Hertz: the shortest lag that is nearly as good as any. */
  const pitchOf = (part: Signal): number => {
    const lags = Array.from({ length: 210 }, (_, index) => index + Math.round(rate / 300));
    const likeness = lags.map((lag) => alike(part, lag));
    const best = Math.max(...likeness);
    const first = likeness.findIndex(
      (one, index) =>
        one > 0.93 * best && one >= (likeness[index - 1] ?? 1) && one >= (likeness[index + 1] ?? 1),
    );
    return rate / (lags[first] ?? 1);
  };
  /** The middle one over the loud stretches of 60 ms. */
  const pitch = (name: SoundName): number => {
    const signal = heard(name);
    const size = 0.06 * rate;
    const parts = Array.from({ length: Math.floor(signal.length / size) }, (_, index) =>
      signal.subarray(index * size, (index + 1) * size),
    );
    const loudest = Math.max(...parts.map(rms));
    const found = parts.filter((part) => rms(part) > 0.4 * loudest).map(pitchOf);
    return found.toSorted((a, b) => a - b)[Math.floor(found.length / 2)] ?? 0;
  };
  const found = Object.fromEntries(
    (['voiceTrailing', 'voiceHesitant', 'voiceShort', 'voiceTwice', 'voiceBroken'] as const).map((name) => [
      name,
      pitch(name),
    ]),
  );
  const inOrder = Object.values(found).toSorted((a, b) => a - b);
  expect(Object.values(found)).toEqual(inOrder);
  for (const [index, hertz] of inOrder.slice(1).entries())
    expect(hertz / (inOrder[index] ?? 1)).toBeGreaterThan(1.04);
});
