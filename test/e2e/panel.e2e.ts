/** The rating page as an expert gets it: one file on a disk, by keyboard, kept over a reload, saved and read back. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchOptions } from '../../scripts/chromium.ts';
import { bridge } from '../../src/cli/bridge.ts';
import type { RatingsFile } from '../../src/cli/panel/types.ts';
import { widely } from '../support/wide.ts';

const folder = mkdtempSync(join(tmpdir(), 'panel-page-'));
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

async function bridged(...args: string[]): Promise<string> {
  const out: string[] = [];
  const exit = await bridge(args, { out: (line) => out.push(line), err: (line) => out.push(line) });
  if (exit !== 0) throw new Error(out.join('\n'));
  return out.join('\n');
}

async function exported(locale: string): Promise<string> {
  const path = join(folder, `${locale}.html`);
  await bridged('panel', 'export', 'wrong-table', '--locale', locale, '--out', path);
  return pathToFileURL(path).href;
}

/** A page that reports every request and every error. */
async function opened(url: string, viewport: { width: number; height: number }) {
  const context = await browser.newContext({ viewport, offline: true });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) trouble.push(request.url());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  await page.goto(url);
  return { page, trouble, context };
}

const axe = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

async function violations(page: Page): Promise<string[]> {
  // Evaluated by the browser's own tools, so that the page's policy does not stand in the way.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const tool = (window as unknown as { axe: typeof import('axe-core') }).axe;
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations: found } = await tool.run(document, { runOnly: { type: 'tag', values: tags } });
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

test('an expert rates by keyboard, comes back, saves, and the file is read', async () => {
  const { page, trouble, context } = await opened(await exported('en'), { width: 1280, height: 720 });
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('A code of your choice, not your name').fill('expert-1');
  await page.getByRole('radio', { name: /^I lead or study/ }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Start' }).press('Enter');
  const first = page.locator('fieldset').first();
  const option = await first.getAttribute('data-option');
  await first.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.type('who hears it');
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await expect
    .poll(() => page.locator('fieldset').first().getByRole('radio', { name: '6' }).isChecked())
    .toBe(true);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).press('Enter');
  const path = join(folder, 'saved.json');
  await (await download).saveAs(path);
  const saved = JSON.parse(readFileSync(path, 'utf8')) as RatingsFile;
  expect(saved.rater).toMatchObject({ id: 'expert-1', standing: 'independent' });
  expect(saved.ratings).toEqual([{ option, rating: 6, depends: 'who hears it' }]);
  expect(await bridged('panel', 'import', path)).toContain(
    'Raters: 1 (independent experts: 1, desk readings: 0). Rated: 1 options',
  );
  expect(trouble).toEqual([]);
  await context.close();
});

test.each(widely([], ['ar']))(
  'in %s, on the smallest phone: right to left, nothing wider than the screen',
  async (locale) => {
    const { page, trouble, context } = await opened(await exported(locale), { width: 320, height: 568 });
    await page.getByRole('button', { name: 'ابدأ' }).click();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await violations(page)).toEqual([]);
    expect(trouble).toEqual([]);
    await context.close();
  },
);
