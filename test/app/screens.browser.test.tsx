/** Every screen in every direction and at the smallest size: nothing that axe finds, nothing that sticks out. */
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { View } from '../../src/run/view.ts';
import { logUntil, openPage, openRun, stickingOut, violations, type Opened } from './page.tsx';
import { widely } from '../support/wide.ts';

let opened: Opened | null = null;
afterEach(async () => {
  await opened?.services.store.clear();
  opened?.close();
  opened = null;
});

const at = (exchange: string) => (view: View) => view.middle?.exchange === exchange;

/** Screens by the moment of the run at which they are on. */
const screens: readonly [string, (view: View) => boolean, string][] = [
  ['the call', (view) => view.act === 'call', '.call .reply'],
  ['yesterday', at('y.access'), '.desk .reply'],
  ['the review', (view) => view.act === 'review', '.act-review .reply'],
  ['facts on the wall', at('review.wall'), '.pick'],
  ['the room', (view) => view.act === 'room', '.faces'],
  ['the room has heard the first line', at('room.2'), '.exchange-scene'],
  ['the question', at('room.question'), '[data-scene=question] .reply'],
  ['the statement', at('statement.own'), '.statement'],
  ['the headline', at('statement.end'), '.paper'],
  ['the guess', (view) => view.act === 'later', '.later .reply'],
  ['the debrief', () => false, '.portraits'],
];

test('a question longer than a small phone says that there is more, until its end is in sight', async () => {
  await page.viewport(320, 568);
  opened = await openRun(await logUntil(at('room.question')), { locale: 'en' });
  await expect
    .poll(() => opened?.root.querySelectorAll('[data-scene=question] .reply').length)
    .toBeGreaterThan(2);
  const isMarked = () => opened?.root.querySelector('.act')?.hasAttribute('data-more');
  await expect.poll(isMarked).toBe(true);
  window.scrollTo({ top: document.documentElement.scrollHeight });
  await expect.poll(isMarked).toBe(false);
});

test('whatever has the focus when a screen comes up has a name, and a choice of several says what it is for', async () => {
  opened = await openRun(await logUntil(at('review.wall')), { locale: 'en' });
  await expect.poll(() => opened?.root.querySelector('.picks-legend')?.textContent).toMatch(/^What made it easy\? Choose 3/); // oxfmt-ignore
  opened.close();
  opened = await openPage({ at: 'title' });
  await expect.poll(() => document.activeElement?.id).toBe('main');
  const name = document.activeElement?.getAttribute('aria-labelledby') ?? '';
  expect(document.getElementById(name)?.textContent).toBe('Hold the Bridge');
});

test('on a phone the bar lies on no face', async () => {
  for (const [width, height] of [
    [390, 844],
    [320, 568],
  ] as const) {
    // oxfmt-ignore
    await page.viewport(width, height);
    opened = await openRun(await logUntil(at('y.access')), { locale: 'en', stage: true });
    await expect.poll(() => opened?.root.querySelector('.act-strip')).not.toBeNull();
    const bar = opened.root.querySelector('.act-bar')?.getBoundingClientRect();
    const strip = opened.root.querySelector('.act-strip')?.getBoundingClientRect();
    expect(bar?.bottom).toBeLessThanOrEqual((strip?.top ?? 0) + 1);
    // And takes a row of its own, no more.
    expect(bar?.height).toBeLessThan(52);
    await opened.services.store.clear();
    opened.close();
  }
});

type Visitor = { name: string; locale: string; width: number; height: number; textSize: 1 | 2 };
const visitors = widely<Visitor>(
  [
    { name: 'a laptop in English', locale: 'en', width: 1280, height: 720, textSize: 1 },
    { name: 'a small phone in Arabic', locale: 'ar', width: 320, height: 568, textSize: 1 },
    { name: 'text at 200 %', locale: 'en', width: 640, height: 720, textSize: 2 },
  ],
  [
    { name: 'a small phone in English', locale: 'en', width: 320, height: 568, textSize: 1 },
    { name: 'a laptop in Arabic', locale: 'ar', width: 1280, height: 720, textSize: 1 },
    { name: 'a small phone with longer words', locale: 'en-XA', width: 320, height: 568, textSize: 1 },
    { name: 'a small phone with mirrored words', locale: 'ar-XB', width: 320, height: 568, textSize: 1 },
  ],
);

