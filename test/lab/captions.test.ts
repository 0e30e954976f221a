/** What is shown of people in a night: no line more than twice, and who has nothing to do says so. */
import { describe, expect, test } from 'vitest';
import type { EntryOf } from '../../src/run/timeline.ts';
import { compiled, ids, nights, variants, wording } from './nights.ts';

const tells = (run: { timeline: readonly { type: string }[] }) =>
  run.timeline.filter((entry): entry is EntryOf<'tell'> => entry.type === 'tell');
const most = (texts: readonly string[]) =>
  Math.max(0, ...texts.map((text) => texts.filter((other) => other === text).length));

describe.each(variants)('in the variant %s', (variant) => {
  test.each(['commander', 'novice', 'blamer', 'hero', 'absent', 'random'])(
    'the %s sees no line thrice',
    (policy) => {
      for (const { run } of nights(policy, variant, 4))
        expect(most(tells(run).map(({ text }) => text))).toBeLessThanOrEqual(2);
    },
  );
});

test('a long night shows far more than the same few lines', () => {
  const counts = nights('blamer', 'labels', 4).map(
    ({ run }) => new Set(tells(run).map(({ text }) => text)).size,
  );
  expect(Math.min(...counts)).toBeGreaterThan(10);
});

test('who has nothing in hand says so, while there is work that nobody has', () => {
  const idle = new Set(compiled.scenario.cast.flatMap(({ tells: { idle: lines } }) => lines ?? []));
  expect(idle.size).toBe(3);
  const said = ['absent', 'novice', 'random'].flatMap((policy) =>
    nights(policy, 'labels', 4).flatMap(({ run }) => tells(run)),
  );
  expect(said.some(({ text }) => idle.has(text))).toBe(true);
});

test('nobody is known by a mould alone: a habit stands where something is at stake, and in few lines', () => {
  const lines = (prefixes: readonly string[]) =>
    ids.filter((id) => prefixes.some((prefix) => id.startsWith(prefix))).map((id) => wording(id) ?? '');
  const ade = lines(['answer.ade.', 'memory.ade.', 'line.replay', 'line.own.']);
  expect(ade.length).toBeGreaterThan(50);
  const hesitates = ade.filter((line) => line.includes(', um,')).length;
  expect(hesitates).toBeGreaterThan(3);
  expect(hesitates / ade.length).toBeLessThan(1 / 3);
  // "Bad I can tell her. Nothing I can't.": the thing first, which nobody says twice a night.
  const inverted = ids
    .map((id) => wording(id) ?? '')
    .filter((line) => /(^|[.:"] )"?(?!If )(That|[A-Z][a-z]+) I (can|can't|could|couldn't)\b/.test(line));
  expect(inverted.length).toBeLessThanOrEqual(1);
});
