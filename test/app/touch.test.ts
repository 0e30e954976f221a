/** What a finger leaves behind: nothing. A phone keeps `:hover` where the last tap was, and what comes up there would look chosen. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../src/', import.meta.url);
const sheets = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.css'),
);

/** Selectors with `:hover` that also hold where nothing can hover. */
function bare(css: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  for (const [, head = '', brace] of css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]*)([{};])/g)) {
    if (brace === '}') open.pop();
    if (brace !== '{') continue;
    if (head.includes(':hover') && !open.some((one) => one.includes('(hover: hover)')))
      found.push(head.trim());
    open.push(head);
  }
  return found;
}

test('there are sheets, and one that breaks the rule is found', () => {
  expect(sheets.length).toBeGreaterThan(10);
  expect(bare('.a:hover { color: red } @media (hover: hover) { .b:hover { color: red } }')).toEqual([
    '.a:hover',
  ]);
});

test.each(sheets)('%s looks at a pointer only where one can hover', (name) => {
  expect(bare(readFileSync(new URL(name, root), 'utf8'))).toEqual([]);
});
