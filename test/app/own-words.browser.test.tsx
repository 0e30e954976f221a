/** The page for one's own statement in a real browser, with the real reader in its worker. */
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { example } from '../../src/app/own-words/example.ts';
import { widely } from '../support/wide.ts';
import { openPage, stickingOut, violations, type Opened } from './page.tsx';

let opened: Opened | null = null;
afterEach(() => {
  opened?.close();
  opened = null;
  localStorage.removeItem('hold-the-bridge.own-words');
  history.replaceState(null, '', location.pathname + location.search);
});

/** The reader comes unbundled in a test, and late on a busy machine. */
const patience = { timeout: 20_000 };
async function openOwnWords(locale: string, textSize: 1 | 2 = 1): Promise<HTMLTextAreaElement> {
  history.replaceState(null, '', '#own-words');
  opened = await openPage({ at: 'title' }, { locale, textSize });
  await expect.poll(() => opened?.root.querySelector('.own textarea'), patience).not.toBeNull();
  return opened.root.querySelector('.own textarea') as HTMLTextAreaElement;
}
const find = (selector: string) => opened?.root.querySelector<HTMLElement>(selector) ?? null;

interface Visitor {
  locale: string;
  width: number;
  height: number;
  textSize: 1 | 2;
}
const visitors = widely<Visitor>(
  [{ locale: 'en', width: 1280, height: 720, textSize: 1 }],
  [
    { locale: 'ar', width: 320, height: 568, textSize: 1 },
    { locale: 'en-XA', width: 320, height: 568, textSize: 2 },
  ],
);
describe.each(visitors)('in $locale at $width px', ({ locale, width, height, textSize }) => {
  test('reads the example, breaks no rule and sticks out nowhere', async () => {
    await page.viewport(width, height);
    await openOwnWords(locale, textSize);
    expect(await violations()).toEqual([]);
    find('.own-sheet .button')?.click();
    await expect.poll(() => find('.own-notes'), patience).not.toBeNull();
    expect(stickingOut()).toEqual([]);
    expect(await violations()).toEqual([]);
  });
});

test('a mark leads to its note and back by keyboard, and the draft is there when one comes again', async () => {
  await page.viewport(1280, 720);
  const sheet = await openOwnWords('en');
  await userEvent.fill(sheet, example);
  await expect.poll(() => find('[data-mark="1"]'), patience).not.toBeNull();
  find('[data-mark="1"]')?.focus();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(find('[data-note="1"]'));
  find('[data-note="1"] button')?.focus();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(find('[data-mark="1"]'));
  opened?.close();
  expect((await openOwnWords('en')).value).toBe(example);
});

test('what cannot be read is said, and stays', async () => {
  const sheet = await openOwnWords('en');
  const text = 'Wir haben einen Fehler gemacht und entschuldigen uns bei allen, die nicht bestellen konnten.';
  await userEvent.fill(sheet, text);
  await expect.poll(() => find('.own-unread')?.textContent, patience).toMatch(/English/);
  expect(sheet.value).toBe(text);
  await userEvent.fill(sheet, '   ');
  await expect.poll(() => find('.own-state')?.textContent, patience).toBe('There is nothing to read yet.');
  find('.own-bar .button')?.click();
  await expect.poll(() => find('.title'), patience).not.toBeNull();
  expect(location.hash).toBe('');
});
