/** What a player did stays theirs: killed tabs, two tabs, a browser that keeps nothing, files out and in. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { draw, replay, toLog, view as viewOf, type RunLog } from '../../src/run/index.ts';
import { playPolicy } from '../../src/lab/play.ts';
import { novice } from '../../src/lab/policies/novice.ts';
import { commander } from '../../src/lab/policies/commander.ts';
import { assess } from '../../src/assessment/index.ts';
import { writeRun } from '../../src/storage/file.ts';
import { brokenRules } from './play/checks.ts';
import { pointer } from './play/hands.ts';
import { loadNight, wordsOf } from './play/night.ts';
import { storedLog } from './play/stored.ts';
import { calm, Player } from './player.ts';
import { openGame, type Game } from './support.ts';

const seed = 11;
const hands = pointer();

/** Ends a page as a crash does: no event reaches it. */
async function kill(page: Page): Promise<void> {
  const gone = new Promise((done) => page.once('crash', done));
  const session = await page.context().newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await gone;
  await page.close();
}

/** A new visitor in front of the title: answers, makes one choice so that there is something to keep, and leaves. */
async function toTitle({ page }: Pick<Game, 'page'>): Promise<void> {
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  await page.locator('[data-option]').first().waitFor();
  await page.getByRole('button', { name: 'Step out' }).click();
  await page.getByRole('button', { name: 'New night' }).waitFor();
}

describe('a tab that is killed', () => {
  it('loses no move that was shown, and at most one idle minute, at 20 instants', async () => {
    const { compiled } = await loadNight();
    let game = await openGame({ seed, clock: true, settings: calm, reducedMotion: true });
    const policy = novice;
    let player = await Player.sitDown(game.page, { seed, policy, hands });
    await player.answer();
    /** Instants at which minutes had passed since the last move, and those at which a move was under way. */
    const seen = { idle: 0, underWay: 0 };
    for (let instant = 0; instant < 20; instant++) {
      const chance = (purpose: string) => draw({ seed, purpose, subject: String(instant) });
      await player.playOn(1 + Math.floor(chance('turns') * 4));
      const shown = player.log;
      // Some die between two moves, some at the very moment of one, some while the minutes pass.
      const how = chance('how');
      const idle = shown.end > (shown.events.at(-1)?.minute ?? 0);
      seen.idle += idle ? 1 : 0;
      seen.underWay += how < 0.4 ? 1 : 0;
      if (how < 0.4) await player.press();
      else if (how < 0.7) await game.page.clock.runFor(Math.floor(chance('ms') * 1500));
      await kill(game.page);

      game = await openGame({ sameVisitorAs: game, seed });
      const stored = await storedLog(game.page);
      if (stored === null) throw new Error('nothing is stored');
      expect(stored.events.slice(0, shown.events.length)).toEqual(shown.events);
      expect(stored.events.length - shown.events.length).toBeLessThanOrEqual(1);
      expect(stored.end).toBeGreaterThanOrEqual(shown.end - 1);

      await game.page.getByRole('button', { name: /^Continue/ }).click();
      const options = { policy, hands };
      player = await Player.resume(game.page, stored, options);
      await player.settle();
      expect(viewOf(replay(compiled, stored)).minute).toBe(player.view.minute);
    }
    expect(player.log.events.length).toBeGreaterThan(20);
    // Otherwise the night has changed so much that another seed has to be chosen.
    expect(seen.idle).toBeGreaterThanOrEqual(3);
    expect(seen.underWay).toBeGreaterThanOrEqual(5);
  });
});

describe('two tabs on one run', () => {
  it('play in one; the other says so, and can take over without losing a move', async () => {
    const first = await openGame({ seed, clock: true, settings: calm, reducedMotion: true });
    const player = await Player.sitDown(first.page, { seed, policy: commander, hands });
    await player.answer();
    await player.playOn(8);
    const second = await openGame({ sameVisitorAs: first });
    await second.page.getByRole('button', { name: /^Continue/ }).click();
    await second.page.getByText('This night is being played in another tab.').waitFor();
    expect(await brokenRules(second.page)).toEqual([]);
    await player.playOn(2);

    await second.page.getByRole('button', { name: 'Play it here instead' }).click();
    await first.page.getByText('This night is being played in another tab.').waitFor();
    const stored = await storedLog(second.page);
    expect(stored).toEqual(player.log);
    const next = await Player.resume(second.page, player.log, { policy: commander, hands });
    await next.playOn(4);
    expect((await storedLog(second.page))?.events).toEqual(next.log.events);
    expect([...first.errors, ...second.errors]).toEqual([]);
  });
});

