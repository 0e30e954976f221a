/**
 * A whole session in each mode as it is: the console, the projector and six phones, from the door to the last step of the
 * debrief, with what happens to phones and laptops on the way. At most two pages do something at once; the others wait,
 * as people do.
 */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import './global-setup.ts';
import { openGame, type Game } from './support.ts';
import { arrive, leadToBallot, reply, serveRooms, takeSeat } from './workshop.ts';

const slide = { width: 1280, height: 720 } as const;
const people = 6;
/** What a browser logs of a network that is gone, and of a door that is shut. */
const expected = /ERR_INTERNET_DISCONNECTED|WebSocket connection|status of 403/;
const rooms = serveRooms();

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
    site: rooms.url,
    path: '/host',
    viewport: slide,
    settings: { motion: 'reduced', stage: false },
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
  while (phones.length < people) phones.push(await takeSeat(rooms.url, code, { crowd: true }));
  await wall.getByText(`${people} are here`).waitFor();
  await page.getByRole('checkbox', { name: 'Let nobody else in' }).check();
  const late = await arrive(rooms.url, code, { crowd: true });
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
  const other = await openGame({ site: rooms.url, path: '/host', viewport: slide, crowd: true });
  await other.page.goto(link);
  await other.page.reload();
  await other.page
    .locator('.seats li')
    .nth(people - 1)
    .waitFor();
  room.console = other.page;
}

/** Whoever takes over shuts the other consoles: the laptop that was left open somewhere can do nothing any more. */
async function shutOthers(room: Room): Promise<void> {
  const left = await room.console.context().newPage();
  await left.goto(room.console.url());
  await left.locator('.seats li').first().waitFor();
  await room.console.getByRole('button', { name: 'Another laptop' }).click();
  await room.console.getByRole('button', { name: 'Shut all other consoles' }).click();
  await room.console.getByRole('button', { name: 'Yes, shut them now' }).click();
  await left.getByText('Another console has taken over').waitFor();
  await left.close();
}

/** The language changes on one phone, in the middle of what is asked, which stays. */
async function speakArabic({ page }: Game): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('dialog').getByLabel('Language').selectOption('ar');
  await page.locator('html[dir=rtl]').waitFor();
  await page.keyboard.press('Escape');
}

/**
 * Lands everyone, and goes through the six steps: a word is let through, one phone opens the debrief of its night, and
 * phones and wall follow to the last. @param own what is on the button that opens it
 */
async function debrief(room: Room, writer: Game, own: string): Promise<void> {
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
    if (id === 'see') {
      await writer.page.getByRole('button', { name: own }).click();
      await writer.page.locator('.debrief-steps').first().waitFor();
      await writer.page.getByRole('button', { name: 'Back to the room' }).click();
    }
  }
  for (const { page } of room.phones) await page.locator('.after[data-step=commit]').waitFor();
  await desk.getByRole('button', { name: 'End the session' }).click();
  await writer.page.getByRole('heading', { name: 'The workshop is over' }).waitFor();
}

it('a room that votes: led by a volunteer, through a lost laptop and a refresh, to the last step', async () => {
  const room = await openRoom('The room votes');
  const [leads, refreshed, left] = [phoneOf(room, 0), phoneOf(room, 1), phoneOf(room, 2)];
  await room.console.getByRole('button', { name: 'Begin play' }).click();
  // On a machine that does other work, too, six phones take their time.
  await room.console.getByRole('slider').fill('90');
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
  await debrief(room, refreshed, 'Open the debrief of the room’s night');
  expect(room.errors()).toEqual([]);
});

it('each alone: offline, refreshed, in a second tab, in another language and stepped out, all are landed together', async () => {
  const room = await openRoom('Each alone');
  const [cut, refreshed, twice, arabic, left] = [0, 1, 2, 3, 4].map((n) => phoneOf(room, n)) as [
    Game,
    Game,
    Game,
    Game,
    Game,
  ];
  await room.console.getByRole('button', { name: 'Begin play' }).click();
  for (const { page } of room.phones) {
    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await page.locator('[data-option]').first().waitFor();
  }
  await reply(cut.page);
  await cut.context.setOffline(true);
  await cut.page.locator('[data-option]').first().click();
  await cut.page.getByText(/Kept on this phone. .* the network\./).waitFor();

  const second = await arrive(rooms.url, room.code, { sameVisitorAs: twice });
  await second.page.getByRole('button', { name: 'Play it here instead' }).click();
  await reply(second.page);
  await twice.page.getByRole('heading', { name: 'This seat is open in another window' }).waitFor();

  await reply(refreshed.page);
  const asked = await refreshed.page.locator('[data-exchange]').first().getAttribute('data-exchange');
  await refreshed.page.reload();
  await refreshed.page.locator(`[data-exchange="${asked}"]`).waitFor();
  await speakArabic(arabic);
  await reply(arabic.page);
  await left.page.getByRole('button', { name: 'Step out' }).click();
  await left.page.getByRole('heading', { name: 'You have stepped out' }).waitFor();
  await loseLaptop(room);
  await shutOthers(room);
  await room.console.getByText('Somebody who watches').waitFor();
  await cut.context.setOffline(false);
  await cut.page.locator('.line-state:empty').waitFor({ state: 'attached' });

  room.phones[2] = second;
  await debrief(room, cut, 'Open my own debrief');
  expect(room.errors()).toEqual([]);
});

it('a team: what one sees is handed over, the commander steps out and another leads on, to the last step', async () => {
  const room = await openRoom('Teams');
  // Given out in the order in which they came.
  const [commander, deputy, scribe, liaison, other, observer] = room.phones as [
    Game,
    Game,
    Game,
    Game,
    Game,
    Game,
  ];
  await room.console.getByRole('button', { name: 'Make teams' }).click();
  await room.console.getByRole('button', { name: 'Begin play' }).click();
  await commander.page.locator('.team-handed').waitFor();
  await reply(commander.page);
  await scribe.page.locator('.hand').first().click();
  await commander.page.locator('.team-handed', { hasText: 'One note' }).waitFor();

  await deputy.context.setOffline(true);
  await commander.page.reload();
  await commander.page.locator('.team-handed', { hasText: 'One note' }).waitFor();
  await commander.page.locator('[data-option]').first().click();
  await commander.page.locator('.cut-on').waitFor();
  await deputy.context.setOffline(false);
  await liaison.page.reload();
  await liaison.page.locator('.team h2', { hasText: 'Customer liaison' }).waitFor();
  const second = await arrive(rooms.url, room.code, { sameVisitorAs: other });
  await second.page.locator('.team h2', { hasText: 'Internal liaison' }).waitFor();
  await second.page.close();
  await speakArabic(scribe);
  await scribe.page.locator('.team h2').waitFor();

  await commander.page.getByRole('button', { name: 'Step out' }).click();
  await observer.page.locator('.team-handed', { hasText: 'One note' }).waitFor();
  await observer.page.locator('.cut-on').click();
  await observer.page.locator('.bridge').waitFor();
  await loseLaptop(room);
  await debrief(room, deputy, 'Open our team’s debrief');
  expect(room.errors()).toEqual([]);
});
