/** What a visitor does with the shell: answers by key, steps out, changes the language, reads the log, breaks things. */
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { toFragment } from '../../src/storage/share.ts';
import { logUntil, openPage, openRun, press, violations, type Opened } from './page.tsx';

let opened: Opened | null = null;
afterEach(async () => {
  await opened?.services.store.clear();
  opened?.close();
  opened = null;
});

const $ = <T extends HTMLElement = HTMLElement>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`${selector} is not on the screen`);
  return found;
};
const exchange = () => document.querySelector('[data-exchange]')?.getAttribute('data-exchange');
const there = (selector: string) => expect.poll(() => document.querySelector(selector)).not.toBeNull();
const gone = (selector: string) => expect.poll(() => document.querySelector(selector)).toBeNull();

test('the checker of these tests finds what is wrong', async () => {
  opened = await openPage({ at: 'title' });
  await there('.past');
  const wrong = document.createElement('button');
  wrong.style.cssText = 'inline-size: 10px; block-size: 10px; padding: 0';
  opened.root.append(wrong);
  expect((await violations()).join()).toContain('button-name');
});

describe('by keyboard alone', () => {
  test('a digit gives that reply, and the focus is at what is said next', async () => {
    opened = await openPage({ at: 'answered', skipConfrontations: false });
    await there('[data-exchange="call.1"]');
    const second = $('.replies li:nth-child(2) button').dataset['option'];
    await press('2');
    await there('[data-exchange="call.2"]');
    const runs = await opened.services.store.list();
    const stored = await opened.services.store.load(runs.runs[0]?.id ?? '');
    expect(stored.ok && stored.value.log.events[0]?.move).toMatchObject({ type: 'reply', options: [second] });
    expect(
      $('[data-exchange]').contains(document.activeElement) || document.activeElement?.closest('.call'),
    ).toBeTruthy();
  });

  test('several are picked with digits and given with Enter', async () => {
    opened = await openRun(await logUntil((view) => view.middle?.exchange === 'review.wall'));
    await there('.pick');
    // The focus stays where it was: what a digit did is said.
    const said = () => $('.picks [role=status]').textContent;
    expect(said()).toBe('');
    await press('1');
    const first = $('.pick .reply-words').textContent;
    expect(said()).toBe(`${first} Chosen, 1 of 3.`);
    await press('1');
    expect(said()).toBe(`${first} Taken back, 0 of 3.`);
    await press('1');
    await press('3');
    expect($('.picks-done').getAttribute('aria-disabled')).toBe('true');
    await press('4');
    expect(document.querySelectorAll('.pick :checked')).toHaveLength(3);
    // A fourth is not to be had.
    expect(document.querySelectorAll<HTMLInputElement>('.pick input:disabled').length).toBeGreaterThan(0);
    $('.picks-done').focus();
    await press('{Enter}');
    await expect.poll(exchange).not.toBe('review.wall');
  });

  test('single keys can be switched off, and the list says so', async () => {
    opened = await openPage({ at: 'answered', skipConfrontations: false }, { keys: false });
    await there('[data-exchange="call.1"]');
    await press('1');
    await press('l');
    expect(exchange()).toBe('call.1');
    expect(document.querySelector('dialog')).toBeNull();
  });

  test('a panel gives the focus back where it came from', async () => {
    opened = await openPage({ at: 'answered', skipConfrontations: false });
    await there('[data-exchange="call.1"]');
    const from = [...document.querySelectorAll<HTMLElement>('.controls button')].at(-2);
    from?.focus();
    from?.click();
    await there('dialog:modal');
    expect($('dialog').contains(document.activeElement)).toBe(true);
    await press('{Escape}');
    await gone('dialog');
    expect(document.activeElement).toBe(from);
  });
});

test('stepping out takes one tap, asks nothing, and keeps the run where it was', async () => {
  opened = await openPage({ at: 'answered', skipConfrontations: false });
  await there('[data-exchange="call.1"]');
  await press('1');
  await expect
    .poll(() => document.querySelector('[data-exchange]') !== null && exchange() !== 'call.1')
    .toBe(true);
  const before = exchange();
  $('.controls-out').click();
  await there('.title');
  await expect
    .poll(() => document.querySelector('.title-way.button-main')?.textContent)
    .toContain('Continue');
  $('.title-way.button-main').click();
  await there('[data-exchange]');
  expect(exchange()).toBe(before);
});

test('the language can change in the middle of a run, the night with it, and says what is missing', async () => {
  opened = await openPage({ at: 'answered', skipConfrontations: false });
  await there('[data-exchange="call.1"]');
  opened.services.settings.set({ locale: 'ar' });
  await expect.poll(() => document.documentElement.dir).toBe('rtl');
  expect(exchange()).toBe('call.1');
  expect([$('.exchange-lines p').lang, $('.exchange-lines p').dir]).toEqual(['ar', 'rtl']);
  expect($('.exchange').textContent).not.toMatch(/[A-Za-z]/);
  // Nobody has checked the translation, and nothing of the night is in English.
  await expect.poll(() => document.querySelector('.notice')?.textContent).toContain('لم تُراجَع الترجمة بعد.');
  expect($('.notice').textContent).not.toContain('بالإنجليزية');
  opened.services.settings.set({ locale: 'en' });
  await expect.poll(() => document.documentElement.dir).toBe('ltr');
  expect($('.exchange-lines p').lang).toBe('en');
  await gone('.notice');
});

