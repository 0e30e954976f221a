/**
 * A facilitator without a mouse and with a high-contrast theme: a whole session by keyboard alone, and the page that
 * does without a server. The focus is never lost, and wherever it is it can be seen.
 */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import './global-setup.ts';
import { openGame } from './support.ts';
import { serveRooms } from './workshop.ts';

const slide = { width: 1280, height: 720 } as const;
const rooms = serveRooms();
/** Stops of one page at most. */
const mostStops = 120;

/** What has the focus, and what is wrong with it. */
interface Stop {
  name: string;
  wrong: string | null;
}

/** Runs in the page. */
function stopNow(): Stop {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body)
    return { name: '', wrong: 'nothing has the focus' };
  const label = focused.closest('label');
  const own = focused.getAttribute('aria-label') ?? '';
  const name = (own || (label ?? focused).textContent || '').replaceAll(/\s+/g, ' ').trim();
  const isRinged = (element: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  };
  if (![focused, label].some((element) => element && isRinged(element)))
    return { name, wrong: 'nothing shows that it has the focus' };
  const { left, top, width, height } = (label ?? focused).getBoundingClientRect();
  const inside = focused.getBoundingClientRect();
  if (inside.bottom <= 0 || inside.top >= innerHeight) return { name, wrong: 'it is out of sight' };
  const there = document.elementFromPoint(
    Math.min(innerWidth - 1, Math.max(0, left + width / 2)),
    Math.min(innerHeight - 1, Math.max(0, top + Math.min(height / 2, innerHeight / 3))),
  );
  const isThere =
    there !== null && (focused.contains(there) || label?.contains(there) || there.contains(focused));
  return { name, wrong: isThere ? null : `${there?.tagName}.${there?.className} lies over it` };
}

/** One hand on the keyboard of one page. */
function keysOf(page: Page) {
  const now = () => page.evaluate(stopNow);
  const keys = {
    now,
    /** What has the focus can be seen, however long the page takes to say so. */
    async sees(name: string | RegExp): Promise<void> {
      await expect.poll(async () => (await now()).name).toMatch(name);
      expect((await now()).wrong).toBeNull();
    },
    /** Goes on until the focus is on something of that name; each stop on the way can be seen, too. */
    async to(name: RegExp, key = 'Tab'): Promise<void> {
      const way: string[] = [];
      for (let n = 0; n < mostStops; n++) {
        const stop = await now();
        if (name.test(stop.name) && stop.wrong === null) return;
        // From the end of a page the focus goes to the browser's own bar, and from there to its beginning.
        if (n > 0 && stop.name !== '') expect(stop, way.join(' > ')).toMatchObject({ wrong: null });
        way.push(stop.name.slice(0, 30));
        await page.keyboard.press(key);
      }
      throw new Error(`${name} is not reached: ${way.join(' > ')}`);
    },
    async press(name: RegExp, key = 'Enter'): Promise<void> {
      await keys.to(name);
      await page.keyboard.press(key);
    },
    /** After something was done the focus is somewhere, and stays there. */
    async keeps(): Promise<void> {
      await expect.poll(async () => (await now()).name).not.toBe('');
    },
  };
  return keys;
}

