/** Settings and commitments: small things kept as text. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { browserBox, type TextBox } from '../../src/storage/box.ts';
import { commitmentLimits, openCommitments } from '../../src/storage/commitments.ts';
import { createSettings, defaultSettings } from '../../src/storage/settings.ts';

function box(texts: Record<string, string> = {}): TextBox {
  const kept = new Map(Object.entries(texts));
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => void kept.set(key, text) };
}
const refusing: TextBox = {
  getItem: () => {
    throw new DOMException('no', 'SecurityError');
  },
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
};
const settingsIn = (kept: unknown) =>
  createSettings(box({ 'hold-the-bridge.settings': typeof kept === 'string' ? kept : JSON.stringify(kept) }))
    .current;

describe('settings', () => {
  test('are kept, and told to whoever listens', () => {
    const kept = box();
    const settings = createSettings(kept);
    const listener = vi.fn();
    const stop = settings.subscribe(listener);
    settings.set({ speed: 2, volume: { ...settings.current.volume, pulse: 0 } });
    stop();
    settings.set({ muted: true });
    expect(listener).toHaveBeenCalledTimes(1);
    const now = {
      ...defaultSettings(),
      speed: 2,
      muted: true,
      volume: { ...defaultSettings().volume, pulse: 0 },
    };
    expect(createSettings(kept).current).toEqual(now);
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{"speed":'],
    ['null', null],
    ['a list', [1]],
    ['a speed that does not exist', { speed: 3 }],
    ['a speed as text', { speed: '1' }],
    ['a text size of 99', { textSize: 99 }],
    ['another mode', { mode: 'god' }],
    ['a volume over 1', { volume: { pulse: 2 } }],
    ['a volume that is no number', { volume: { pulse: null, master: 'x' } }],
    ['volumes as text', { volume: 'loud' }],
    ['a locale with a space', { locale: 'en <b>' }],
    ['fields nobody knows', { score: 100, __proto__: { speed: 4 } }],
  ])('with %s in the box are the default ones', (_name, kept) => {
    const { volume, ...rest } = settingsIn(kept);
    const { volume: usual, ...defaults } = defaultSettings();
    expect(rest).toEqual(defaults);
    expect(volume).toEqual(usual);
  });

  test('of an older version keep what they had', () => {
    expect(settingsIn({ speed: 4, volume: { pulse: 0.1 }, stage: 'yes' })).toEqual({
      ...defaultSettings(),
      speed: 4,
      volume: { ...defaultSettings().volume, pulse: 0.1 },
    });
  });

  test('hold for the session where nothing can be kept', () => {
    for (const none of [null, refusing]) {
      const settings = createSettings(none);
      settings.set({ captions: true });
      expect(settings.current).toEqual({ ...defaultSettings(), captions: true });
    }
    expect(browserBox()).toBeNull();
  });

  test('from any JSON have the shape of settings, and what was set comes back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (kept) => {
        const settings = settingsIn(kept);
        expect(Object.keys(settings)).toEqual(Object.keys(defaultSettings()));
        expect(settingsIn(settings)).toEqual(settings);
      }),
    );
  });
});

describe('commitments', () => {
  test('are one for each run, newest first', () => {
    const kept = box();
    const commitments = openCommitments(kept);
    expect(commitments.write('a', ' Ask who knows. ')).toBe(true);
    expect(commitments.write('b', 'Name one deputy.')).toBe(true);
    expect(commitments.write('a', 'Ask twice.')).toBe(true);
    const again = openCommitments(kept);
    expect(again.list().map(({ run, text }) => [run, text])).toEqual([['a', 'Ask twice.'], ['b', 'Name one deputy.']]); // prettier-ignore
    expect(again.of('b')?.text).toBe('Name one deputy.');
    expect(again.write('b', '  ')).toBe(true);
    expect(again.of('b')).toBeNull();
    again.clear();
    expect(openCommitments(kept).list()).toEqual([]);
  });

  test('have a longest length and number', () => {
    const commitments = openCommitments(box());
    for (let i = 0; i < commitmentLimits.kept + 5; i++) commitments.write(`run${i}`, 'x'.repeat(2000));
    expect(commitments.list()).toHaveLength(commitmentLimits.kept);
    expect(commitments.list()[0]?.text).toHaveLength(commitmentLimits.text);
    expect(commitments.of('run0')).toBeNull();
  });

  test('that are damaged are left out, and a box that refuses is no error', () => {
    const good = { id: 'i', run: 'r', at: 1, text: 'Wait.' };
    const bad = [
      null,
      1,
      {},
      { ...good, at: null },
      { ...good, text: 5 },
      { ...good, text: 'x'.repeat(501) },
    ];
    const kept = box({ 'hold-the-bridge.commitments': JSON.stringify([...bad, good]) });
    expect(openCommitments(kept).list()).toEqual([good]);
    expect(openCommitments(box({ 'hold-the-bridge.commitments': '{' })).list()).toEqual([]);
    const commitments = openCommitments(refusing);
    expect(commitments.write('r', 'Wait.')).toBe(false);
    expect(commitments.of('r')?.text).toBe('Wait.');
  });
});
