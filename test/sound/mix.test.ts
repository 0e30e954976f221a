import { describe, expect, test } from 'vitest';
import { mix, type SoundView } from '../../src/sound/mix.ts';
import { rhythmOf, rhythms, voiceOf } from '../../src/sound/people.ts';

const quietNight: SoundView = {
  act: 'bridge',
  stress: 0,
  present: 1,
  typing: [],
  handsOn: false,
  dawn: false,
  paused: false,
};

/** The mix of a quiet bridge with something changed. */
const at = (changes: Partial<SoundView>) => mix({ ...quietNight, ...changes });

test('a calm leader does not hear their heart; a strained one hears it faster and louder', () => {
  expect(at({ stress: 0.2 }).pulse.volume).toBe(0);
  const [some, much] = [at({ stress: 0.5 }).pulse, at({ stress: 0.9 }).pulse];
  expect(some.volume).toBeGreaterThan(0);
  expect(much.volume).toBeGreaterThan(some.volume);
  expect(much.rate).toBeGreaterThan(some.rate);
});

describe('people', () => {
  const team = ['mina', 'tomas', 'ade', 'june', 'rosa'];

  test('each of the first night types in a way of their own', () => {
    expect(team.map(rhythmOf).toSorted()).toEqual([...rhythms].toSorted());
    const levels = at({ typing: ['tomas'] });
    expect(rhythms.filter((name) => levels[name].volume > 0)).toEqual(['keysTrailing']);
  });

  test('and each has a voice of their own, the chief executive too', () => {
    expect(new Set([...team, 'ingrid'].map((id) => voiceOf(id).name)).size).toBe(6);
  });

  test('a stranger keeps what they were lent, and is nobody else', () => {
    const strangers = ['zoe', 'yan', 'xu', 'wale', 'vera'];
    for (const id of strangers) {
      expect(voiceOf(id)).toEqual(voiceOf(id));
      expect(voiceOf(id).rate).not.toBe(1);
      expect(rhythms).toContain(rhythmOf(id));
    }
  });

  test('five who type at once are no louder than two', () => {
    const power = (typing: string[]) =>
      rhythms.reduce((total, name) => total + at({ typing })[name].volume ** 2, 0);
    expect(power(team)).toBeLessThan(2.1);
    expect(at({ typing: team }).keysTwice.volume).toBeLessThan(at({ typing: ['mina'] }).keysTwice.volume);
  });

  test('are further off under water', () => {
    expect(at({ typing: ['mina'], handsOn: true }).keysTwice.volume).toBeLessThan(1);
  });

  test('the room thins as they leave', () => {
    const [all, some, none] = [at({ present: 1 }), at({ present: 0.5 }), at({ present: 0 })];
    expect(some.presence.volume).toBeLessThan(all.presence.volume);
    expect(some.room.volume).toBeLessThan(all.room.volume);
    expect(none.presence.volume).toBe(0);
    expect(none.room.volume).toBeGreaterThan(0);
  });

  test('nobody sits in the bedroom', () => {
    expect(at({ act: 'call' }).presence.volume).toBe(0);
  });
});

test('birds sing at dawn and the room recedes', () => {
  expect(at({}).birds.volume).toBe(0);
  expect(at({ dawn: true }).birds.volume).toBe(1);
  expect(at({ dawn: true }).room.volume).toBeLessThan(at({}).room.volume);
});

test('a pause is silent', () => {
  const levels = at({ paused: true, stress: 1, dawn: true, typing: ['mina'] });
  expect(Object.values(levels).filter(({ volume }) => volume > 0)).toEqual([]);
});
