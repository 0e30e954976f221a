import { describe, expect, test } from 'vitest';
import {
  createSound,
  defaultVolumes,
  silentSound,
  type Sound,
  type SoundView,
} from '../../src/sound/index.ts';
import type { Speaker } from '../../src/sound/speaker.ts';
import { sounds, type SoundName } from '../../src/sound/sounds.ts';

/** What a recorded voice was told. */
interface Heard {
  name: SoundName;
  volume: number;
  rate: number;
  playing: boolean;
  changes: number;
  end: () => void;
}

/** A speaker that writes down what it is asked, and lets a test end a sound. */
function recorder() {
  const voices: Heard[] = [];
  const asked = { open: 0, under: false, muted: false, closed: false, files: [] as string[] };
  const speaker: Speaker = {
    open: () => void (asked.open += 1),
    load: (file) => void asked.files.push(file),
    play(name, volume, ended) {
      const heard: Heard = { name, volume, rate: 1, playing: true, changes: 0, end: ended };
      voices.push(heard);
      return {
        to: (next) => void ((heard.volume = next), (heard.changes += 1)),
        rate: (next) => void (heard.rate = next),
        leave: () => void (heard.playing = false),
      };
    },
    under: (on) => void (asked.under = on),
    mute: (on) => void (asked.muted = on),
    close: () => void (asked.closed = true),
  };
  const of = (name: SoundName): Heard | undefined =>
    voices.find((heard) => heard.name === name && heard.playing);
  return { speaker, voices, asked, of };
}

const quietNight: SoundView = {
  act: 'bridge',
  stress: 0,
  typing: [],
  handsOn: false,
  dawn: false,
  paused: false,
};
const full = { voices: 1, room: 1, alerts: 1, pulse: 1 };

async function start(options: { muted?: boolean; unlocked?: boolean } = {}) {
  const record = recorder();
  const sound = await createSound(
    { base: '/', volumes: full, muted: options.muted ?? false },
    record.speaker,
  );
  if (options.unlocked !== false) sound.unlock();
  return { sound, ...record };
}

function captionsOf(sound: Sound): SoundName[] {
  const names: SoundName[] = [];
  sound.onCaption(({ name }) => names.push(name));
  return names;
}

describe('before the first gesture', () => {
  test('nothing touches audio, and everything is captioned', async () => {
    const { sound, voices, asked } = await start({ unlocked: false });
    const names = captionsOf(sound);
    sound.play('phone');
    sound.play('message');
    sound.follow({ ...quietNight, act: 'call' });
    expect(names).toEqual(['phone', 'message', 'room']);
    expect([voices.length, asked.open]).toEqual([0, 0]);
  });

  test('what still goes on is heard once unlocked, what is over is not', async () => {
    const { sound, voices } = await start({ unlocked: false });
    sound.play('phone');
    sound.play('message');
    sound.unlock();
    sound.unlock();
    expect(voices.map(({ name }) => name)).toEqual(['phone']);
  });
});

describe('the phone', () => {
  test('rings until it is picked up', async () => {
    const { sound, of } = await start();
    sound.play('phone');
    sound.play('phone');
    expect(of('phone')?.playing).toBe(true);
    sound.play('pickUp');
    expect(of('phone')).toBeUndefined();
    expect(of('pickUp')).toBeDefined();
  });

  test('or stopped, and holds its breath in a pause', async () => {
    const { sound, of } = await start();
    sound.follow(quietNight);
    sound.play('phone');
    sound.follow({ ...quietNight, paused: true });
    expect(of('phone')?.volume).toBe(0);
    sound.follow(quietNight);
    expect(of('phone')?.volume).toBeCloseTo(sounds.phone.gain);
    sound.stop('phone');
    expect(of('phone')).toBeUndefined();
  });
});

