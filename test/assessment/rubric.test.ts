/** The table itself: complete, worded, sourced, and the page written from it fresh. */
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rubricPage } from '../../scripts/rubric-doc.ts';
import { agreement } from '../../src/assessment/agreement.ts';
import { bands, rubric, rules } from '../../src/assessment/index.ts';
import { signOf } from '../../src/assessment/competency.ts';
import { reasons } from '../../src/i18n/reasons/en.ts';
import { behaviours, competencies, type Competency } from '../../src/scenario/vocabulary.ts';

const root = resolve(import.meta.dirname, '../..');

test('one rule for each behaviour, in its own file, under its own id', () => {
  expect(rules.map((rule) => rule.id).toSorted()).toEqual(behaviours.toSorted());
  expect(readdirSync(`${root}/src/assessment/behaviours`).toSorted()).toEqual(
    behaviours.map((id) => `${id}.ts`).toSorted(),
  );
  for (const id of behaviours) expect(rubric[id].id).toBe(id);
});

test('rules are listed by competency, in the order in which they are reported', () => {
  const order = rules.map((rule) => competencies.indexOf(rule.competency));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test('a minus is a minus everywhere', () => {
  for (const rule of rules) expect(signOf(rule.id), rule.id).toBe(rule.sign);
});

describe('weights', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s has one, with a reason and a source',
    (_id, rule) => {
      expect(rule.weight).toBeGreaterThan(0);
      expect(rule.weight).toBeLessThanOrEqual(5);
      expect(rule.reasonForWeight.length).toBeGreaterThan(40);
      expect(rule.source.length).toBeGreaterThan(10);
    },
  );
});

/** Every message id that the sources can make, their `${...}` parts filled from what they may be. */
function possibleReasons(): string[] {
  const files = readdirSync(`${root}/src/assessment`, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const text = files.map((name) => readFileSync(`${root}/src/assessment/${name}`, 'utf8')).join('\n');
  const plain = [...text.matchAll(/'(reason\.[\w.]+)'/g)].map((match) => match[1] ?? '');
  const perRule = behaviours.flatMap((id) =>
    ['full', 'part', 'none', 'harm'].map((level) => `reason.${id}.${level}`),
  );
  const stems = [...text.matchAll(/`(reason\.[A-Z]\d[\w.]*)\.\$\{/g)].map((match) => match[1] ?? '');
  expect(stems.length).toBeGreaterThan(10);
  return [...plain, ...perRule, ...stems.map((stem) => `${stem}.`)];
}

describe('words', () => {
  test('every reason that can be given is worded', () => {
    const keys = Object.keys(reasons);
    const missing = possibleReasons().filter((id) =>
      id.endsWith('.') ? !keys.some((key) => key.startsWith(id)) : reasons[id] === undefined,
    );
    expect(missing).toEqual([]);
  });

  test('every behaviour has a short name and its source, every contested one says so', () => {
    for (const rule of rules) {
      expect(reasons[`behaviour.${rule.id}`], rule.id).toMatch(/\w/);
      expect(reasons[`source.${rule.id}`], rule.id).toBe(rule.source);
      expect(reasons[`contested.${rule.id}`], rule.id).toBe(rule.contested);
    }
  });

  test('about the act: no sentence has "should" in it, or calls anybody anything', () => {
    for (const [key, text] of Object.entries(reasons)) {
      expect(text, key).not.toMatch(/\bshould|\byou are\b|\byou were (?:a|too)\b|\bbad leader/i);
    }
  });
});

test('praise is as specific as criticism: a moment that went well is told with what its failure is told with', () => {
  const named = (key: string) =>
    new Set([...(reasons[key] ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''));
  // How late it was is nothing to tell of what was on time, and nothing is repeated where all was new.
  const late = new Set(['minutes', 'repeats']);
  const vaguer = Object.keys(reasons).flatMap((key) => {
    const stem = /^(reason\..+)\.full$/.exec(key)?.[1];
    if (stem === undefined) return [];
    const worse = ['part', 'none'].flatMap((grade) => [...named(`${stem}.${grade}`)]);
    return worse.some((name) => !late.has(name) && !named(key).has(name)) ? [key] : [];
  });
  expect(vaguer).toEqual([]);
});

test('bands are placeholders until the lab has measured them, and say so', () => {
  expect(Object.keys(bands.points).toSorted()).toEqual(competencies.toSorted());
  if (!bands.measured) expect(new Set(Object.values(bands.points)).size).toBe(1);
});

test('how far nights agree is what the last self-check measured, rounded down', () => {
  const { stability } = JSON.parse(readFileSync(`${root}/docs/selfcheck/wrong-table.json`, 'utf8')) as {
    stability: { competency: Competency; overSeeds: number }[];
  };
  const measured = stability.map(({ competency, overSeeds }) => [
    competency,
    Math.floor(overSeeds * 1000) / 1000,
  ]);
  expect(agreement, 'write it anew: npx tsx scripts/agreement.ts').toEqual(Object.fromEntries(measured));
});

test('docs/rubric.md is fresh', async () => {
  const written = readFileSync(`${root}/docs/rubric.md`, 'utf8');
  expect(written === (await rubricPage()), 'write it anew: npx tsx scripts/rubric-doc.ts').toBe(true);
});
