/**
 * Every panel of the bridge and of the shell, in English, in Arabic and in both pseudo-locales, on a laptop and on
 * the smallest phone: nothing breaks a rule of WCAG 2.2 AA, nothing is wider than the window, no text is cut off.
 */
import { describe, expect, it } from 'vitest';
import { commander } from '../../src/lab/policies/commander.ts';
import { toFragment } from '../../src/storage/share.ts';
import { brokenRules, misfits } from './play/checks.ts';
import { pointer } from './play/hands.ts';
import { open } from './play/panels.ts';
import { ledUntil, loadNight, sameRun } from './play/night.ts';
import { tourOfShell, tourOfVerbs } from './play/tour.ts';
import { calm, Player } from './player.ts';
import { openGame, type Game } from './support.ts';
import { widely } from '../support/wide.ts';

const seed = 7;
/** Side by side, as many as there is room for; the timeout counts the wait for it. */
const together = { concurrent: true, timeout: 5 * 60_000 };
const narrow = { width: 320, height: 568 };
const wide = { width: 1280, height: 720 };
/** Night minute at which there is something of everything: leads, drafts, tasks, somebody who waits. */
const late = 14;

/** Looks at a screen; says what is wrong with it, with its name. */
async function faults({ page }: Game, name: string, axe: boolean): Promise<string[]> {
  const found = [...(await misfits(page)), ...(axe ? await brokenRules(page) : [])];
  return found.map((line) => `${name}: ${line}`);
}

const until = ({ act, minute, middle }: Player['view']): boolean =>
  act === 'bridge' && minute >= late && !middle;
const onTheBridge = { seed, policy: commander, hands: pointer(), until };

// On a laptop in English the nights by keyboard see most of it.
describe.each(widely([{ locale: 'ar', viewport: narrow }], [{ locale: 'en', viewport: wide }]))(
  'in $locale at $viewport.width px',
  together,
  ({ locale, viewport }) => {
    it('every screen up to the bridge, every panel, the title and its settings', async (test) => {
      const settings = { ...calm, stage: false, locale };
      const game = await openGame({ test, seed, clock: true, settings, viewport, reducedMotion: true });
      const { page } = game;
      const found: string[] = [];
      const onScreen = async (name: string) => void found.push(...(await faults(game, name, true)));
      const player = await Player.sitDown(page, { ...onTheBridge, locale, onScreen });
      await player.answer();
      await player.playOn();
      const rtl = player.words.dir === 'rtl';
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(rtl ? 'rtl' : 'ltr');
      if (viewport === wide) await expectVerbsOnThe(rtl ? 'right' : 'left', game, player);
      const tour = { page, words: player.words, hands: pointer(), onScreen };
      await tourOfVerbs(tour);
      await tourOfShell(tour);
      await page.getByRole('button', { name: player.words.t('bar.stepout') }).click();
      await page.getByRole('button', { name: player.words.t('title.new') }).click();
      await onScreen('title');
      expect(found).toEqual([]);
      expect(game.errors).toEqual([]);
    });
  },
);

// The acts before the bridge are looked at in these languages by the tests of the screens; a link opens the bridge.
describe.each(
  widely(
    [],
    [
      { locale: 'en-XA', viewport: narrow },
      { locale: 'ar-XB', viewport: wide },
    ],
  ),
)('in $locale at $viewport.width px', together, ({ locale, viewport }) => {
  it('every panel of the bridge and of the shell', async (test) => {
    const run = sameRun(await loadNight(), seed, {
      skipConfrontations: false,
      mode: 'relaxed',
      teaching: true,
    });
    const log = ledUntil(run, commander, until);
    const link = toFragment(log);
    if (!link.ok) throw new Error(link.problem.code);
    const settings = { ...calm, stage: false, locale };
    const game = await openGame({
      test,
      path: `/${link.value}`,
      clock: true,
      settings,
      viewport,
      reducedMotion: true,
    });
    const { page } = game;
    const found: string[] = [];
    const onScreen = async (name: string) => void found.push(...(await faults(game, name, false)));
    const player = await Player.resume(page, log, { ...onTheBridge, locale, onScreen });
    await player.settle();
    if (viewport === wide) await expectVerbsOnThe('right', game, player);
    const tour = { page, words: player.words, hands: pointer(), onScreen };
    await tourOfVerbs(tour);
    await tourOfShell(tour);
    expect(found).toEqual([]);
    expect(game.errors).toEqual([]);
  });
});

