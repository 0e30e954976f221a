import { describe, expect, test } from 'vitest';
import {
  createSound,
  defaultVolumes,
  silentSound,
  type Sound,
  type SoundView,
} from '../../src/sound/index.ts';
import { takeAt } from '../../src/sound/player.ts';
import type { Speaker } from '../../src/sound/speaker.ts';
import { sounds, type SoundName } from '../../src/sound/sounds.ts';

/** What a recorded voice was told. */
interface Heard {
  name: SoundName;
  take: number;
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
    play(name, take, volume, ended) {
      const heard: Heard = { name, take, volume, rate: 1, playing: true, changes: 0, end: ended };
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
  present: 0,
  typing: [],
  handsOn: false,
  dawn: false,
  paused: false,
};
const full = { voices: 1, room: 1, alerts: 1, pulse: 1 };

async function start(
  options: { muted?: boolean; unlocked?: boolean; gentle?: boolean; murmurs?: boolean } = {},
) {
  const record = recorder();
  const sound = await createSound(
    { base: '/', volumes: full, ...options, muted: options.muted ?? false },
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
    sound.follow({ ...quietNight, stress: 0.5, typing: ['mina'] });
    expect([of('room'), of('keysTwice'), of('pulse')].every(Boolean)).toBe(true);
    const slow = of('pulse')?.rate ?? 0;
    sound.follow({ ...quietNight, stress: 0.9 });
    expect(of('pulse')?.rate).toBeGreaterThan(slow);
    expect(of('keysTwice')).toBeUndefined();
  });

  test('the same view again changes nothing', async () => {
    const { sound, of } = await start();
    sound.follow(quietNight);
    sound.follow({ ...quietNight });
    expect(of('room')?.changes).toBe(1);
  });

  test('a person keeps their rhythm when others stop', async () => {
    const { sound, of } = await start();
    sound.follow({ ...quietNight, typing: ['mina', 'tomas'] });
    sound.follow({ ...quietNight, typing: ['tomas'] });
    expect([of('keysTwice'), of('keysTrailing')?.playing]).toEqual([undefined, true]);
  });