it('a session from the door to its erasure, in forced colours, with the keyboard alone', async () => {
  const { page, errors } = await openGame({
    site: rooms.url,
    path: '/host',
    viewport: slide,
    forcedColors: true,
    settings: { motion: 'reduced', stage: false },
  });
  const keys = keysOf(page);
  await page.getByRole('button', { name: 'Open the room' }).waitFor();
  await keys.to(/^60 min/);
  await page.keyboard.press('ArrowUp');
  await keys.sees(/^45 min/);
  await keys.press(/^Open the room$/);
  await page.locator('.join-card .code').waitFor();
  await keys.keeps();

  const opening = page.context().waitForEvent('page');
  await keys.press(/^Open the projector window$/);
  const wall = await opening;
  await wall.setViewportSize(slide);
  await wall.locator('.lobby-code').waitFor();
  await page.bringToFront();
  await keys.sees('Open the projector window');

  await keys.press(/^Check before they come$/);
  await page.getByRole('dialog').waitFor();
  // Its heading is read out first; the keys are in it.
  await keys.press(/^Close$/);
  await keys.sees('Check before they come');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await keys.sees('Check before they come');
  await keys.press(/^Change$/);
  await page.getByRole('dialog').waitFor();
  await keys.press(/^Close$/);
  await keys.sees('Change');

  await keys.press(/^Rehearse$/);
  await page.getByText('12 here, of 12 who joined').waitFor();
  await keys.sees('End the rehearsal');
  await keys.press(/^Begin play$/);
  await page.getByText('At this pace you land at').waitFor();
  await keys.keeps();
  await keys.press(/^Hold$/);
  await wall.getByText('A moment. Nothing goes on without you.').waitFor();
  await keys.sees('End the hold');
  await page.keyboard.press('Enter');
  await keys.sees('Hold');
  await keys.press(/^Pause$/);
  await keys.sees('Go on');
  await page.keyboard.press('Enter');
  await keys.sees('Pause');
  // Somebody is removed and let in again; the hand stays in the list.
  await keys.press(/^Remove /);
  await page.locator('.seats-undo').waitFor();
  await keys.sees(/^Remove /);
  await keys.to(/^Let back in$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.locator('.seats-undo').waitFor({ state: 'detached' });
  await keys.keeps();
  expect((await keys.now()).wrong).toBeNull();
  await keys.press(/^Land everyone$/);
  await keys.sees('Cancel');
  await keys.to(/^Land everyone now$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await wall.getByText('Everybody has landed.').waitFor();
  await keys.press(/^To the debrief$/);
  await page.locator('.typed li').first().waitFor();
  await keys.keeps();
  await keys.to(/^\d+$/);
  await page.keyboard.press('Space');
  await wall.locator('.step-words li').waitFor();
  for (const step of ['Yourself', 'Guess', 'See', 'Us', 'Commit']) {
    await keys.press(new RegExp(`^On to: ${step}$`));
    await page.locator('[aria-current=step]', { hasText: step }).waitFor();
    await keys.keeps();
    if (step !== 'See') continue;
    await page.locator('.see-list button').first().waitFor();
    const asked = (await page.locator('.see-list button span').first().textContent()) ?? '';
    await keys.to(
      new RegExp(
        `^${asked
          .trim()
          .slice(0, 12)
          .replaceAll(/[^\w ]/g, '.')}`,
      ),
    );
    await page.keyboard.press('Enter');
    await wall.locator('.wall-said', { hasText: asked }).waitFor();
  }
  await keys.press(/^End the session$/);
  await page.getByRole('heading', { name: 'After the session' }).or(page.locator('#after')).first().waitFor();
  await keys.keeps();
  const saving = page.waitForEvent('download');
  await keys.press(/^Totals as a table/);
  await saving;
  await keys.press(/^Erase everything now$/);
  await keys.sees('Cancel');
  await keys.to(/^Yes, erase all of it$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Open a room' }).waitFor();
  await keys.to(/^Open the room$/);
  // The wall is looked at, and has nothing to stop at.
  expect(await wall.locator('a, button, input, select, [tabindex="0"]').count()).toBe(0);
  expect(errors).toEqual([]);
});

it('nights and hands are collected and debriefed without a server, in forced colours, with the keyboard alone', async () => {
  const { page, errors } = await openGame({ path: '/host.html', viewport: slide, forcedColors: true });
  const keys = keysOf(page);
  await page.getByText('There is no workshop server behind this page').waitFor();
  await keys.press(/^Look again$/);
  await keys.sees('Look again');
  await keys.press(/^Do it without a server$/);
  await page.getByRole('heading', { name: 'Collect their nights' }).waitFor();
  await keys.keeps();
  const choosing = page.waitForEvent('filechooser');
  await keys.press(/^Choose files/);
  await choosing;
  await keys.to(/^Or paste links/);
  await page.keyboard.type('hello');
  await keys.press(/^Add them$/);
  await page.locator('.gather-news p').waitFor();
  await keys.sees('Add them');
  await keys.press(/^A room without phones/);
  await page.locator('.hands input').first().waitFor();
  for (const [n, count] of ['7', '5'].entries()) {
    for (let tab = 0; tab < mostStops; tab++) {
      if (
        await page
          .locator('.hands input')
          .nth(n)
          .evaluate((input) => input === document.activeElement)
      )
        break;
      await page.keyboard.press('Tab');
      expect((await keys.now()).wrong).toBeNull();
    }
    await page.keyboard.type(count);
  }
  await keys.press(/^Begin the debrief$/);
  await page.locator('.notes-say').waitFor();
  await keys.keeps();
  for (const step of ['Yourself', 'Guess', 'See', 'Us', 'Commit']) {
    await keys.press(new RegExp(`^On to: ${step}$`));
    await page.locator('[aria-current=step]', { hasText: step }).waitFor();
    await keys.keeps();
  }
  await keys.press(/^End the session$/);
  await page.locator('.notes-say', { hasText: 'Thank you' }).waitFor();
  await keys.keeps();
  await keys.press(/^Back/);
  await page.getByRole('heading', { name: 'Collect their nights' }).waitFor();
  await keys.keeps();
  await keys.press(/^Erase all of it$/);
  await page.getByText('Erase all of it').waitFor({ state: 'detached' });
  await keys.keeps();
  expect((await keys.now()).wrong).toBeNull();
  expect(errors).toEqual([]);
});
