/** Without a server: nights come in by paste and file, the same debrief is made, and a second window shows it. */
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { openLocalRoom, type LocalRoom } from '../../../src/app/workshop/static/local-room.ts';
import { tellScreen } from '../../../src/app/workshop/static/channel.ts';
import { loadNight } from '../../../src/app/nights.ts';
import { toFragment } from '../../../src/storage/share.ts';
import { logUntil, stickingOut, violations } from '../page.tsx';
import { openWorkshopPage, type Page } from './fake.tsx';

let opened: Page | null = null;
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  opened?.close();
  opened = null;
  localStorage.clear();
});
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(`#root ${selector}`)];
const button = (name: string) => page.getByRole('button', { name, exact: true });

async function links(seeds: readonly number[]): Promise<string> {
  const all = await Promise.all(seeds.map((seed) => logUntil(() => false, seed)));
  return all
    .map((log) => {
      const made = toFragment(log);
      return made.ok ? `https://example.org/${made.value}` : '';
    })
    .join('\n');
}

test('links are pasted, a night counts once, and the debrief goes through its six steps', async () => {
  opened = await openWorkshopPage('host', '#gather');
  await expect.poll(() => all('.gather').length).toBe(1);
  const text = await links([1, 2, 3]);
  await page.getByLabelText('Or paste links, as many as you like').fill(text);
  await button('Add them').click();
  await expect.poll(() => all('.gather-nights li').length).toBe(3);
  expect(all('.gather-news')[0]?.textContent).toBe('3 nights came in.');
  await page.getByLabelText('Or paste links, as many as you like').fill(`${text.split('\n')[0] ?? ''} hello`);
  await button('Add them').click();
  await expect.poll(() => all('.gather-news')[0]?.textContent).toBe('1 was here already.');
  // A reload loses nothing.
  opened.close();
  opened = await openWorkshopPage('host', '#gather');
  await expect.poll(() => all('.gather-nights li').length).toBe(3);
  await button('Begin the debrief').click();
  await expect.poll(() => all('.notes-say').length).toBe(1);
  for (const [n, step] of ['Yourself', 'Guess', 'See', 'Us', 'Commit'].entries()) {
    await button(`On to: ${step}`).click();
    await expect.poll(() => all('.step-list [aria-current=step]')[0]?.textContent).toBe(`${n + 2} ${step}`);
    if (step === 'See') await expect.poll(() => all('.see-list li').length).toBeGreaterThan(3);
  }
  await button('End the session').click();
  await expect.poll(() => all('.notes-say')[0]?.textContent).toContain('Thank you');
  expect(opened.asked).toEqual([]);
});

test('an address that no phone reaches is not handed out without a word', async () => {
  opened = await openWorkshopPage('host', '#gather');
  await expect.poll(() => all('.gather-link .join-deaf')[0]?.textContent).toContain('No phone reaches');
});

test('where faces cannot be fetched no empty frame stands for them', async () => {
  vi.stubGlobal('Image', function Missing() {
    const picture = new EventTarget();
    queueMicrotask(() => picture.dispatchEvent(new Event('error')));
    return picture;
  });
  stops.push(() => {
    vi.unstubAllGlobals();
    delete document.documentElement.dataset['faces'];
  });
  opened = await openWorkshopPage('host', '#screen');
  await expect.poll(() => document.documentElement.dataset['faces']).toBe('none');
  const line = document.createElement('div');
  line.className = 'wall-line';
  line.innerHTML = '<span class="face"></span>';
  opened.root.append(line);
  expect(line.querySelector('.face')?.checkVisibility()).toBe(false);
  line.remove();
});

test('what was collected is erased from this device in one tap', async () => {
  localStorage.setItem(
    'hold-the-bridge.gathered',
    JSON.stringify({ nights: await links([1]), hands: { 'call.2': { 'call.2.logs': 4 } } }),
  );
  opened = await openWorkshopPage('host', '#gather');
  await expect.poll(() => all('.gather-nights li').length).toBe(1);
  await button('Erase all of it').click();
  await expect.poll(() => all('.gather-nights li').length).toBe(0);
  await expect
    .poll(() => localStorage.getItem('hold-the-bridge.gathered'))
    .toBe(JSON.stringify({ nights: '', hands: {} }));
});