describe.each([
  {
    what: 'forbidden',
    says: /This browser lets no page keep anything here/,
    // What a browser does where the visitor has forbidden all storage.
    before: () => {
      const denied = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      Object.defineProperty(globalThis, 'indexedDB', { get: denied });
      Object.defineProperty(globalThis, 'localStorage', { get: denied });
    },
  },
  {
    what: 'full',
    says: /There is no room left on this device/,
    before: () => {
      IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  },
])('where storage is $what', ({ says, before }) => {
  it('the night plays on, and says once that it cannot be kept', async () => {
    const { page, errors } = await openGame({ seed, reducedMotion: true, before });
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    const exchange = page.locator('[data-exchange]');
    for (let move = 0; move < 6; move++) {
      const id = await exchange.getAttribute('data-exchange');
      await exchange.locator('[data-option]').first().click();
      await page.locator(`[data-exchange="${id}"]`).waitFor({ state: 'detached' });
      const goOn = page.getByRole('button', { name: 'Go on', exact: true });
      await exchange.or(goOn).first().waitFor();
      if (await goOn.isVisible()) await goOn.click();
      await exchange.waitFor();
      if (move === 1) {
        await page.getByText(says).waitFor();
        expect(await page.getByText(says).count()).toBe(1);
        await page.getByRole('button', { name: 'Understood' }).click();
      }
    }
    // Six moves later it has not come back.
    expect(await page.getByText(says).count()).toBe(0);
    expect(errors).toEqual([]);
  });
});

describe('a night in a file', () => {
  /** A whole night, played in this process, as the game saves it. */
  async function savedNight(): Promise<{ text: string; log: RunLog; cost: string }> {
    const night = await loadNight();
    const { compiled } = night;
    const run = playPolicy(compiled, { policy: novice, seed: 5 });
    const report = assess({ ...run, scenario: compiled.scenario, timeline: [...run.timeline] });
    const log = toLog(run);
    const text = writeRun({ id: null, startedAt: null, playedAt: null, log, report });
    return { text, log, cost: (await wordsOf(night, 'en')).money(report.outcome.cost) };
  }

  async function choose({ page }: Pick<Game, 'page'>, text: string): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'bridge-'));
    const path = join(folder, 'night.json');
    await writeFile(path, text);
    await page.locator('input[type=file]').setInputFiles(path);
  }

  /** Opens the debrief of the newest night, and reads it. */
  async function readDebrief({ page }: Game): Promise<string> {
    const words = await wordsOf(await loadNight(), 'en');
    await page
      .getByRole('button', { name: words.t('title.runs.open') })
      .first()
      .click();
    await page.getByRole('heading', { name: words.t('debrief.heading'), exact: true }).waitFor();
    await page.getByRole('heading', { name: words.t('debrief.takeback'), exact: true }).waitFor();
    return page.getByRole('main').innerText();
  }

  it('is saved here and opened elsewhere with the same debrief', async () => {
    const words = await wordsOf(await loadNight(), 'en');
    const { text, log, cost } = await savedNight();
    const here = await openGame();
    await toTitle(here);
    await choose(here, text);
    await here.page.getByText('Opened, played back as it was, and kept on this device.').waitFor();
    await here.page.getByRole('button', { name: words.t('notice.dismiss') }).click();
    const shown = await readDebrief(here);
    expect(shown).toContain(cost);
    for (const key of ['debrief.more', 'debrief.part.keep'])
      await here.page.getByRole('button', { name: words.t(key), exact: true }).click();
    const [download] = await Promise.all([
      here.page.waitForEvent('download'),
      here.page.getByRole('button', { name: words.t('debrief.export') }).click(),
    ]);
    const saved = await readFile(await download.path(), 'utf8');
    await here.close();

    const elsewhere = await openGame();
    await toTitle(elsewhere);
    await choose(elsewhere, saved);
    expect(await readDebrief(elsewhere)).toBe(shown);
    expect((JSON.parse(saved) as { log: RunLog }).log).toEqual(JSON.parse(JSON.stringify(log)));
    expect([...here.errors, ...elsewhere.errors]).toEqual([]);
  });

  it('is refused with the reason when it was edited or cut off', async () => {
    const { text } = await savedNight();
    const words = await wordsOf(await loadNight(), 'en');
    const { page, errors } = await openGame();
    await toTitle({ page });
    const nights = page.getByRole('button', { name: words.t('title.runs.open') });
    const before = await nights.count();
    const changed = /This file was changed after it was saved/;
    const edit = (from: RegExp, to: string) => text.replace(from, to);
    const [, option = ''] = /"options":\["([\w.-]+)"\]/.exec(text) ?? [];
    for (const [broken, reason] of [
      [edit(new RegExp(`"${option}"`), `"${option.replace(/\w+$/, 'other')}"`), changed],
      [edit(/"seed":\s*\d+/, '"seed": 6'), changed],
      [edit(/"cost":\s*\d+/, '"cost": 1'), changed],
      [edit(/"sum": "./, '"sum": "-'), changed],
      [text.slice(0, text.length / 2), 'The end of this file is missing.'],
      [text.slice(0, -3), 'The end of this file is missing.'],
    ] as const) {
      expect(broken).not.toBe(text);
      await choose({ page }, broken);
      await page.getByText(reason).waitFor();
      await page.getByRole('button', { name: words.t('notice.dismiss') }).click();
      await page.getByText(reason).waitFor({ state: 'hidden' });
    }
    expect(await nights.count()).toBe(before);
    expect(errors).toEqual([]);
  });

  it('is not played on when it holds a move that was not possible, by whoever made its sum right', async () => {
    const { log } = await savedNight();
    const words = await wordsOf(await loadNight(), 'en');
    const events = log.events.map((event, n) =>
      n === 5 ? { ...event, move: { type: 'take', item: 'i999' } as const } : event,
    );
    const { page, errors } = await openGame();
    await toTitle({ page });
    const forged: RunLog = { ...log, events };
    await choose(
      { page },
      writeRun({ id: null, startedAt: null, playedAt: null, log: forged, report: null }),
    );
    await page.getByText(words.t('past.import.impossible', { count: 1 })).waitFor();
    // The visitor's own is there already; the newest stands first, and has no way in.
    const newest = page.locator('.past li').first();
    await newest.getByText(words.t('past.mark.impossible')).waitFor();
    expect(await newest.getByRole('button').count()).toBe(0);
    expect(errors).toEqual([]);
  });
});
