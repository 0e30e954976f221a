/** Pages of their own: how the score comes about, and the check-list of 30 and 90 days. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { rules } from '../../src/assessment/index.ts';
import { openPlans } from '../../src/storage/plans.ts';
import { widely } from '../support/wide.ts';
import { openPage, stickingOut, violations, type Opened } from './page.tsx';

let opened: Opened | null = null;
afterEach(() => {
  opened?.close();
  opened = null;
  openPlans().clear();
  history.replaceState(null, '', location.pathname + location.search);
});

const $ = <E extends HTMLElement>(selector: string): E => {
  const found = document.querySelector<E>(`#root ${selector}`);
  if (!found) throw new Error(`nothing on screen matches ${selector}`);
  return found;
};
async function at(hash: string, selector: string, locale = 'en'): Promise<void> {
  history.replaceState(null, '', hash);
  opened = await openPage({ at: 'title' }, { locale });
  await expect.poll(() => document.querySelector(`#root ${selector}`)).not.toBeNull();
}

test.each(widely<[string, number, number]>([['ar', 320, 568]], [['en', 1280, 720]]))(
  'how the score comes about: every behaviour, in %s',
  async (locale, width, height) => {
    await page.viewport(width, height);
    await at('#scoring', '.scored', locale);
    expect(document.querySelectorAll('.scored > li')).toHaveLength(rules.length);
    expect(document.querySelectorAll('.scored-contested').length).toBe(
      rules.filter(({ contested }) => contested !== undefined).length,
    );
    // In Arabic no reason is left in English.
    if (locale === 'ar')
      await expect
        .poll(() =>
          [...document.querySelectorAll('.scored > li > p:nth-of-type(2)')].filter(
            (one) => !/[\u0600-\u06FF]/.test(one.textContent ?? ''),
          ),
        )
        .toEqual([]);
    expect(stickingOut()).toEqual([]);
    expect(await violations()).toEqual([]);
    $('.scoring-bar .button').click();
    await expect.poll(() => document.querySelector('#root .title')).not.toBeNull();
  },
);

test.each([
  ['en', 1280, 720],
  ['ar', 320, 568],
])(
  'the check-list shows the plan, keeps what came of it, and forgets it, in %s',
  async (locale, width, height) => {
    await page.viewport(width, height);
    const { plan } = openPlans().write('r', {
      moment: 'March',
      sentence: 'Is it still running?',
      witness: 'Dana',
    });
    await at(`#checklist=${plan.id}`, '.checklist-plan', locale);
    expect($('.checklist-plan').textContent).toContain('Is it still running?');
    $('.ticks input[type=radio]').click();
    $('.ticks input[type=checkbox]').click();
    // As a person would: what was ticked is on screen before it is kept.
    await new Promise(requestAnimationFrame);
    $('.checklist-form .button-main').click();
    await expect.poll(() => document.querySelectorAll('.checklist-before li').length).toBe(1);
    expect(openPlans().byId(plan.id)?.checks).toMatchObject([{ came: 'said', seen: ['delegation'] }]);
    expect(stickingOut()).toEqual([]);
    expect(await violations()).toEqual([]);
    $('.checklist-main > .button').click();
    await expect.poll(() => document.querySelector('.checklist-plan')).toBeNull();
    expect(openPlans().list()).toEqual([]);
  },
);

test('a reminder that is opened on another device says so, and the list works all the same', async () => {
  await at('#checklist=00ff', '.checklist-form');
  expect($('[role=status]').textContent).toContain('no plan on this device');
  expect(document.querySelectorAll('.ticks input[type=checkbox]')).toHaveLength(6);
});
