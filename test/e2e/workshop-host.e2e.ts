/** A facilitator with the real server: a room from the door to the wall, and the same page where there is none. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import './global-setup.ts';
import { openGame, phone, type Game } from './support.ts';
import { serveRooms } from './workshop.ts';

const slide = { width: 1280, height: 720 } as const;
const rooms = serveRooms();

/** A facilitator at the door of the real server. */
const atDoor = (): Promise<Game> =>
  openGame({
    site: rooms.url,
    path: '/host',
    viewport: slide,
    settings: { motion: 'reduced', stage: false },
  });

/** Opens a room; its code. */
async function openRoom(page: Page, mode = 'Each alone'): Promise<string> {
  await page.getByRole('radio', { name: new RegExp(`^${mode}`) }).check();
  await page.getByRole('button', { name: 'Open the room' }).click();
  const code = await page.locator('.join-card .code').textContent();
  return code?.trim() ?? '';
}

/** The projector's window of the room on a page, in another window of the same browser. */
async function openProjector(page: Page): Promise<Page> {
  const [projector] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Open the projector window' }).click(),
  ]);
  await projector.setViewportSize(slide);
  return projector;
}

describe('a room', () => {
  it('goes from the door to the wall; a phone joins; a hold blanks everything at once', async () => {
    const { page, errors } = await atDoor();
    const code = await openRoom(page);
    expect(new URL(page.url()).hash).toMatch(/^#room=[a-z0-9]+&secret=[\w-]{32}$/);
    const projector = await openProjector(page);
    await projector.locator('.lobby-code', { hasText: code }).waitFor();
    await projector.getByText('Nobody is here yet').waitFor();

    const guest = await openGame({
      site: rooms.url,
      path: `/join/${code}`,
      viewport: phone,
      settings: { motion: 'reduced', stage: false },
    });
    await guest.page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.getByText('1 here, of 1 who joined').waitFor();
    await projector.getByText('1 is here').waitFor();

    await page.getByRole('button', { name: 'Begin play' }).click();
    await guest.page.getByRole('button', { name: 'Answer', exact: true }).waitFor();
    await projector.locator('.play-left').waitFor();
    await page.getByRole('button', { name: 'Hold', exact: true }).click();
    await projector.getByText('A moment. Nothing goes on without you.').waitFor();
    await guest.page.getByRole('heading', { name: 'A pause for everybody' }).waitFor();
    await page.getByRole('button', { name: 'End the hold' }).click();
    await projector.locator('.play-left').waitFor();

    // A lost laptop: whoever has the link has the console, with everything in it.
    const elsewhere = await page.context().newPage();
    await elsewhere.goto(page.url());
    await elsewhere.locator('.seats li').first().waitFor();
    expect(await elsewhere.locator('.seats li').count()).toBe(1);
    expect([...errors, ...guest.errors]).toEqual([]);
  });

  it('has another beside it in a second tab, and both are in the list of this device', async () => {
    const { page, context, errors } = await atDoor();
    const one = await openRoom(page);
    const second = await context.newPage();
    await second.goto(`${rooms.url}/host`);
    const other = await openRoom(second, 'The room votes');
    expect(other).not.toBe(one);
    await page.getByRole('checkbox', { name: 'Let nobody else in' }).check();
    await page.reload();
    await page.locator('.join-card .code', { hasText: one }).waitFor();
    await expect
      .poll(() => page.getByRole('checkbox', { name: 'Let nobody else in' }).isChecked())
      .toBe(true);
    expect(await second.getByRole('checkbox', { name: 'Let nobody else in' }).isChecked()).toBe(false);
    await second.goto(`${rooms.url}/host`);
    await second.locator('.door-rooms li').nth(1).waitFor();
    expect(await second.locator('.door-rooms .code').allTextContents()).toEqual([other, one]);
    expect(errors).toEqual([]);
  });
});

describe('a rehearsal', () => {
  it('is a whole session: checked, played, landed, six steps, and nothing of it in an export', async () => {
    const { page, errors } = await atDoor();
    await openRoom(page);
    const projector = await openProjector(page);
    await page.getByRole('button', { name: 'Check before they come' }).click();
    // These tests serve this computer alone, and the page has to say so.
    await page.getByText('HOST=0.0.0.0 npm start').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Rehearse', exact: true }).click();
    await page.getByText('12 here, of 12 who joined').waitFor();
    await page.getByRole('button', { name: 'Begin play' }).click();
    await page.getByText('At this pace you land at').waitFor();
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await projector.getByText('Paused').waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    // Whoever is past the call has answered a moment that all of them meet; one that fewer than all met may be told of nobody.
    const pastCall = async () =>
      (await page.locator('.where > div:not(:first-child) dd').allTextContents())
        .map(Number)
        .reduce((sum, count) => sum + count, 0);
    await expect.poll(pastCall, { timeout: 60_000 }).toBe(12);
    await page.getByRole('button', { name: 'Land everyone' }).click();
    await page.getByRole('button', { name: 'Land everyone now' }).click();
    await projector.getByText('Everybody has landed.').waitFor();
    await page.getByRole('button', { name: 'To the debrief' }).click();
    // A word is on the wall when the host has let it through, and not before.
    const word = page.locator('.typed li').first();
    await word.waitFor();
    expect(await projector.locator('.step-words li').count()).toBe(0);
    await word.getByRole('checkbox').check();
    await projector.locator('.step-words li').waitFor();
    for (const step of ['Yourself', 'Guess', 'See']) {
      await page.getByRole('button', { name: `On to: ${step}` }).click();
      await page.locator('[aria-current=step]', { hasText: step }).waitFor();
    }
    const moments = page.locator('.see-list button');
    // How many there are depends on how far twelve phones came before they were landed; the first is of the call.
    await moments.last().click();
    const asked = (await moments.last().locator('span').first().textContent()) ?? '';
    await projector.locator('.wall-said', { hasText: asked }).waitFor();
    for (const step of ['Us', 'Commit']) {
      await page.getByRole('button', { name: `On to: ${step}` }).click();
      await page.locator('[aria-current=step]', { hasText: step }).waitFor();
    }
    await page.getByRole('button', { name: 'End the session' }).click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Totals as JSON' }).click(),
    ]);
    expect(JSON.parse(readFileSync(await saved.path(), 'utf8'))).toMatchObject({
      players: 0,
      nights: 0,
      rows: [],
    });
    await page.getByRole('button', { name: 'Erase everything now' }).click();
    await page.getByRole('button', { name: 'Yes, erase all of it' }).click();
    await page.getByRole('heading', { name: 'Open a room' }).waitFor();
    expect(await page.locator('.door-rooms li').count()).toBe(0);
    await projector.getByText('This session is over.').waitFor();
    expect(errors).toEqual([]);
  });
});