  test('captions come once in an act', async () => {
    const { sound } = await start();
    const names = captionsOf(sound);
    for (const typing of [['mina'], [], ['mina']]) sound.follow({ ...quietNight, typing });
    expect(names).toEqual(['room', 'keysTwice']);
    sound.follow({ ...quietNight, act: 'review' });
    expect(names).toEqual(['room', 'keysTwice', 'room']);
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
    const [pulse, room] = [of('pulse')?.volume ?? 0, of('room')?.volume ?? 0];
    sound.volume('room', 0.25);
    expect(of('room')?.volume).toBeCloseTo(0.25 * room);
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

describe('takes', () => {
  test('somebody who types goes on with another phrase, at the level of now', async () => {
    const { sound, voices, of } = await start();
    sound.follow({ ...quietNight, typing: ['mina'] });
    const volume = of('keysTwice')?.volume;
    for (let count = 0; count < 5; count += 1) voices.findLast(({ name }) => name === 'keysTwice')?.end();
    const phrases = voices.filter(({ name }) => name === 'keysTwice');
    expect(phrases.map(({ take }) => take)).toEqual([0, 1, 2, 1, 0, 2]);
    expect(phrases.at(-1)?.volume).toBe(volume);
  });

  test('a phrase that ends after its typist has stopped is the last', async () => {
    const { sound, voices } = await start();
    sound.follow({ ...quietNight, typing: ['mina'] });
    sound.follow(quietNight);
    for (const { name, end } of [...voices]) if (name === 'keysTwice') end();
    expect(voices.filter(({ name }) => name === 'keysTwice').length).toBe(1);
  });

  test('without audio nothing goes on for ever', () => {
    const sound = silentSound();
    sound.unlock();
    sound.mute(false);
    sound.follow({ ...quietNight, typing: ['mina'], dawn: true });
    sound.destroy();
  });

  test('never one twice in a row, and all of them', () => {
    for (const takes of [2, 3, 4]) {
      const order = Array.from({ length: 24 }, (_, count) => takeAt(count, takes));
      expect(order.filter((take, index) => take === order[index - 1])).toEqual([]);
      expect(new Set(order).size).toBe(takes);
    }
  });

  test('three are not always in one order', () => {
    const order = Array.from({ length: 6 }, (_, count) => takeAt(count, 3));
    expect(order.slice(3)).not.toEqual(order.slice(0, 3));
  });
});

describe('at once', () => {
  test('the same sound again takes the place of the first', async () => {
    const { sound, voices } = await start();
    sound.play('message');
    sound.play('message');
    expect(voices.map(({ playing }) => playing)).toEqual([false, true]);
  });

  test('three speak, each lower than the one before; a fourth sends the oldest away', async () => {
    const { sound, of } = await start();
    for (const name of ['ring', 'knock', 'alertBad', 'thud'] as const) sound.play(name);
    expect(of('ring')).toBeUndefined();
    expect(of('thud')?.volume).toBeLessThan(sounds.thud.gain * 0.6);
  });

  test('the room comes back when the last has ended', async () => {
    const { sound, of } = await start();
    sound.follow(quietNight);
    const before = of('room')?.volume ?? 0;
    sound.play('ring');
    sound.play('message');
    of('ring')?.end();
    expect(of('room')?.volume).toBeCloseTo(before * sounds.message.ducks);
    of('message')?.end();
    expect(of('room')?.volume).toBeCloseTo(before);
  });

  test('the pulse makes way for an alert, too', async () => {
    const { sound, of } = await start();
    sound.follow({ ...quietNight, stress: 1 });
    const before = of('pulse')?.volume ?? 0;
    sound.play('alertBad');
    expect(of('pulse')?.volume).toBeLessThan(before / 2);
  });
});

describe('no sudden sounds', () => {
  test('what would startle comes in from nothing, and lower', async () => {
    const [plain, gentle] = [await start(), await start({ gentle: true })];
    for (const { sound } of [plain, gentle]) sound.play('thud');
    expect([plain.of('thud')?.changes, gentle.of('thud')?.changes]).toEqual([0, 1]);
    expect(gentle.of('thud')?.volume).toBeLessThan(0.7 * (plain.of('thud')?.volume ?? 0));
  });

  test('what would not stays as it is', async () => {
    const { sound, of } = await start({ gentle: true });
    sound.play('message');
    expect([of('message')?.changes, of('message')?.volume]).toEqual([0, sounds.message.gain]);
  });

  test('may be asked for while the phone rings', async () => {
    const { sound, of } = await start();
    sound.play('phone');
    sound.gentle(true);
    expect(of('phone')?.volume).toBeLessThan(sounds.phone.gain);
  });
});

describe('murmurs', () => {
  test('are off unless asked for; a hard line has its breath all the same', async () => {
    const { sound, voices } = await start();
    const names = captionsOf(sound);
    sound.speak('mina', false);
    sound.speak('mina', true);
    expect([voices.map(({ name }) => name), names]).toEqual([['breath'], ['breath']]);
  });

  test('have the voice of who speaks, after the breath', async () => {
    const { sound, voices, of } = await start({ murmurs: true });
    sound.speak('tomas', true);
    expect(voices.map(({ name }) => name)).toEqual(['breath']);
    of('breath')?.end();
    expect(voices.map(({ name }) => name)).toEqual(['breath', 'voiceTrailing']);
  });

  test('a stranger has a lent voice at another pitch', async () => {
    const { sound, voices } = await start({ murmurs: true });
    sound.speak('somebody-else', false);
    expect(voices.map(({ rate }) => rate)).not.toContain(1);
  });

  test('fetch their file only when they are on', async () => {
    const { sound, asked } = await start();
    sound.follow(quietNight);
    expect(asked.files).not.toContain('voices');
    sound.murmurs(true);
    expect(asked.files).toContain('voices');
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
