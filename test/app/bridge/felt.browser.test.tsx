/** What a night costs is seen where one looks: a desk that goes dark, and everybody who waits, on every screen. */
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Move } from '../../../src/run/moves.ts';
import { freshLoss } from '../../../src/app/bridge/middle/Loss.tsx';
import { busy, confessing } from './night.ts';
import { middle, place, press, settled, show } from './screen.tsx';
import { states } from './states.ts';
import { widely } from '../../support/wide.ts';

const everywhere = widely(
  [
    { width: 1280, height: 720, locale: 'en' },
    { width: 320, height: 568, locale: 'ar' },
  ],
  [
    { width: 1280, height: 720, locale: 'ar' },
    { width: 390, height: 844, locale: 'en' },
  ],
);

/** The box of the first thing that this selector finds. */
function box(selector: string): DOMRect {
  const found = place().querySelector(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found.getBoundingClientRect();
}

/** Whether all of it is in the window, and nothing lies on its middle. */
function isSeen(selector: string): boolean {
  const { left, right, top, bottom, width, height } = box(selector);
  const over = document.elementFromPoint(left + width / 2, top + height / 2);
  const own = place().querySelector(selector);
  return (
    width > 0 &&
    left >= -1 &&
    right <= innerWidth + 1 &&
    top >= -1 &&
    bottom <= innerHeight + 1 &&
    over !== null &&
    own !== null &&
    (own.contains(over) || over.contains(own))
  );
}

const overlap = (a: DOMRect, b: DOMRect) =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

/** Waits until whatever comes in has come. */
const atRest = () =>
  Promise.all(
    document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
      .map((one) => one.finished),
  );

/** How light a colour is, from 0 to 1. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (/[\d.]+, [\d.]+, [\d.]+/.exec(colour)?.[0] ?? '')
    .split(',')
    .map(Number);
  return (red + green + blue) / 3 / 255;
}

describe.each(everywhere)('at $width x $height in $locale', ({ width, height, locale }) => {
  test('whoever is got through to sits in the dark, with the minutes before and now', async () => {
    await page.viewport(width, height);
    await show(states['crowd']?.view ?? busy(), { locale });
    const lost = ".b-person[data-lost='true']";
    expect(place().querySelectorAll(lost)).toHaveLength(1);
    expect(isSeen(lost)).toBe(true);
    expect(isSeen(`${lost} .b-left-now`)).toBe(true);
    expect(place().querySelector(`${lost} .b-left-was`)?.textContent).toBe('6');
    expect(place().querySelector(`${lost} .b-left-now`)?.textContent).toMatch(/^14\s/);
    await atRest();
    // Eight minutes of fourteen are the thread, and hatched.
    const share = box(`${lost} .b-lag-thread`).width / box(`${lost} .b-lag`).width;
    expect(share).toBeCloseTo(8 / 14, 1);
    const dark = getComputedStyle(place().querySelector(lost) ?? place());
    expect(lightness(dark.backgroundColor)).toBeLessThan(0.05);
    expect(getComputedStyle(place().querySelector(`${lost} .b-avatar`) ?? place()).filter).toContain(
      'brightness',
    );
  });

  test('whoever is at the desk and whoever else waits are both seen', async () => {
    await page.viewport(width, height);
    await show(confessing(), { locale });
    expect(middle().querySelector('.exchange')).not.toBeNull();
    const waits = [...place().querySelectorAll<HTMLElement>(".b-waiting[data-held='false']")];
    expect(waits).toHaveLength(2);
    for (const [n, one] of waits.entries()) {
      one.id = `waits-${n}`;
      expect(isSeen(`#waits-${n}`)).toBe(true);
    }
    // Each can still be answered, and is called by all that the room would show.
    expect(waits[0]?.textContent).toContain('Piotr');
    expect(overlap(box('#waits-0'), box('#waits-1'))).toBe(false);
    expect(overlap(box('#waits-0'), box('.exchange'))).toBe(false);
  });

  test('who comes while a panel is open lies over nobody', async () => {
    await page.viewport(width, height);
    const session = await show(busy(), { locale });
    await press('a');
    session.show({ view: { ...busy(), middle: confessing().middle } });
    await settled();
    expect(isSeen('.b-waits')).toBe(true);
    const hidden = [...place().querySelectorAll('.b-person, .b-verb, .b-sheet button, .b-waiting')].filter(
      (one) => one.checkVisibility() && overlap(box('.b-waits'), one.getBoundingClientRect()),
    );
    expect(hidden.map((one) => one.textContent)).toEqual([]);
  });
});

describe('somebody gets through', () => {
  test('it is the first thing in the middle for as long as it is new and not mended', async () => {
    const view = busy();
    const session = await show(view);
    expect(middle().querySelector('.b-idle')?.firstElementChild?.className).toBe('b-loss');
    expect(middle().querySelector('.b-loss')?.textContent).toContain('Victor gets through to Ade');
    // Said once.
    expect(middle().textContent.split('Victor gets through').length).toBe(2);
    session.show({ view: { ...view, minute: view.minute + 1 } });
    await settled();
    expect(middle().querySelector('.b-loss')).toBeNull();
    expect(middle().textContent).toContain('Victor gets through');
    const found = view.people.map((one) => (one.task ? { ...one, task: { ...one.task, lag: 0 } } : one));
    expect(freshLoss({ ...view, people: found })).toBeNull();
  });
});

describe.each(everywhere)('at $width x $height in $locale', ({ width, height, locale }) => {
  test('what a reply costs somebody else stands under its words', async () => {
    await page.viewport(width, height);
    const breaks = (move: Move) =>
      (move.type === 'reply' && move.options[0] === 'confess.why') || move.type === 'checkin'
        ? [{ person: 'mina', least: 1, most: 15 }]
        : [];
    await show(confessing(), { locale, breaks });
    const cost = place().querySelector('[data-option="confess.why"] .reply-cost');
    expect(cost?.textContent).toContain('15');
    expect(place().querySelectorAll('.reply-cost')).toHaveLength(1);
    await atRest();
    const words = box('[data-option="confess.why"] .reply-words');
    expect(box('.reply-cost').top).toBeGreaterThanOrEqual(words.bottom - 1);
  });
});
