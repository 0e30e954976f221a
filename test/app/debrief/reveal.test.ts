/** The reveal: what somebody said is told as said, and what could be seen afterwards is no sign any more. */
import { expect, test } from 'vitest';
import { portraitsOf } from '../../../src/app/debrief/portraits.ts';
import { silentUntil } from '../../../src/app/debrief/signs.ts';
import { playPolicy } from '../../../src/lab/play.ts';
import { policies } from '../../../src/lab/policies/index.ts';
import { view } from '../../../src/run/index.ts';
import type { Words } from '../../../src/app/session-types.ts';
import { wrongTable } from '../drive.ts';

const { compiled, catalogues } = wrongTable;
const { scenario } = compiled;
const english = catalogues.find(({ locale }) => locale === 'en')?.texts ?? {};
const words = { knows: (key: string) => key in english } as Words;

const nights = (['commander', 'absent', 'novice'] as const).flatMap((policy) =>
  [1, 2, 3].map((seed) => {
    const run = playPolicy(compiled, { seed, policy: policies[policy] });
    return { policy, run, portraits: portraitsOf(view(run).params, scenario, run.timeline, words) };
  }),
);

test('whoever said it is told to have said it, at that minute; whoever did not is not', () => {
  const seen = nights.flatMap(({ run, portraits }) =>
    portraits
      .filter(({ holder }) => !holder)
      .map(({ person, text, toldAt }) => {
        const knows = scenario.cast.find(({ id }) => id === person)?.knows;
        const learned = run.timeline.find(
          (entry) => entry.type === 'learned' && entry.fact === knows && entry.how === 'told',
        );
        expect([person, toldAt]).toEqual([person, learned?.minute ?? null]);
        expect(text.endsWith('.told')).toBe(toldAt !== null);
        return `${person} ${toldAt !== null}`;
      }),
  );
  expect(seen).toEqual(expect.arrayContaining(['mina true', 'mina false', 'june true']));
});

test('whoever knew something is told to have known it since when, in every language', () => {
  // A time of the night, or words for one.
  const since: Readonly<Record<string, RegExp>> = { en: /\d\d:\d\d|since|all along/, ar: /\d\d:\d\d|منذ/ };
  for (const { locale, texts } of catalogues) {
    const reveals = Object.entries(texts).filter(([key]) => key.startsWith('reveal.'));
    expect(reveals.length).toBeGreaterThanOrEqual(8);
    const timeless = reveals.filter(([, text]) => !(since[locale] ?? /$^/).test(text)).map(([key]) => key);
    // Who was only afraid of having done it knew nothing.
    expect([locale, timeless]).toEqual([locale, ['reveal.tomas']]);
  }
});

test('a sign is seen before the room knew, and before they had spoken', () => {
  let cut = 0;
  for (const { run, portraits } of nights) {
    const learned = run.timeline.find((entry) => entry.type === 'learned' && entry.fact === scenario.secret);
    for (const portrait of portraits) {
      const until = silentUntil(run.timeline, portrait, learned?.minute ?? null);
      expect(until).toBeLessThanOrEqual(learned?.minute ?? Infinity);
      expect(until).toBeLessThanOrEqual(portrait.toldAt ?? Infinity);
      const tells = run.timeline.filter(
        (entry) => entry.type === 'tell' && entry.person === portrait.person && entry.minute >= until,
      );
      cut += tells.length;
    }
  }
  expect(cut).toBeGreaterThan(0);
});
