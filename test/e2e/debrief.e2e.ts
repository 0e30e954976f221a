/** The debrief's path in the built game, by keyboard alone: three steps, a what-if in its worker, the moment again. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { playPolicy } from '../../src/lab/play.ts';
import { novice } from '../../src/lab/policies/novice.ts';
import { toLog } from '../../src/run/index.ts';
import { toFragment } from '../../src/storage/share.ts';
import { brokenRules, misfits } from './play/checks.ts';
import { keyboard } from './play/hands.ts';
import { loadNight, wordsOf } from './play/night.ts';
import { calm } from './player.ts';
import { openGame } from './support.ts';

it('leads from what they knew to one thing to try, and back to the moment that was taken back', async () => {
  const night = await loadNight();
  const run = playPolicy(night.compiled, { seed: 7, policy: novice });
  const link = toFragment(toLog(run));
  if (!link.ok) throw new Error(link.problem.message);
  const words = await wordsOf(night, 'en', run);
  const { page, errors } = await openGame({ path: `/${link.value}`, settings: calm, reducedMotion: true });
  const hands = keyboard(page);
  const press = (key: string) =>
    hands.use(page.getByRole('button', { name: words.t(key), exact: true }).first());
  const sound = async () => {
    expect(await brokenRules(page)).toEqual([]);
    expect(await misfits(page)).toEqual([]);
    expect(await page.getByRole('main').innerText()).toContain(words.t('app.learning-only'));
  };

  await page.getByRole('heading', { name: words.t('debrief.takeback') }).waitFor();
  await sound();
  await press('debrief.next.view');
  await press('debrief.view.skip');
  await sound();
  await press('debrief.next.thing');
  await page.getByLabel(words.t('debrief.plan.sentence')).fill('Is it still running?');
  await press('debrief.plan.keep');
  expect(await reminder(page, () => press('debrief.plan.remind'))).toMatch(/^BEGIN:VCALENDAR\r\n/);
  await sound();

  await page.getByRole('button', { name: words.t('debrief.step.reveal') }).click();
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.locator('.alternative').first().waitFor();
  await hands.use(page.locator('.alternative').first());
  await page.locator('.takeback .whatif').waitFor();
  await sound();
  await press('debrief.take-from');
  await press('branch.ask.begin');
  await page.getByRole('heading', { name: words.t('debrief.takeback') }).waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
});

it('needs no network once the game has loaded: steps, what-ifs, all that lies behind more, and the moment again', async () => {
  const night = await loadNight();
  const run = playPolicy(night.compiled, { seed: 7, policy: novice });
  const link = toFragment(toLog(run));
  if (!link.ok) throw new Error(link.problem.message);
  const words = await wordsOf(night, 'en', run);
  const game = await openGame({ path: `/${link.value}`, settings: calm, reducedMotion: true, offline: true });
  const { page, errors } = game;
  const press = (key: string) =>
    page
      .getByRole('button', { name: words.t(key), exact: true })
      .first()
      .click();

  await page.getByRole('radio').first().check();
  await page.locator('.alternative').first().click();
  await page.locator('.takeback .whatif').waitFor();
  await press('debrief.next.view');
  await press('debrief.view.skip');
  await press('debrief.next.thing');
  await press('debrief.more');
  await press('debrief.part.whatif');
  await press('debrief.whatif.start');
  await page.locator('.whatif').first().waitFor();
  for (const part of ['moments', 'causes', 'memories', 'night']) await press(`debrief.part.${part}`);
  await press('debrief.part.keep');
  await Promise.all([page.waitForEvent('download'), press('debrief.export')]);
  await press('debrief.log');
  await page.getByRole('dialog').locator('.log-from').first().waitFor();
  await page.keyboard.press('Escape');
  await press('scoring.open');
  await page.getByRole('heading', { name: words.t('scoring.heading') }).waitFor();
  await press('app.close');
  // The debrief is where it was left, with the worker that the last one had.
  await page.locator('.keep').waitFor();
  await press('debrief.step.reveal');
  await page.getByRole('radio').first().check();
  await page.locator('.alternative').first().click();
  await page.locator('.takeback .whatif').waitFor();
  await page.locator('.takeback-row .button').first().click();
  await press('branch.ask.begin');
  await page.locator('.takeback').waitFor({ state: 'detached' });
  // The browser asks for the page's icon again whenever the address changes; nothing of the game waits for it.
  expect(errors.filter((line) => !line.includes('/icon.svg'))).toEqual([]);
});

/** The text of the calendar file that is offered. */
async function reminder(page: Page, ask: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), ask()]);
  return readFile(await download.path(), 'utf8');
}
