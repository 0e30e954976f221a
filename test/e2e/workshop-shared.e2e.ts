/** Two phones in a room that decides together: a ballot is put to both, counted, said; one takes command and gives it back. */
import { expect, it } from 'vitest';
import './global-setup.ts';
import { leadToBallot, serveRooms, takeSeat } from './workshop.ts';

const rooms = serveRooms();

it('a room that votes: both phones are asked, the count comes after closing, a volunteer leads in between', async () => {
  const host = await rooms.openRoom('votes');
  const one = await takeSeat(rooms.url, host.code);
  const other = await takeSeat(rooms.url, host.code);
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
  // Two of two are one or two of a small room.
  expect(await other.page.locator('.result [data-taken=true]').textContent()).toContain('a few');

  await one.page.getByRole('button', { name: 'Give it back' }).click();
  await one.page.getByRole('button', { name: 'I lead between the votes' }).waitFor();
  expect([...one.errors, ...other.errors]).toEqual([]);
});

it('a team: each phone has its role, and what one hands over reaches the commander', async () => {
  const host = await rooms.openRoom('teams');
  const one = await takeSeat(rooms.url, host.code);
  const other = await takeSeat(rooms.url, host.code);
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
