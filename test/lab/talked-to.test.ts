/** Nobody says the same thing twice in a night that somebody plays, however badly, and whoever is missing is spoken of. */
import { describe, expect, test } from 'vitest';
import { longestSilence } from '../../src/lab/beats.ts';
import type { Entry } from '../../src/run/index.ts';
import { compiled, nights, variants, wording } from './nights.ts';

const count = 4;
const { chapters } = compiled.scenario;

describe.each(['novice', 'blamer', 'hero'])('a bad night of the %s', (policy) => {
  const played = variants.flatMap((variant) => nights(policy, variant, count));

  test('has no caller who says again what was said', () => {
    for (const { run } of played) {
      const said = run.timeline.flatMap((entry) =>
        entry.type === 'arrived' && entry.inject.startsWith('caller.') ? [entry.text] : [],
      );
      expect(said.filter((text, at) => said.indexOf(text) < at)).toEqual([]);
    }
  });

  test('shows something new every four minutes, to its end', () => {
    for (const { run } of played) expect(longestSilence(run.timeline)).toBeLessThanOrEqual(4);
  });
});

test('callers grow no longer as the night does', () => {
  for (const { callers } of compiled.scenario.audiences) {
    const lengths = callers.map(({ id }) => (wording(`line.${id}`) ?? '').split(' ').length);
    const half = Math.ceil(lengths.length / 2);
    const mean = (part: number[]) => part.reduce((sum, one) => sum + one, 0) / part.length;
    expect(mean(lengths.slice(half))).toBeLessThanOrEqual(mean(lengths.slice(0, half)) + 1);
  }
});

test('whoever went home is spoken of two days later, once', () => {
  const spoken = (timeline: readonly Entry[]) => {
    const from = timeline.findIndex((entry) => entry.type === 'chapter' && entry.chapter === 'review');
    return timeline
      .slice(from)
      .flatMap((entry) =>
        entry.type === 'changed' && /^(home|went)\./.test(entry.text) ? [entry.text] : [],
      );
  };
  let seen = 0;
  for (const policy of ['commander', 'novice', 'blamer', 'hero']) {
    for (const { run } of variants.flatMap((variant) => nights(policy, variant, count))) {
      const left = run.timeline.flatMap((entry) => (entry.type === 'left' ? [entry.person] : []));
      const named = spoken(run.timeline).map((text) => text.split('.')[1]);
      expect(new Set(named)).toEqual(new Set(left));
      expect(named).toHaveLength(new Set(left).size);
      seen += left.length;
    }
  }
  expect(seen).toBeGreaterThan(0);
  const lines = chapters.find(({ id }) => id === 'review')?.changed ?? [];
  const people = new Set(lines.map(({ text }) => text.split('.')[1]));
  expect(people).toEqual(new Set(['june', 'rosa', 'mina', 'tomas', 'ade']));
});

test('the older copy is announced twice before it is put back, in somebody’s voice', () => {
  for (const { run } of nights('absent', 'labels', 1)) {
    const told = run.timeline.flatMap((entry) =>
      entry.type === 'told' && entry.inject.startsWith('older-') ? [[entry.inject, entry.minute]] : [],
    );
    expect(told).toEqual([
      ['older-soon', 111],
      ['older-near', 118],
    ]);
  }
  expect(compiled.scenario.cutoff).toMatchObject({ minute: 123, warned: 'older-soon' });
});