test('news is said politely, in bursts and not in floods', async () => {
  opened = await openPage({ at: 'answered', skipConfrontations: false });
  await there('[data-exchange="call.1"]');
  await press('1');
  await expect
    .poll(() => document.querySelectorAll('[role=log] p').length, { timeout: 3000 })
    .toBeGreaterThan(0);
  expect(document.querySelectorAll('[role=log] p').length).toBeLessThanOrEqual(4);
  expect(document.querySelectorAll('[aria-live=assertive], [role=alert]')).toHaveLength(1);
});

test('a pause is said, and its button has one name', async () => {
  opened = await openPage({ at: 'answered', skipConfrontations: false });
  await there('[data-exchange="call.1"]');
  const said = () => [...document.querySelectorAll('[role=log] p')].map((one) => one.textContent);
  const pause = page.getByRole('button', { name: 'Pause', exact: true });
  await pause.click();
  await expect.poll(said).toContain('Paused.');
  const goOn = page.getByRole('button', { name: 'Go on', exact: true });
  expect(goOn.element().hasAttribute('aria-pressed')).toBe(false);
  await goOn.click();
  // Somebody is speaking, so the clock does not run yet.
  await expect.poll(said).toContain('No longer paused.');
});

test('a caption waits for whoever came by key, and leaves the focus in what follows', async () => {
  opened = await openPage({ at: 'answered', skipConfrontations: false });
  for (let guard = 0; guard < 60 && !document.querySelector('.bridge'); guard++) {
    const before = exchange();
    // What was said last may stand by itself before the place does.
    const said = () => document.querySelector('.cut-main')?.textContent;
    for (let stands = said(); stands !== undefined; stands = said()) {
      await expect.poll(() => document.activeElement?.className).toContain('cut-on');
      await press('{Enter}');
      await expect.poll(said).not.toBe(stands);
    }
    // Keys are heard from the frame after the one that shows a question: one pressed sooner is pressed again.
    const next = async () => {
      const now = document.querySelector('.cut-on, .bridge') ?? exchange();
      if (now === before && before) await press('1');
      return document.querySelector('.cut-on, .bridge') ?? exchange();
    };
    await expect.poll(next, { timeout: 10_000, interval: 700 }).not.toBe(before);
    // A caption first: the next exchange stands behind it.
    await expect
      .poll(() => document.querySelector('.cut-on, .bridge, [data-exchange]'), { timeout: 6000 })
      .not.toBeNull();
  }
  await there('.bridge');
  await expect.poll(() => document.querySelector('.b-middle')?.contains(document.activeElement)).toBe(true);
});

test('the log keeps everything said, and can be searched and filtered', async () => {
  opened = await openRun(await logUntil((view) => view.act === 'review'));
  await there('.act-review');
  await press('l');
  await there('.panel-side');
  const all = document.querySelectorAll('.log li').length;
  expect(all).toBeGreaterThan(20);
  const search = page.getByRole('searchbox');
  await search.fill('order');
  await expect.poll(() => document.querySelectorAll('.log li').length).toBeLessThan(all);
  for (const line of document.querySelectorAll('.log li'))
    expect(line.textContent?.toLowerCase()).toContain('order');
  await search.fill('no such words');
  await expect.poll(() => document.querySelectorAll('.log li').length).toBe(0);
});

test('a file that is no night is refused with the reason, and nothing is lost', async () => {
  opened = await openPage({ at: 'title' });
  await there('input[type=file]');
  const offer = async (text: string) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'night.json', { type: 'application/json' }));
    const input = $<HTMLInputElement>('input[type=file]');
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  await offer('not a night at all');
  await expect.poll(() => document.querySelector('.notice')?.textContent).toContain('not a saved night');
  await offer(JSON.stringify(await logUntil((view) => view.act === 'bridge')));
  await expect.poll(() => document.querySelectorAll('.past li').length).toBe(1);
});

describe('a night from outside', () => {
  test('a bare log whose run has ended is a finished night with its debrief', async () => {
    opened = await openPage({ at: 'title' });
    await there('input[type=file]');
    const log = await logUntil(() => false);
    const data = new DataTransfer();
    data.items.add(new File([JSON.stringify(log)], 'x.json', { type: 'application/json' }));
    const input = $<HTMLInputElement>('input[type=file]');
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await expect.poll(() => document.querySelector('.past li')?.textContent).toContain('Open the debrief');
    expect($('.past li').textContent).toContain('$');
    $('.past li .button').click();
    await there('.portraits');
  });

  test('a link opens the night that it carries; a broken one says so', async () => {
    const fragment = toFragment(await logUntil(() => false));
    if (!fragment.ok) throw new Error(fragment.problem.message);
    opened = await openPage({ at: 'link', fragment: fragment.value });
    await there('.portraits');
    await opened.services.store.clear();
    opened.close();
    opened = await openPage({ at: 'link', fragment: fragment.value.slice(0, 400) });
    await there('.title');
    await expect.poll(() => document.querySelector('.notice')?.textContent).toBeTruthy();
  });
});
