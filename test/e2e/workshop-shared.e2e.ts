/** Two phones in a room that decides together: a ballot is put to both, counted, said; one takes command and gives it back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveWorkshop } from '../../scripts/workshop.ts';
import { readConfig } from '../../src/workshop/server/config.ts';
import type { RunningServer } from '../../src/workshop/server/server.ts';
import './global-setup.ts';
import { leadToBallot, openRoom, takeSeat, type Host } from './workshop.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'workshop-shared-'));
let server: RunningServer;
const hosts: Host[] = [];

beforeAll(async () => {
  server = await serveWorkshop({ ...readConfig({}), port: 0, dataDir });
});
afterAll(async () => {
  for (const host of hosts) host.close();
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

it('a room that votes: both phones are asked, the count comes after closing, a volunteer leads in between', async () => {
  const host = await openRoom(server.url, 'votes');
  hosts.push(host);
  const one = await takeSeat(server.url, host.code);
  const other = await takeSeat(server.url, host.code);
  await one.page.getByText('Here now: 2 of 2').waitFor();
  await host.ask('stage', { to: 'play' });

  // Until the first key decision somebody leads: one of the two, who has the ordinary screens.
  await one.page.getByRole('button', { name: 'I lead between the votes' }).click();
  await one.page.getByText('You lead between the votes').waitFor();
  await other.page.getByText('The room leads this night together').waitFor();
  await leadToBallot(one.page);
  await one.page.getByRole('heading', { name: 'The room decides' }).waitFor();
  await other.page.getByRole('heading', { name: 'The room decides' }).waitFor();
  await one.page.getByRole('radio').first().check();
  await other.page.getByRole('radio').first().check();
  await other.page.getByText('Your vote is in.').waitFor();
  await other.page.getByRole('heading', { name: 'How the room decided' }).waitFor();
  expect(await other.page.locator('.result [data-taken=true]').textContent()).toContain('2');

  await one.page.getByRole('button', { name: 'Give it back' }).click();
  await one.page.getByRole('button', { name: 'I lead between the votes' }).waitFor();
  expect([...one.errors, ...other.errors]).toEqual([]);
});

it('a team: each phone has its role, and what one hands over reaches the commander', async () => {
  const host = await openRoom(server.url, 'teams');
  hosts.push(host);
  const one = await takeSeat(server.url, host.code);
  const other = await takeSeat(server.url, host.code);
  await one.page.getByText('Here now: 2 of 2').waitFor();
  await host.ask('teams', { size: 4 });
  await host.ask('stage', { to: 'play' });
  const commands = async (page: typeof one.page) => {
    await page.locator('.team-handed, .team').first().waitFor();
    return page.locator('.team-handed').isVisible();
  };
  const leads = (await commands(one.page)) ? one : other;
  const helps = leads === one ? other : one;
  expect(await commands(helps.page)).toBe(false);
  await leads.page.locator('[data-option]').first().waitFor();
  await helps.page.locator('.team h2').filter({ hasText: 'Deputy' }).waitFor();
  expect([...one.errors, ...other.errors]).toEqual([]);
});
