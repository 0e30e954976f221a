/**
 * A whole session as it is: the console, the projector and six phones, from the door to the last step of the debrief, with
 * what happens to phones and laptops on the way. At most two pages do something at once; the others wait, as people do.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveWorkshop } from '../../scripts/workshop.ts';
import { readConfig } from '../../src/workshop/server/config.ts';
import type { RunningServer } from '../../src/workshop/server/server.ts';
import './global-setup.ts';
import { openGame, type Game } from './support.ts';
import { arrive, leadToBallot, takeSeat } from './workshop.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'workshop-session-'));
const slide = { width: 1280, height: 720 } as const;
const people = 6;
/** What a browser logs of a network that is gone, and of a door that is shut. */
const expected = /ERR_INTERNET_DISCONNECTED|WebSocket connection|status of 403/;
let server: RunningServer;

beforeAll(async () => {
  server = await serveWorkshop({ ...readConfig({}), port: 0, dataDir });
});
afterAll(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A room with everybody in it, and its door locked. */
interface Room {
  console: Page;
  wall: Page;
  code: string;
  phones: Game[];
  errors(): string[];
}

async function openRoom(mode: string): Promise<Room> {
  const host = await openGame({
    site: server.url,
    path: '/host',
    viewport: slide,
    settings: { motion: 'reduced' },
    crowd: true,
  });
  const { page } = host;
  await page.getByRole('radio', { name: new RegExp(`^${mode}`) }).check();
  await page.getByRole('radio', { name: /^45 min/ }).check();
  await page.getByRole('button', { name: 'Open the room' }).click();
  const code = (await page.locator('.join-card .code').textContent())?.trim() ?? '';
  const [wall] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Open the projector window' }).click(),
  ]);
  await wall.setViewportSize(slide);
  const phones: Game[] = [];
  while (phones.length < people) phones.push(await takeSeat(server.url, code, { crowd: true }));
  await wall.getByText(`${people} are here`).waitFor();
  await page.getByRole('checkbox', { name: 'Let nobody else in' }).check();
  const late = await arrive(server.url, code, { crowd: true });
  await late.page.getByRole('button', { name: 'Join', exact: true }).click();
  await late.page.getByRole('alert').filter({ hasText: 'The host has locked the room' }).waitFor();
  await late.close();
  return {
    console: page,
    wall,
    code,
    phones,
    errors: () => [host, ...phones].flatMap(({ errors }) => errors.filter((one) => !expected.test(one))),
  };
}

const phoneOf = ({ phones }: Room, n: number): Game => {
  const phone = phones[n];
  if (!phone) throw new Error(`no phone ${n}`);
  return phone;
};

/** The host's laptop is gone; whoever has the secret link goes on, and the projector's window never noticed. */
async function loseLaptop(room: Room): Promise<void> {
  const link = room.console.url();
  await room.console.close();
  const other = await openGame({ site: server.url, path: '/host', viewport: slide, crowd: true });
  await other.page.goto(link);
  await other.page.reload();
  await other.page
    .locator('.seats li')
    .nth(people - 1)
    .waitFor();
  room.console = other.page;
}

/** Lands everyone, and goes through the six steps; a word is let through, and phones and wall follow to the last. */
async function debrief(room: Room, writer: Game): Promise<void> {
  const { console: desk, wall } = room;
  await desk.getByRole('button', { name: 'Land everyone' }).click();
  await desk.getByRole('button', { name: 'Land everyone now' }).click();
  await wall.getByText('Everybody has landed.').waitFor();
  await desk.getByRole('button', { name: 'To the debrief' }).click();
  await writer.page.getByLabel('One word: how are you now?').fill('Awake');
  await writer.page.getByRole('button', { name: 'Send' }).click();
  await desk.locator('.typed li').filter({ hasText: 'Awake' }).getByRole('checkbox').check();
  await wall.locator('.step-words li', { hasText: 'Awake' }).waitFor();
  const steps = [
    ['Yourself', 'self'],
    ['Guess', 'predict'],
    ['See', 'see'],
    ['Us', 'us'],
    ['Commit', 'commit'],
  ] as const;
  for (const [name, id] of steps) {
    await desk.getByRole('button', { name: `On to: ${name}` }).click();
    await wall.locator(`.projector-step[data-step=${id}]`).waitFor();
    await writer.page.locator(`.after[data-step=${id}]`).waitFor();
  }
  for (const { page } of room.phones) await page.locator('.after[data-step=commit]').waitFor();
  await desk.getByRole('button', { name: 'End the session' }).click();
  await writer.page.getByRole('heading', { name: 'The workshop is over' }).waitFor();
}

it('a room that votes: led by a volunteer, through a lost laptop and a refresh, to the last step', async () => {
  const room = await openRoom('The room votes');
  const [leads, refreshed, left] = [phoneOf(room, 0), phoneOf(room, 1), phoneOf(room, 2)];
  await room.console.getByRole('button', { name: 'Begin play' }).click();
  await leads.page.getByRole('button', { name: 'I lead between the votes' }).click();
  await left.page.getByRole('button', { name: 'Step out' }).click();
  await leadToBallot(leads.page);
  await refreshed.page.getByRole('radio').first().check();
  await refreshed.page.getByText('Your vote is in.').waitFor();
  await refreshed.page.reload();
  await refreshed.page.getByText('Your vote is in.').waitFor();
  expect(await refreshed.page.getByRole('radio').first().isChecked()).toBe(true);
  await left.page.getByText('You watch; the room votes.').waitFor();
  await loseLaptop(room);
  for (const n of [0, 3, 4, 5]) await phoneOf(room, n).page.getByRole('radio').first().check();
  await room.wall.locator('.wall-ballot .number', { hasText: '5' }).first().waitFor();
  await refreshed.page.getByRole('heading', { name: 'How the room decided' }).waitFor();
  expect(await refreshed.page.locator('.result [data-taken=true]').textContent()).toContain('5');
  await debrief(room, refreshed);
  expect(room.errors()).toEqual([]);
});