describe('the same page on a site of plain files', () => {
  it('costs the ringing phone nothing: one script, the same under every name', async () => {
    const scripts = await Promise.all(
      ['', 'host.html', 'follow.html'].map(async (name) => {
        const page = await (await fetch(`${inject('baseUrl')}/${name}`)).text();
        return page.match(/<script type="module"[^>]*>|rel="modulepreload"/g);
      }),
    );
    expect(scripts[0]).toHaveLength(1);
    expect(scripts).toEqual([scripts[0], scripts[0], scripts[0]]);
  });

  it('says that there is no server, collects nights and makes their debrief, offline', async () => {
    const host = await openGame({ path: '/host.html', viewport: slide });
    const { page, context, errors } = host;
    await page.getByText('There is no workshop server behind this page').waitFor();
    const wall = await openGame({ path: '/host.html#screen', viewport: slide, sameVisitorAs: host });
    await wall.page.getByText('One moment.').waitFor();
    await wall.page.waitForLoadState('networkidle');
    await page.getByRole('button', { name: 'Do it without a server' }).click();
    await page.getByRole('heading', { name: 'Collect their nights' }).waitFor();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.locator('.hands-part summary').click();
    await page.locator('.hands input').first().fill('12');
    await page.getByRole('button', { name: 'Begin the debrief' }).click();
    await page.getByRole('button', { name: 'See', exact: true }).click();
    await page.locator('.see-list li').first().waitFor();
    expect([...errors, ...wall.errors]).toEqual([]);
  });
});
