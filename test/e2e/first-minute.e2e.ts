/** The first minute of somebody who has never been here: a phone rings, they answer, and they choose. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { storedLog } from './play/stored.ts';
import { openGame } from './support.ts';

const count = (text: string) => text.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length;

/**
 * Words on the screen that are to be read: everything but labels of controls; replies are to be read, and counted.
 * Runs in the page. No function in it may have a name: tsx adds a helper for it that a page does not have.
 */
function readable(): string {
  const out: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent?.checkVisibility({ visibilityProperty: true })) continue;
    const control = parent.closest('button, select, label, [aria-hidden=true], .hidden, header');
    if (control && !control.matches('[data-option]')) continue;
    if (parent.closest('[aria-hidden=true], .hidden')) continue;
    out.push(node.textContent ?? '');
  }
  return out.join(' ');
}

const wordsOn = async (page: Page) => count(await page.evaluate(readable));

describe('the first minute of a first-time visitor', () => {
  it('opens on the ringing phone, with a short content note and two ways to answer', async () => {
    const { page, errors } = await openGame();
    await page.getByRole('button', { name: 'Answer', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Answer without the confrontations' }).waitFor();
    await page.getByRole('button', { name: 'Settings' }).waitFor();
    await page.getByRole('combobox', { name: 'Language' }).waitFor();
    const notes = await page.getByRole('main').getByRole('paragraph').allInnerTexts();
    const note = notes.find((text) => count(text) > 5) ?? '';
    expect(note).toMatch(/blame/i);
    expect(count(note)).toBeLessThanOrEqual(30);
    expect(errors).toEqual([]);
  });

  it('asks for the first choice with a price at once, and nothing is explained before', async () => {
    const { page, errors } = await openGame({ reducedMotion: true });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const answer = page.getByRole('button', { name: 'Answer', exact: true });
    await answer.waitFor();
    const shown = [await wordsOn(page)];

    const pressed = performance.now();
    await answer.click();
    const replies = page.locator('[data-option]');
    await replies.first().waitFor();
    console.log(`first choice after answering: ${Math.round(performance.now() - pressed)} ms`);
    await page.getByText('about 1 minute').waitFor();
    shown.push(await wordsOn(page));

    const before = await page.locator('[data-exchange]').getAttribute('data-exchange');
    await replies.first().click();
    await page.locator(`[data-exchange]:not([data-exchange="${before}"])`).waitFor();
    shown.push(await wordsOn(page));

    const sums = shown.map((_, n) => shown.slice(0, n + 1).reduce((sum, words) => sum + words, 0));
    console.log(`words shown before the first three inputs: ${sums.join(', ')}`);
    // Read at 200 words a minute: answering is second 0, a choice with a price by second 40, the lead by second 60.
    const [first = 0, second = 0, third = 0] = sums;
    expect(first).toBeLessThanOrEqual(45);
    expect(second - first).toBeLessThanOrEqual(133);
    expect(third - first).toBeLessThanOrEqual(200);
    expect(errors).toEqual([]);
  });

  it('loads the stage only after the first choice', async () => {
    const requests: string[] = [];
    const { page, context } = await openGame();
    context.on('request', (request) => requests.push(request.url()));
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Answer', exact: true }).waitFor();
    expect(requests.length).toBeGreaterThan(3);
    expect(requests.filter((url) => /phaser/i.test(url))).toEqual([]);
  });

  it.each([
    { locale: 'en-GB', own: 'Who else is awake on this?', other: 'ومن غيرك مستيقظ' },
    { locale: 'ar', own: 'ومن غيرك مستيقظ', other: 'Who else is awake on this?' },
  ])('brings the texts of the night in $locale alone', async ({ locale, own, other }) => {
    const { page, errors } = await openGame({ locale, reducedMotion: true });
    await page.locator('.phone-answer').click();
    await page.getByText(own).waitFor();
    const brought = await page.evaluate(async () => {
      const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
      const scripts = new Set(loaded.filter((url) => new URL(url).pathname.endsWith('.js')));
      return Promise.all([...scripts].map(async (url) => (await fetch(url)).text()));
    });
    expect(brought.filter((script) => script.includes(own))).toHaveLength(1);
    expect(brought.filter((script) => script.includes(other))).toEqual([]);
    // What is said is marked with the reader's own language, as the page is.
    const said = page.locator('.exchange-lines p').first();
    expect(await said.getAttribute('lang')).toBe(await page.locator('html').getAttribute('lang'));
    expect(errors).toEqual([]);
  });

  it('takes a double click for one answer', async () => {
    const { page } = await openGame({ reducedMotion: true });
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    const exchange = page.locator('[data-exchange]');
    const before = await exchange.getAttribute('data-exchange');
    await exchange.locator('[data-option]').first().dblclick();
    await page.locator(`[data-exchange]:not([data-exchange="${before}"])`).waitFor();
    expect((await storedLog(page))?.events.length).toBe(1);
  });

  it('keeps the confrontations away from whoever asks for it', async () => {
    const { page } = await openGame({ seed: 7 });
    await page.getByRole('button', { name: 'Answer without the confrontations' }).click();
    await page.locator('[data-option]').first().waitFor();
    // Told apart by what is stored, which replays without them.
    await page.locator('[data-option]').first().click();
    await expect.poll(async () => (await storedLog(page))?.options.skipConfrontations).toBe(true);
  });
});
