/** Two minutes of a night as the game mixes it: level over time, what makes way for what, and what is heard over it. */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  decibels,
  integrated,
  loudnessOverTime,
  momentary,
  rms,
  spectrum,
  truePeak,
} from '../../assets/sound/measure.ts';
import { nightBeats, render, renderNight, type Rendered } from '../../assets/sound/night.ts';
import { rate, type Signal } from '../../assets/sound/synth/signal.ts';
import { sounds, type PlayName } from '../../src/sound/sounds.ts';
import { sprites } from '../../src/sound/sprites.ts';

let night: Rendered;
beforeAll(async () => {
  night = await renderNight();
}, 60_000);

const cut = (signal: Signal, from: number, to: number): Signal => signal.subarray(from * rate, to * rate);
const level = (signal: Signal, from: number, to: number): number => decibels(rms(cut(signal, from, to)));
const full = { voices: 1, room: 1, alerts: 1, pulse: 1 };

test('with every slider at its top it never reaches -1 dBTP', () => {
  expect(truePeak(night.mix)).toBeLessThan(-1);
});

test('is as loud as a night: alerts at about -18, the whole well below', () => {
  const loudest = Math.max(...loudnessOverTime(night.mix));
  expect(loudest).toBeGreaterThan(-20);
  expect(loudest).toBeLessThan(-16.5);
  expect(integrated(night.mix)).toBeGreaterThan(-27);
  expect(integrated(night.mix)).toBeLessThan(-22);
});

describe('alerts in the bridge', () => {
  const alerts = nightBeats.flatMap(({ at, what }) => {
    const name = what as PlayName;
    const isAlert = what in sounds && sounds[name].group === 'alerts' && sounds[name].ducks <= 0.4;
    // Under water nothing is announced.
    return isAlert && at > 13 && (at < 52 || at > 66) ? [[at, name] as const] : [];
  });

  test('there are some', () => {
    expect(alerts.length).toBeGreaterThan(6);
  });

  test.each(alerts)('at %d s, %s is heard over the pulse in its own bands', (at, name) => {
    const seconds = (sprites[name].takes[0]?.[1] ?? 0) / 1000;
    const [alert, pulse] = [
      cut(night.layers.alerts, at, at + seconds),
      cut(night.layers.pulse, at, at + seconds),
    ];
    const [own, other] = [spectrum(alert), spectrum(pulse)];
    const strongest = own.indexOf(Math.max(...own));
    const above =
      decibels(rms(alert)) + (own[strongest] ?? 0) - decibels(rms(pulse)) - (other[strongest] ?? 0);
    expect(above).toBeGreaterThan(6);
  });

  test.each(alerts.filter(([at]) => at < 48))('at %d s, the room steps back for %s', (at) => {
    const under = level(night.layers.room, at + 0.2, at + 0.7);
    const lead =
      momentary(cut(night.layers.alerts, at, at + 0.9)) -
      momentary(cut(night.layers.room, at + 0.2, at + 0.9));
    expect(under).toBeLessThan(level(night.layers.room, 16, 22));
    expect(lead).toBeGreaterThan(6);
  });
});

test('hands on: nothing above a kilohertz is left, and it comes back', () => {
  const bright = (from: number, to: number): number => {
    const part = cut(night.mix, from, to);
    return (
      decibels(rms(part)) +
      10 *
        Math.log10(
          spectrum(part)
            .slice(5)
            .reduce((sum, band) => sum + 10 ** (band / 10), 0),
        )
    );
  };
  expect(bright(53.5, 65)).toBeLessThan(bright(31, 50) - 25);
  expect(bright(66.8, 69)).toBeGreaterThan(bright(53.5, 65) + 12);
});

test('the room thins as people leave', async () => {
  const room = async (present: number): Promise<number> => {
    const view = {
      act: 'bridge',
      stress: 0,
      present,
      typing: [],
      handsOn: false,
      dawn: false,
      paused: false,
    } as const;
    const { mix } = await render(
      [{ at: 0, what: 'room', act: (sound) => sound.follow({ ...view, typing: [] }) }],
      14,
      full,
    );
    return integrated(cut(mix, 3, 14));
  };
  const [everybody, few, nobody] = [await room(1), await room(0.4), await room(0)];
  expect(everybody - few).toBeGreaterThan(1.5);
  expect(few - nobody).toBeGreaterThan(1);
});

test('everything at once does not build up', async () => {
  const crowd = ['thud', 'alertBad', 'ring', 'promiseLate', 'knock', 'thud'] as const;
  const { mix } = await render(
    [
      {
        at: 0,
        what: 'strain',
        act: (sound) =>
          sound.follow({
            act: 'bridge',
            stress: 1,
            present: 1,
            typing: ['mina', 'tomas', 'ade', 'june', 'rosa'],
            handsOn: false,
            dawn: true,
            paused: false,
          }),
      },
      ...crowd.map((name, index) => ({
        at: 6 + index * 0.06,
        what: name,
        act: (sound: Parameters<(typeof nightBeats)[number]['act']>[0]) => sound.play(name),
      })),
    ],
    9,
    full,
  );
  expect(truePeak(mix)).toBeLessThan(-1);
});
