/** Practice: one drill by keyboard from the title to its debrief and again; its screens at every size and direction. */
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openPage, press, stickingOut, violations, type Opened } from './page.tsx';
import { widely } from '../support/wide.ts';

let opened: Opened | null = null;
afterEach(async () => {
  await opened?.services.store.clear();
  opened?.close();
  opened = null;
});

const find = (selector: string) => opened?.root.querySelector<HTMLElement>(selector) ?? null;
/** Milliseconds for a screen that is fetched first, on a machine that does other work too. */
const fetched = { timeout: 15_000 };
const shown = (selector: string) => expect.poll(() => find(selector), fetched).not.toBeNull();

/** Tabs on until the element that is looked for has the focus. */
async function tabTo(is: (element: Element) => boolean): Promise<void> {
  for (let tabs = 0; tabs < 40; tabs++) {
    const now = document.activeElement;
    if (now && now !== document.body && is(now)) return;
    await press('{Tab}');
  }
  throw new Error(`not reached by Tab; at ${document.activeElement?.outerHTML.slice(0, 80) ?? 'nothing'}`);
}

const says = (words: string) => (element: Element) => element.textContent.trim() === words;

const inTheMiddle = () => find('[data-exchange]')?.dataset['exchange'];

/** Answers until the debrief. */
async function playOn(reply: () => Promise<void>): Promise<void> {
  for (let moments = 0; moments < 12; moments++) {
    await expect
      .poll(() => find('.reply') ?? find('.pick') ?? find('.drill-debrief'), fetched)
      .not.toBeNull();
    if (find('.drill-debrief')) return;
    const before = inTheMiddle();
    // A key that comes before its reply listens is pressed again, as a person would.
    await expect
      .poll(async () => {
        if (inTheMiddle() === before) await reply();
        return inTheMiddle() !== before;
      }, fetched)
      .toBe(true);
  }
  throw new Error('the drill does not end');
}

const kept = async () => (await opened?.services.store.list())?.runs ?? [];

test('a drill by keyboard: from the title to its debrief, and again with the other variant', async () => {
  await page.viewport(1280, 720);
  opened = await openPage({ at: 'title' });
  await shown('.title-main');
  await tabTo(says('Practice'));
  await press('{Enter}');
  await shown('.practice-choice');
  await tabTo((element) => element.matches('[data-scenario=confession]'));
  await press('{Enter}');
  await shown('.reply');
  expect(find('.talk-brief')?.textContent).toContain('bank');
  await playOn(() => press('1'));
  expect(find('h1')?.textContent).toBe('The confession');
  const decisions = [...opened.root.querySelectorAll('.decision')];
  expect(decisions).toHaveLength(3);
  for (const decision of decisions) {
    expect(decision.querySelector('.decision-said')?.textContent).not.toBe('');
    expect(decision.querySelector('.decision-why')?.textContent).not.toBe('');
  }
  // Words and no number.
  expect(find('.competency-rating')).toBeNull();
  await tabTo(says('Again'));
  await press('{Enter}');
  await shown('.reply');
  await playOn(() => press('1'));
  // A page of before may still be putting away what it held: what counts is what came to its end here.
  const through = async () => (await kept()).filter(({ ended }) => ended);
  await expect.poll(async () => (await through()).length).toBe(2);
  const headers = (await through()).map(({ header }) => header);
  expect(headers.every(({ scenario }) => scenario === 'confession')).toBe(true);
  expect(new Set(headers.map(({ variant }) => variant)).size).toBe(2);
});

describe.each(
  widely<{ name: string; locale: string; width: number; height: number; textSize: 1 | 2 }>(
    [],
    [
      { name: 'a small phone in Arabic', locale: 'ar', width: 320, height: 568, textSize: 1 },
      { name: 'text at 200 %', locale: 'en', width: 640, height: 720, textSize: 2 },
    ],
  ),
)('$name', ({ locale, width, height, textSize }) => {
  test('the list, a drill with a clock and a composer, and its debrief', async () => {
    await page.viewport(width, height);
    opened = await openPage({ at: 'title' }, { locale, textSize });
    await shown('.title-main');
    const buttons = [...opened.root.querySelectorAll<HTMLElement>('button')];
    buttons.find((one) => says('Practice')(one) || says('تدريب')(one))?.click();
    await shown('.practice-choice');
    const fits = async () => expect([stickingOut(), await violations()]).toEqual([[], []]);
    await fits();
    find('[data-scenario=five-facts]')?.click();
    await shown('.reply');
    await fits();
    find('.reply')?.click();
    await expect.poll(() => find('.bridge')?.dataset['open']).toBe('idle');
    // Nothing is lost by the minute here, and nothing is counted.
    expect(find('.b-money')).toBeNull();
    find('.b-promise')?.click();
    await shown('.b-letter');
    await fits();
    await press('{Escape}');
    // Waits from one stop to the next, as a person would, until the last scene.
    await expect
      .poll(
        () => {
          if (find('.drill-debrief')) return true;
          const wait = find('.b-wait');
          if (find('.reply')) find('.reply')?.click();
          else if (wait?.getAttribute('aria-pressed') !== 'true') wait?.click();
          return false;
        },
        { timeout: 60_000, interval: 250 },
      )
      .toBe(true);
    for (const more of opened.root.querySelectorAll('details')) more.open = true;
    await fits();
    // What was missed is said in the words that a night's debrief has.
    expect(opened.root.querySelectorAll('.lesson').length).toBeGreaterThanOrEqual(2);
    expect(find('.drill-debrief .decision-why')?.textContent).not.toBe('');
  }, 90_000);
});
