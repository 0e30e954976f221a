/** The page under other names: the same scripts, another title, and none of what a shared link would show. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyOf } from '../../scripts/page-copies.ts';

test('a copy has the page’s own scripts, its own title, and is in no search', () => {
  const page = readFileSync(join(import.meta.dirname, '../../index.html'), 'utf8');
  const copy = copyOf(page, 'A workshop');
  expect(copy.match(/<script[^>]*>/g)).toEqual(page.match(/<script[^>]*>/g));
  expect(copy).toContain('<title>A workshop</title>');
  expect(copy).toContain('content="noindex"');
  expect(copy).not.toContain('og:');
  expect(copy).toContain('<div id="root"></div>');
});