describe.each(visitors)('$name', ({ locale, width, height, textSize }) => {
  test.each(screens)('%s', async (_, moment, mark) => {
    await page.viewport(width, height);
    opened = await openRun(await logUntil(moment), { locale, textSize });
    await expect.poll(() => opened?.root.querySelector(mark)).not.toBeNull();
    for (const more of opened.root.querySelectorAll('details')) more.open = true;
    expect(stickingOut()).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  test('the hundred windows and the night from close by', async () => {
    await page.viewport(width, height);
    opened = await openRun(await logUntil(at('later.guess')), { locale, textSize });
    await expect.poll(() => opened?.root.querySelector('.later .reply')).not.toBeNull();
    opened.root.querySelector<HTMLElement>('.later .reply')?.click();
    await expect.poll(() => opened?.root.querySelector('.windows-lived')).not.toBeNull();
    expect(stickingOut()).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  test('the log over the review', async () => {
    await page.viewport(width, height);
    opened = await openRun(await logUntil((view) => view.act === 'review'), { locale, textSize });
    await expect.poll(() => opened?.root.querySelector('.act-review')).not.toBeNull();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'l', bubbles: true }));
    await expect.poll(() => document.querySelector('dialog:modal .log li')).not.toBeNull();
    expect(stickingOut()).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  test('the title and its panels', async () => {
    await page.viewport(width, height);
    opened = await openPage({ at: 'title' }, { locale, textSize });
    await expect.poll(() => opened?.root.querySelector('.past')).not.toBeNull();
    expect(stickingOut()).toEqual([]);
    expect(await violations()).toEqual([]);
    for (const key of ['o', '?']) {
      document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await expect.poll(() => document.querySelector('dialog:modal')).not.toBeNull();
      expect(stickingOut()).toEqual([]);
      expect(await violations()).toEqual([]);
      document.querySelector<HTMLElement>('.panel-head button')?.click();
      await expect.poll(() => document.querySelector('dialog')).toBeNull();
    }
  });
});

describe('the call', () => {
  const replyAt = async (exchange: string, words: string) => {
    await expect.poll(() => opened?.root.querySelector(`[data-exchange="${exchange}"]`)).not.toBeNull();
    const reply = [...(opened?.root.querySelectorAll<HTMLElement>('.reply') ?? [])].find((one) =>
      one.textContent.includes(words),
    );
    reply?.click();
  };

  test('a question that blames is answered, in at most eight words', async () => {
    opened = await openRun(await logUntil(at('call.1')), {});
    await replyAt('call.1', 'Tell me it isn');
    await expect.poll(() => opened?.root.querySelector('.answered')?.textContent).toContain('I hear phones.');
    expect(opened.root.querySelector('.answered')?.textContent.split(' ').length).toBeLessThanOrEqual(8 + 1);
  });

  test.each([
    ['when they hear more', 'They’ll believe that.'],
    ['Send me the logs', 'I have headsets.'],
    ['Not until I know', 'slowly.'],
    ['wake everybody', 'They’ll love me.'],
  ])(
    'whatever people are told (%s), Rosa says something to it before the cut to yesterday',
    async (words, said) => {
      opened = await openRun(await logUntil(at('call.2')), {});
      await replyAt('call.2', words);
      const heard = () => opened?.root.querySelector('.cut .answered')?.textContent.replace("'", '’');
      await expect.poll(heard).toContain(said);
      // It stands by itself for one tap; the afternoon comes after it.
      const place = () => opened?.root.querySelector('.cut-place') ?? null;
      expect(place()).toBeNull();
      opened.root.querySelector<HTMLElement>('.cut-on')?.click();
      await expect.poll(place).not.toBeNull();
      opened.root.querySelector<HTMLElement>('.cut-on')?.click();
      await expect.poll(() => opened?.root.querySelector('.desk .reply')).not.toBeNull();
      // What she said at three in the morning does not stand over the afternoon.
      expect(opened.root.querySelector('.answered')).toBeNull();
    },
  );
});