describe('loops follow the view', () => {
  test('they start, change and leave with it', async () => {
    const { sound, of } = await start();
    sound.follow({ ...quietNight, stress: 0.5, typing: ['ana'] });
    expect([of('room'), of('keysQuick'), of('pulse')].every(Boolean)).toBe(true);
    const slow = of('pulse')?.rate ?? 0;
    sound.follow({ ...quietNight, stress: 0.9 });
    expect(of('pulse')?.rate).toBeGreaterThan(slow);
    expect(of('keysQuick')).toBeUndefined();
  });

  test('the same view again changes nothing', async () => {
    const { sound, of } = await start();
    sound.follow(quietNight);
    sound.follow({ ...quietNight });
    expect(of('room')?.changes).toBe(1);
  });

  test('a person keeps their rhythm when others stop', async () => {
    const { sound, of } = await start();
    sound.follow({ ...quietNight, typing: ['ana', 'ben'] });
    sound.follow({ ...quietNight, typing: ['ben'] });
    expect([of('keysQuick'), of('keysSteady')?.playing]).toEqual([undefined, true]);
  });

  test('captions come once in an act', async () => {
    const { sound } = await start();
    const names = captionsOf(sound);
    for (const typing of [['ana'], [], ['ana']]) sound.follow({ ...quietNight, typing });
    expect(names).toEqual(['room', 'keysQuick']);
    sound.follow({ ...quietNight, act: 'review' });
    expect(names).toEqual(['room', 'keysQuick', 'room']);
  });

  test('files come before they are needed', async () => {
    const { sound, asked } = await start();
    sound.follow(quietNight);
    expect(asked.files).toContain('dawn');
  });
});

describe('hands on the keyboard', () => {
  test('put everything under water, and looking up brings it back', async () => {
    const { sound, asked } = await start();
    const names = captionsOf(sound);
    sound.follow(quietNight);
    sound.follow({ ...quietNight, handsOn: true });
    expect(asked.under).toBe(true);
    sound.follow(quietNight);
    expect(asked.under).toBe(false);
    expect(names).toEqual(['room', 'under', 'surface']);
  });
});

describe('volume', () => {
  test('an alert makes the room step back until it is over', async () => {
    const { sound, of } = await start();
    sound.follow(quietNight);
    const before = of('room')?.volume ?? 0;
    sound.play('alertBad');
    expect(of('room')?.volume).toBeLessThan(before * 0.6);
    of('alertBad')?.end();
    expect(of('room')?.volume).toBeCloseTo(before);
  });

  test('each slider moves its own group', async () => {
    const { sound, of } = await start();
    sound.follow({ ...quietNight, stress: 0.8 });
    const pulse = of('pulse')?.volume ?? 0;
    sound.volume('room', 0.25);
    expect(of('room')?.volume).toBeCloseTo(0.25 * sounds.room.gain);
    expect(of('pulse')?.volume).toBe(pulse);
    sound.volume('pulse', 0);
    expect(of('pulse')).toBeUndefined();
    sound.play('message');
    expect(of('message')?.volume).toBeCloseTo(sounds.message.gain);
  });

  test('a slider outside its range is brought back into it', async () => {
    const { sound, of } = await start();
    sound.follow(quietNight);
    sound.volume('room', 7);
    expect(of('room')?.volume).toBeLessThanOrEqual(1);
    sound.volume('room', Number.NaN);
    expect(of('room')).toBeUndefined();
  });
});

describe('mute', () => {
  test('silences what is heard and keeps the captions', async () => {
    const { sound, of, asked } = await start();
    const names = captionsOf(sound);
    sound.follow(quietNight);
    sound.mute(true);
    sound.play('knock');
    expect([of('room'), of('knock')]).toEqual([undefined, undefined]);
    expect(asked.muted).toBe(true);
    expect(names).toEqual(['room', 'knock']);
    sound.mute(false);
    expect(of('room')?.volume).toBeGreaterThan(0);
  });

  test('may be on from the start', async () => {
    const { sound, voices, asked } = await start({ muted: true });
    sound.follow(quietNight);
    sound.play('knock');
    expect([voices.length, asked.muted]).toEqual([0, true]);
  });
});

test('a listener can leave, and nothing is said after the end', async () => {
  const { sound, asked } = await start();
  const names: SoundName[] = [];
  const leave = sound.onCaption(({ name }) => names.push(name));
  leave();
  sound.play('knock');
  const late = captionsOf(sound);
  sound.destroy();
  sound.play('knock');
  expect([names, late, asked.closed]).toEqual([[], [], true]);
});

test('without audio there are still captions', () => {
  const sound = silentSound();
  const names = captionsOf(sound);
  sound.unlock();
  sound.play('thud');
  sound.follow({ ...quietNight, dawn: true });
  expect(names).toEqual(['thud', 'room', 'birds']);
  expect(defaultVolumes.room).toBeGreaterThan(0);
});
