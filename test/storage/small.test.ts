/** Settings, plans and estimates: small things kept as text. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { browserBox, type TextBox } from '../../src/storage/box.ts';
import { openEstimates } from '../../src/storage/estimates.ts';
import { openPlans, planLimits } from '../../src/storage/plans.ts';
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

describe('plans', () => {
  const text = { moment: ' The March outage. ', sentence: 'Is it still running?', witness: 'Dana' };

  test('are one for each run, newest first, and keep their id when their words change', () => {
    const kept = box();
    const plans = openPlans(kept);
    const { plan } = plans.write('a', text);
    plans.write('b', { ...text, sentence: 'Who else knows?' });
    plans.write('a', { ...text, witness: 'Sol' });
    const again = openPlans(kept);
    expect(again.list().map(({ run, moment, witness }) => [run, moment, witness])).toEqual([
      ['a', 'The March outage.', 'Sol'],
      ['b', 'The March outage.', 'Dana'],
    ]);
    expect(again.byId(plan.id)?.witness).toBe('Sol');
    again.remove(plan.id);
    expect(openPlans(kept).of('a')).toBeNull();
    again.clear();
    expect(openPlans(kept).list()).toEqual([]);
  });

  test('remember what came of them', () => {
    const kept = box();
    const { plan } = openPlans(kept).write('a', text);
    expect(openPlans(kept).check(plan.id, { seen: ['safety'], came: 'said', note: ' It was quiet. ' })).toBe(
      true,
    );
    expect(openPlans(kept).of('a')?.checks).toMatchObject([
      { seen: ['safety'], came: 'said', note: 'It was quiet.' },
    ]);
    expect(openPlans(kept).write('a', text).plan.checks).toHaveLength(1);
  });

  test('have a longest length and number', () => {
    const plans = openPlans(box());
    for (let i = 0; i < planLimits.kept + 5; i++)
      plans.write(`run${i}`, { ...text, moment: 'x'.repeat(2000) });
    expect(plans.list()).toHaveLength(planLimits.kept);
    expect(plans.list()[0]?.moment).toHaveLength(planLimits.text);
    expect(plans.of('run0')).toBeNull();
  });

  test('that are damaged are left out, and a box that refuses is no error', () => {
    const good = { id: 'i', run: 'r', at: 1, ...text, checks: [] };
    const bad = [
      null,
      1,
      {},
      { ...good, at: null },
      { ...good, moment: 5 },
      { ...good, checks: [{ at: 1 }] },
    ];
    const kept = box({ 'hold-the-bridge.plans': JSON.stringify([...bad, good]) });
    expect(openPlans(kept).list()).toEqual([good]);
    expect(openPlans(box({ 'hold-the-bridge.plans': '{' })).list()).toEqual([]);
    const plans = openPlans(refusing);
    expect(plans.write('r', text).kept).toBe(false);
    expect(plans.of('r')?.witness).toBe('Dana');
  });
});

describe('estimates', () => {
  test('are one for each run; damaged ones are left out', () => {
    const kept = box();
    openEstimates(kept).write('a', { safety: 'mostly' });
    openEstimates(kept).write('a', { safety: 'atCost', learning: 'throughout' });
    expect(openEstimates(kept).of('a')).toEqual({ safety: 'atCost', learning: 'throughout' });
    const bad = [
      null,
      { run: 'b' },
      { run: 'b', estimate: { safety: 'great' } },
      { run: 'b', estimate: { x: 'mostly' } },
    ];
    expect(openEstimates(box({ 'hold-the-bridge.estimates': JSON.stringify(bad) })).of('b')).toBeNull();
    expect(openEstimates(refusing).write('a', {})).toBe(false);
  });
});
