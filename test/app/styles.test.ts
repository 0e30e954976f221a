/** Pages are fetched one by one and their styles stay: what one page calls its own, no other may style as well. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const app = join(import.meta.dirname, '../../src/app');
const pages = [
  'branches',
  'checklist',
  'debrief',
  'own-words',
  'past',
  'practice',
  'progress',
  'scoring',
  'share',
  'title',
];

/** Parts that a page takes from another and dresses for itself. */
const shared = new Set(['log', 'face', 'panel', 'ticks']);

const stylesheets = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

/** The classes that selectors of a stylesheet begin with. */
function rooted(text: string): string[] {
  const heads = [...text.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]+)\{/g)];
  return heads
    .flatMap(([, head = '']) => head.split(','))
    .flatMap((one) => /^(?:\[dir='rtl'\] )?\.([\w-]+)/.exec(one.trim())?.[1] ?? []);
}

test('no class is styled by two pages', () => {
  const owners = new Map<string, Set<string>>();
  for (const page of pages) {
    for (const name of stylesheets(join(app, page)).flatMap(rooted))
      owners.set(name, new Set([...(owners.get(name) ?? []), page]));
  }
  expect(owners.size).toBeGreaterThan(100);
  const contested = [...owners].filter(([name, of]) => of.size > 1 && !shared.has(name));
  expect(contested.map(([name, of]) => `${name}: ${[...of].join(', ')}`)).toEqual([]);
});