test('files are dropped; what is no night is named', async () => {
  opened = await openWorkshopPage('host', '#gather');
  await expect.poll(() => all('.drop').length).toBe(1);
  const data = new DataTransfer();
  data.items.add(new File([JSON.stringify(await logUntil(() => false, 4))], 'night.json'));
  data.items.add(new File(['a letter'], 'letter.json'));
  data.items.add(new File([new Uint8Array([0xff, 0xfe, 0x00])], 'noise.json'));
  all('.drop')[0]?.dispatchEvent(
    new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
  );
  await expect.poll(() => all('.gather-news')[0]?.textContent).toBe('1 night came in.2 held no night.');
  await button('Take out 1').click();
  await expect.poll(() => all('.gather-nights li').length).toBe(0);
});

test('a room without phones counts hands, and words said aloud are typed in', async () => {
  opened = await openWorkshopPage('host', '#gather');
  await expect.poll(() => all('.hands-part').length).toBe(1);
  all('.hands-part summary')[0]?.click();
  const inputs = () => all('.hands:nth-of-type(1) input') as HTMLInputElement[];
  await expect.poll(() => inputs().length).toBeGreaterThan(1);
  for (const [n, input] of inputs().entries()) {
    input.value = n === 0 ? '14' : '3';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
  await button('Begin the debrief').click();
  await page.getByLabelText('What somebody said').fill('tired');
  await button('Put it up').click();
  await expect.poll(() => all('.typed li').length).toBe(1);
  await button('See').click();
  await expect.poll(() => all('.see-list li').length).toBe(1);
});

test('a camera that there is not, and a browser that reads no codes, are said in words', async () => {
  opened = await openWorkshopPage('host', '#gather');
  await button('Scan QR codes').click();
  await expect
    .poll(() => all('dialog [role=alert]')[0]?.textContent)
    .toMatch(/cannot read QR codes|no camera/);
});

test('a second window of the browser shows the debrief, with no network in between', async () => {
  const compiled = await loadNight('wrong-table');
  if (!compiled) throw new Error('the night is missing');
  const hands = { 'ingrid.1': { 'ingrid.1.rules': 9, 'ingrid.1.command': 1 } };
  const room: LocalRoom = openLocalRoom(
    { compiled, nights: [], hands, minutes: 30, locale: 'en' },
    { now: () => 1_000, after: () => () => {} },
  );
  stops.push(tellScreen(room), () => room.close());
  opened = await openWorkshopPage('host', '#screen');
  await expect.poll(() => all('.projector-step').length).toBe(1);
  await room.ask('step', { to: 'see' });
  await expect
    .poll(() => all('.wall-options strong').map((one) => one.textContent))
    .toEqual(['several', 'a few', '0']);
  await room.ask('stage', { to: 'held' });
  await expect.poll(() => all('.projector-blank').length).toBe(1);
  expect(opened.lines).toEqual([]);
});

test.each([
  ['en', 1280, 720],
  ['ar', 320, 568],
])('collecting and its debrief break no rule and fit, in %s at %i px', async (locale, width, height) => {
  await page.viewport(width, height);
  opened = await openWorkshopPage('host', '#gather', locale);
  await expect.poll(() => all('.gather').length).toBe(1);
  const area = all('textarea')[0] as HTMLTextAreaElement;
  area.value = await links([5]);
  area.dispatchEvent(new Event('input', { bubbles: true }));
  await expect.poll(() => area.value.length).toBeGreaterThan(100);
  all('.gather-paste button')[0]?.click();
  await expect.poll(() => all('.gather-nights li').length).toBe(1);
  expect(stickingOut()).toEqual([]);
  expect(await violations()).toEqual([]);
  all('.button-big')[0]?.click();
  await expect.poll(() => all('.notes').length).toBe(1);
  expect(stickingOut()).toEqual([]);
  expect(await violations()).toEqual([]);
});