async function expectVerbsOnThe(side: 'left' | 'right', { page }: Game, { words }: Player): Promise<void> {
  const box = await page.getByRole('navigation', { name: words.t('bridge.verbs') }).boundingBox();
  const middle = (box?.x ?? 0) + (box?.width ?? 0) / 2;
  expect(middle < wide.width / 2 ? 'left' : 'right').toBe(side);
}

describe.each(widely([], ['in a visitor’s own colours']))('%s', together, () => {
  it('every screen up to the bridge and the board fit, keep the rules, and show what is chosen', async (test) => {
    const settings = { ...calm, stage: false };
    const game = await openGame({
      test,
      seed,
      clock: true,
      settings,
      viewport: narrow,
      reducedMotion: true,
      forcedColors: true,
    });
    const { page } = game;
    const found: string[] = [];
    const onScreen = async (name: string): Promise<void> => {
      const faulty = [...(await misfits(page)), ...(await brokenRules(page, true))];
      found.push(...faulty.map((line) => `${name}: ${line}`));
    };
    const hands = pointer();
    const until = ({ act, minute, middle }: Player['view']) => act === 'bridge' && minute >= late && !middle;
    const player = await Player.sitDown(page, { seed, policy: commander, hands, onScreen, until });
    await player.answer();
    await player.playOn();
    await open({ page, words: player.words, hands, onScreen }, 'decide', 'leads');
    const card = page.getByRole('dialog').getByRole('radiogroup').first();
    // The colours that a choice usually has are gone: it has a line round it instead.
    const lines = await card
      .getByRole('radio')
      .evaluateAll((all) => all.map((one) => [one.ariaChecked, getComputedStyle(one).outlineStyle]));
    expect(lines.toSorted(([one], [other]) => (one ?? '').localeCompare(other ?? ''))).toEqual([
      ['false', 'none'],
      ['false', 'none'],
      ['true', 'solid'],
    ]);
    expect(found).toEqual([]);
    expect(game.errors).toEqual([]);
  });
});

describe('the picture of the room', together, () => {
  it('is drawn where it is wanted, also by software', async (test) => {
    const settings = { ...calm, stage: true };
    const game = await openGame({ test, seed, clock: true, settings, viewport: wide, reducedMotion: true });
    const player = await Player.sitDown(game.page, {
      ...onTheBridge,
      until: ({ act }: Player['view']) => act === 'bridge',
    });
    await player.answer();
    await player.playOn();
    await game.page.locator('canvas').waitFor();
    expect(await game.page.locator('canvas').getAttribute('aria-hidden')).toBe('true');
    expect(game.errors).toEqual([]);
  });
});

describe.each(widely([], ['the language']))('%s', together, () => {
  it('changes in the middle of a run, which goes on', async (test) => {
    const game = await openGame({ test, seed, clock: true, settings: calm, reducedMotion: true });
    const { page } = game;
    let stop = 4;
    const player = await Player.sitDown(page, {
      seed,
      policy: commander,
      hands: pointer(),
      until: ({ act, minute, middle }) => act === 'bridge' && minute >= stop && !middle,
    });
    await player.answer();
    await player.playOn();
    for (const locale of ['ar', 'en']) {
      const moves = player.log.events.length;
      await page.keyboard.press('o');
      await page.getByRole('combobox').first().selectOption(locale);
      await player.speak(locale);
      await page.getByRole('dialog', { name: player.words.t('settings.heading') }).waitFor();
      await page.keyboard.press('Escape');
      // The page is turned round after the words are there.
      await page.locator(locale === 'ar' ? 'html[lang=ar][dir=rtl]' : 'html[lang=en][dir=ltr]').waitFor();
      stop += 6;
      await player.playOn();
      expect(player.log.events.length).toBeGreaterThan(moves);
    }
    expect(game.errors).toEqual([]);
  });
});
