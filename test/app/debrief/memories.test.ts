/** What people remember: acts that they were there for, never a word about the player, and something that helped. */
import { describe, expect, test } from 'vitest';
import { memoriesOf } from '../../../src/app/debrief/memories.ts';
import { assess } from '../../../src/assessment/index.ts';
import { playPolicy } from '../../../src/lab/play.ts';
import { policies } from '../../../src/lab/policies/index.ts';
import { wrongTable } from '../drive.ts';

const { compiled, catalogues } = wrongTable;
const people = ['june', 'rosa', 'mina', 'tomas', 'ade', 'ingrid'];
const english = catalogues.find(({ locale }) => locale === 'en')?.texts ?? {};
const texts = Object.entries(english).filter(([key]) => key.startsWith('memory.'));

function remembered(policy: 'commander' | 'blamer' | 'novice' | 'absent', seed: number) {
  const run = playPolicy(compiled, { seed, policy: policies[policy] });
  const { scenario } = compiled;
  const report = assess({ scenario, header: run.header, timeline: run.timeline, ledger: run.ledger });
  const holder = scenario.variants.find(({ id }) => id === run.header.variant)?.holder;
  const knows = (key: string) => key in english;
  return { holder, memories: memoriesOf({ report, timeline: run.timeline, scenario, holder, knows }) };
}

describe.each([1, 2])('on seed %i', (seed) => {
  test('everybody of the six remembers one act, and one that helped wherever there was one', () => {
    for (const policy of ['commander', 'novice', 'blamer'] as const) {
      const { memories } = remembered(policy, seed);
      expect(memories.map(({ person }) => person).toSorted()).toEqual(people.toSorted());
      for (const { texts: keys } of memories) {
        expect(keys.length).toBeLessThanOrEqual(2);
        if (keys.length === 2)
          expect([keys[0], keys[1]].map((key) => /cost|over/.test(key ?? ''))).toEqual([true, false]);
      }
    }
  });

  test('only whoever kept the secret remembers having told it', () => {
    const { holder, memories } = remembered('commander', seed);
    const told = memories.filter((one) => one.texts.some((key) => key.includes('.holder.')));
    expect(told.every(({ person }) => person === holder)).toBe(true);
  });

  test('a good night is remembered for what helped, a bad one for what it cost', () => {
    const helped = (policy: 'commander' | 'absent') =>
      remembered(policy, seed).memories.filter(({ texts: [first] }) => first?.endsWith('.helped')).length;
    expect(helped('commander')).toBeGreaterThanOrEqual(4);
    expect(helped('absent')).toBeLessThanOrEqual(2);
  });
});

test('no text says what the player is, or ought to have done', () => {
  expect(texts.length).toBeGreaterThan(60);
  const judging =
    /\byou('re| are| were| aren't| weren't)\b(?! asked)|\b(should|ought|good|bad|great|kind|weak|strong) (leader|boss)\b|\bshould\b/i;
  expect(texts.filter(([, text]) => judging.test(text))).toEqual([]);
});

test('each is of one of the six, of a behaviour, and short', () => {
  const shape =
    /^memory\.(june|rosa|mina|tomas|ade|ingrid)\.((holder|me|room)\.)*[DCHSOL]\d\.(helped|cost|over)$/;
  expect(texts.filter(([key]) => !shape.test(key))).toEqual([]);
  expect(texts.filter(([, text]) => text.split(/\s+/).length > 26)).toEqual([]);
});
