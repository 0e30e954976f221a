import { describe, expect, test } from 'vitest';
import { night, type Night } from '../support/night.ts';

/** A day whose last act is the same mistake by a newcomer, against what was bought. */
function later(seed: number, bought: boolean): Night {
  const option = { id: 'buy', deputy: true, effects: bought ? [{ fact: 'bought' }] : [] };
  const played = night({
    seed,
    quiet: true,
    opening: [
      { id: 'review', act: 'review', clock: '15:00', script: ['actions'] },
      { id: 'six-months', act: 'later', clock: '02:40' },
    ],
    plus: {
      facts: [{ id: 'bought', kind: 'flag' }],
      conversations: [{ id: 'actions', with: 'dee', exchanges: [{ id: 'actions.1', options: [option] }] }],
      epilogue: {
        newcomer: 'ben',
        base: 60,
        reductions: [{ when: { fact: 'bought' }, by: 45, text: 'bought' }],
        speaksAt: 0.5,
      },
    },
  });
  return played.reply('buy');
}

const seeds = Array.from({ length: 40 }, (_, seed) => seed);

describe('six months later', () => {
  test('a guardrail takes its percent points off', () => {
    expect(later(1, false).last('epilogue').chance).toBe(60);
    expect(later(1, true).last('epilogue').chance).toBe(15);
  });

  test('what was bought is told, and what was not is not', () => {
    expect(later(1, false).view.epilogue?.against).toEqual([]);
    expect(later(1, true).view.epilogue?.against).toEqual(['bought']);
  });

  test('of 100 nights about as many fail as the chance says, and never other ones with a guardrail', () => {
    const counts = seeds.map((seed) => {
      const [bare, guarded] = [later(seed, false).last('epilogue'), later(seed, true).last('epilogue')];
      expect(guarded.windows.every((window) => bare.windows.includes(window))).toBe(true);
      return [bare.windows.length, guarded.windows.length] as const;
    });
    const mean = (at: 0 | 1) => counts.reduce((sum, pair) => sum + pair[at], 0) / counts.length;
    expect(mean(0)).toBeGreaterThan(57);
    expect(mean(0)).toBeLessThan(63);
    expect(mean(1)).toBeGreaterThan(13);
    expect(mean(1)).toBeLessThan(17);
  });

  test('a good guardrail may still fail in the night that is lived', () => {
    expect(new Set(seeds.map((seed) => later(seed, true).last('epilogue').livedFails))).toEqual(
      new Set([true, false]),
    );
  });

  test('whether the newcomer speaks follows from candour and not from the guardrail', () => {
    for (const bought of [true, false]) expect(later(3, bought).last('epilogue').speaks).toBe(true);
    const shut = night({
      quiet: true,
      opening: [
        {
          id: 'six-months',
          act: 'later',
          clock: '02:40',
          live: true,
          ends: { quantity: 'minute', op: '>=', value: 3 },
        },
      ],
      plus: {
        epilogue: { newcomer: 'ben', base: 60, reductions: [], speaksAt: 0.5 },
        injects: [
          {
            id: 'shout',
            trigger: { at: 1 },
            channel: 'scene',
            from: 'max',
            effects: [{ candour: -0.2, who: 'all' }],
          },
        ],
      },
    }).at(3);
    expect(shut.last('epilogue').speaks).toBe(false);
    expect(shut.view.epilogue?.speaks).toBe(false);
  });
});
