/**
 * Pseudo-elements: a rule for all of them costs every element two more styles, so those that move are named where
 * motion is reduced, and none may be forgotten.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Rule {
  selectors: string[];
  body: string;
}

const root = new URL('../../src/app/', import.meta.url);
const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.css'),
);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');

/** Rules that hold no others, whatever they stand in. Attributes are left out: only who is meant counts here. */
function rulesOf(css: string): Rule[] {
  return [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(
    ([, head = '', body = '']) => ({
      selectors: head
        .replace(/\[[^\]]*\]/g, '')
        .split(',')
        .map((one) => one.trim().replace(/\s+/g, ' ')),
      body,
    }),
  );
}

const isPseudo = (selector: string) => /::(before|after)$/.test(selector);
const moving = (css: string) =>
  rulesOf(css).flatMap(({ selectors, body }) =>
    /(^|[\s;])(animation|transition)\s*:\s*(?!none)/.test(body) ? selectors.filter(isPseudo) : [],
  );
const universal = (css: string) =>
  rulesOf(css).flatMap(({ selectors }) => selectors.filter((one) => /^(:root\S* )?\*?::\w+$/.test(one)));

/** Pseudo-elements that the sheet stills for whoever wants less motion, by the selector of each. */
const stilled = rulesOf(read('styles/base.css'))
  .filter(({ body }) => body.includes('animation-iteration-count: 1 !important'))
  .map(({ selectors }) => selectors.filter(isPseudo).map((one) => one.replace(/^:root(:not\(\))? /, '')));

test('what moves, and what is meant for all, is found', () => {
  expect(
    moving(".a { color: red } @media print { .b[data-c='1'] i::after, .d { animation: x 1s } }"),
  ).toEqual(['.b i::after']);
  expect(universal('.a::before { } *, *::after { } :root[data-b] ::before { }')).toEqual([
    '*::after',
    ':root ::before',
  ]);
});

test('by the system and by the player’s choice the same are stilled', () => {
  expect(stilled).toHaveLength(2);
  expect(stilled[0]).toEqual(stilled[1]);
  expect(stilled[0]?.length).toBeGreaterThan(0);
});

test.each(sheets)('%s moves none that is not named, and has no rule for all', (name) => {
  const css = read(name);
  const forgotten = moving(css).filter((one) => !stilled[0]?.some((named) => one.endsWith(named)));
  expect([forgotten, universal(css)]).toEqual([[], []]);
});
