/** A participant's phone against the real server: joined, played, refreshed, offline, held; each move stored once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../src/workshop/server/database/open.ts';
import { movesOf } from '../../src/workshop/server/journal.ts';
import type { LoggedMove } from '../../src/run/index.ts';
import './global-setup.ts';
import { storedLog } from './play/stored.ts';
import { openGame, phone } from './support.ts';
import { arrive, reply, serveRooms, takeSeat, type Host } from './workshop.ts';

/** What a loaded machine may take; a test that fails waits that long and no other does. */
const soon = { timeout: 30_000 };
const rooms = serveRooms();
let database: Database;

beforeAll(async () => {
  database = await openDatabase({ databaseUrl: null, dataDir: rooms.dataDir });
});
afterAll(() => database.close());

/** The moves that the server has of the only run of a room. */
async function atServer({ room }: Host): Promise<LoggedMove[]> {
  const { db } = database;
  const run = await db.selectFrom('runs').select('id').where('room_id', '=', room).executeTakeFirst();
  return run ? movesOf(db, run.id) : [];
}

describe('a phone in a room where everybody plays alone', () => {
  it('joins, plays, comes back after a refresh, a lost network and a hold, and stores each move once', async () => {
    const host = await rooms.openRoom('alone');
    const { page, context, errors } = await arrive(rooms.url, host.code);
    await expect.poll(() => page.getByText('The host never sees').isVisible(), soon).toBe(true);
    await page.getByRole('button', { name: 'Another one' }).click();
    const name = await page.getByLabel('Your nickname here').inputValue();
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.getByText(`You are ${name}.`).waitFor();
    await page.getByText('Here now: 1 of 1').waitFor();

    await host.ask('stage', { to: 'play' });
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await page.locator('[data-option]').first().waitFor();
    await reply(page);
    await expect.poll(() => atServer(host), soon).toHaveLength(1);

    await page.reload();
    await page.locator('[data-option]').first().waitFor();
    expect((await storedLog(page))?.events).toHaveLength(1);

    await context.setOffline(true);
    await reply(page);
    await reply(page);
    await page.getByText('Kept on this phone. 2 moves wait for the network.').waitFor();
    expect(await atServer(host)).toHaveLength(1);
    await context.setOffline(false);
    await expect.poll(() => atServer(host), soon).toHaveLength(3);
    await expect.poll(() => page.locator('.line-state').textContent(), soon).toBe('');

    await host.ask('stage', { to: 'held' });
    await page.getByRole('heading', { name: 'A pause for everybody' }).waitFor();
    expect(await page.locator('[data-option]').first().isVisible()).toBe(false);
    await host.ask('stage', { to: 'play' });
    await page.locator('[data-option]').first().waitFor();
    await reply(page);
    await expect.poll(() => atServer(host), soon).toHaveLength(4);

    const log = await storedLog(page);
    expect(await atServer(host)).toEqual(log?.events);
    const broken = /ERR_INTERNET_DISCONNECTED|WebSocket connection/;
    expect(errors.filter((one) => !broken.test(one))).toEqual([]);
  });

  it('says in words why there is no seat, and keeps what was typed', async () => {
    const { page } = await openGame({ site: rooms.url, path: '/join', viewport: phone });
    await page.getByLabel('Your nickname here').fill('Somebody');
    await page.getByLabel('Code on the projector').fill('BCD FGH');
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'No room has this code now' }).waitFor();
    expect(await page.getByLabel('Code on the projector').inputValue()).toBe('BCD FGH');
    expect(await page.getByLabel('Your nickname here').inputValue()).toBe('Somebody');
    await page.getByLabel('Code on the projector').fill('abc');
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'six letters and digits' }).waitFor();
  });

  it('in a second window of the same browser is one seat, until another is taken', async () => {
    const host = await rooms.openRoom('alone');
    const first = await takeSeat(rooms.url, host.code);
    await host.ask('stage', { to: 'play' });
    await first.page.getByRole('button', { name: 'Answer', exact: true }).click();
    await first.page.locator('[data-option]').first().waitFor();
    const second = await arrive(rooms.url, host.code, { sameVisitorAs: first });
    await second.page.getByRole('heading', { name: 'This seat is open in another window' }).waitFor();
    await second.page.getByRole('button', { name: 'Take another seat here' }).click();
    await second.page.getByRole('button', { name: 'Join', exact: true }).click();
    await second.page.getByRole('button', { name: 'Answer', exact: true }).click();
    await second.page.locator('[data-option]').first().waitFor();
    // Each window comes back to its own.
    await second.page.reload();
    await second.page.locator('[data-option]').first().waitFor();
    expect(await first.page.locator('[data-option]').first().isVisible()).toBe(true);
  });

  it('played on in another window stores what both windows did', async () => {
    const host = await rooms.openRoom('alone');
    const first = await takeSeat(rooms.url, host.code);
    await host.ask('stage', { to: 'play' });
    await first.page.getByRole('button', { name: 'Answer', exact: true }).click();
    await first.page.locator('[data-option]').first().waitFor();
    const second = await arrive(rooms.url, host.code, { sameVisitorAs: first });
    const here = second.page.getByRole('button', { name: 'Play it here instead' });
    await here.waitFor();
    await reply(first.page);
    await reply(first.page);
    await here.click();
    await second.page.locator('[data-option]').first().waitFor();
    await reply(second.page);
    await reply(second.page);
    await expect.poll(() => atServer(host), soon).toHaveLength(4);
    expect(await atServer(host)).toEqual((await storedLog(second.page))?.events);
  });

  it('is landed with everybody: the log says who did it, and the debrief follows the room', async () => {
    const host = await rooms.openRoom('alone');
    const { page } = await takeSeat(rooms.url, host.code);
    await host.ask('stage', { to: 'play' });
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await page.locator('[data-option]').first().waitFor();
    await reply(page);
    await host.ask('land', {});
    await page.getByRole('heading', { name: 'Your night ends here' }).waitFor();
    await expect
      .poll(async () => (await atServer(host)).at(-1), soon)
      .toMatchObject({ by: 'host', move: { type: 'land' } });
    await host.ask('step', { to: 'land' });
    await page.getByLabel('One word: how are you now?').fill('Awake');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('It is there.').waitFor();
    await host.ask('step', { to: 'see' });
    await page.getByRole('button', { name: 'Open my own debrief' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Back to the room' }).click();
    await page.getByRole('heading', { name: 'What this room did' }).waitFor();
  });
});
