/** The debrief in a page: three steps, and every part behind them, for several visitors. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { parts } from '../../../src/app/debrief/debrief-context.ts';
import { writeRun } from '../../../src/storage/file.ts';
import type { RunFile } from '../../../src/storage/types.ts';
import { report } from '../../storage/fixtures.ts';
import { logUntil, openPage, openRun, stickingOut, violations, type Opened } from '../page.tsx';
import { widely } from '../../support/wide.ts';

let opened: Opened | null = null;
afterEach(async () => {
  await opened?.services.store.clear();
  opened?.close();
  opened = null;
  localStorage.removeItem('hold-the-bridge.plans');
  localStorage.removeItem('hold-the-bridge.estimates');
});

const log = await logUntil(() => false);

const all = <E extends HTMLElement = HTMLElement>(selector: string) => [
  ...document.querySelectorAll<E>(`#root ${selector}`),
];
async function there(selector: string): Promise<HTMLElement> {
  await expect.poll(() => all(selector).length, { timeout: 10_000 }).toBeGreaterThan(0);
  const [first] = all(selector);
  if (!first) throw new Error(`${selector} is gone again`);
  return first;
}
const click = async (selector: string) => (await there(selector)).click();
/** What the debrief says, without what people said that night. */
function ownWords(): string {
  const copy = document.body.cloneNode(true) as HTMLElement;
  for (const quote of copy.querySelectorAll('bdi')) quote.remove();
  return copy.textContent ?? '';
}
async function fits(): Promise<void> {
  for (const more of document.querySelectorAll('details')) more.open = true;
  expect(stickingOut()).toEqual([]);
  expect(await violations()).toEqual([]);
  expect(ownWords()).not.toMatch(/\bshould\b/i);
  expect(document.body.textContent).not.toMatch(/\{\{|reason\.|behaviour\.|debrief\.|whatif\.|undefined|NaN/);
}
const shown = {
  moments: '.competencies',
  causes: '.causes',
  keep: '.keep',
  night: '.chart',
  whatif: '#ask-move',
  memories: '.memories',
};

test.each(
  widely(
    [{ name: 'a small phone in Arabic', locale: 'ar', width: 320, height: 568 }],
    [
      { name: 'a laptop in English', locale: 'en', width: 1280, height: 720 },
      { name: 'a small phone with longer words', locale: 'en-XA', width: 320, height: 568 },
    ],
  ),
)('every screen of it on $name', async ({ locale, width, height }) => {
  await page.viewport(width, height);
  opened = await openRun(log, { locale });
  await there('.portraits');
  await click('.takeback input');
  await there('.alternative');
  await fits();
  await click('.debrief-next .button-main');
  await there('.tap');
  await fits();
  await click('.tap-words label');
  await click('.taps .button-main');
  await there('.beside');
  await fits();
  await click('.debrief-next .button-main');
  await there('.plan');
  await fits();
  await click('.debrief-next .button-main');
  for (const [at, part] of parts.entries()) {
    await click(`.debrief-parts li:nth-child(${at + 1}) button`);
    await there(shown[part]);
    await fits();
  }
});

test('a night that the host ended says so, and what was not played of it counts as time and not as money', async () => {
  const { events, end, ...head } = await logUntil(({ act, minute }) => act === 'bridge' && minute >= 20);
  const move = { type: 'land' } as const;
  opened = await openRun({
    ...head,
    events: [...events, { n: events.length, minute: end, by: 'host', move }],
    end,
  });
  const line = await there('.outcome-line');
  expect(line.textContent).toContain('The host ended it at 03:');
  expect(line.textContent).toMatch(/Counted as 123 min.*by then/);
  const more = all<HTMLButtonElement>('button').find((one) => one.textContent === 'More');
  more?.click();
  await click(`.debrief-parts li:nth-child(${parts.indexOf('causes') + 1}) button`);
  await there(shown.causes);
  const row = await there('tr[data-cause=unplayed]');
  expect(row.textContent).toContain('Not played');
  expect(row.querySelector('td:last-child')?.textContent).toBe('$0');
  const minutes = all('.causes tbody tr > td:nth-child(3)').map((cell) =>
    Number.parseInt(cell.textContent ?? '', 10),
  );
  expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(123);
});

test('a moment that is taken back leads to what would have followed in the model, and to that moment', async () => {
  opened = await openRun(log);
  await click('.takeback input');
  await click('.alternative');
  await there('.takeback .whatif');
  expect((await there('.takeback .whatif')).textContent).toMatch(/In this model|chance/);
  await click('.take-from button');
  await click('dialog .button-main');
  await expect.poll(() => all('.takeback').length).toBe(0);
  await there('.reply, .verbs, nav');
});

test('beside each moment that could be taken back there is a way straight into it, before any is chosen', async () => {
  opened = await openRun(log);
  await there('.takeback-row');
  const ways = all('.takeback-row .button');
  expect(ways.length).toBe(all('.takeback input').length - 1);
  for (const way of ways) expect(way.textContent).toMatch(/^Take it from here, ./);
  ways[0]?.click();
  // It is asked first, and can be left.
  await click('dialog .panel-ways .button:last-child');
  expect(all('.takeback').length).toBe(1);
  ways[0]?.click();
  await click('dialog .button-main');
  await expect.poll(() => all('.takeback').length).toBe(0);
  await there('.reply, .verbs, nav');
  // And a way leads back to the night that it began from.
  await click('.notice .button');
  await there('.takeback-row');
});

test('six taps stand beside what was seen, say where the two differ, and are kept', async () => {
  opened = await openRun(log);
  await click('.debrief-steps li:nth-child(2) button');
  for (const tap of all('.tap')) tap.querySelector<HTMLElement>('label')?.click();
  await click('.taps .button-main');
  await there('.beside');
  expect(all('.beside-row')).toHaveLength(6);
  expect(all('.beside-mine').map((one) => one.textContent)).toEqual(Array(6).fill('You: Throughout'));
  const differ = all('.beside-row[data-differs=true]');
  expect(differ.length).toBeGreaterThan(3);
  for (const row of differ) expect(row.querySelector('.beside-why')?.textContent).toMatch(/weighed most/);
  for (const words of all('.beside-words strong'))
    expect(words.textContent).toMatch(
      /^Seen: (Throughout|Mostly|At a cost|Not tonight|Too little seen tonight)$/,
    );
  await click('.debrief-steps li:nth-child(1) button');
  await click('.debrief-steps li:nth-child(2) button');
  expect(all('.beside-mine')).toHaveLength(6);
});

test('one thing is kept on this device, with reminders that carry none of its words', async () => {
  opened = await openRun(log);
  await click('.debrief-steps li:nth-child(3) button');
  await click('.plan .button-main');
  await expect.poll(() => document.body.textContent).toContain('A first sentence is enough');
  await page.getByLabelText('The first sentence you will say next time').fill('Is it still running?');
  await page.getByLabelText('Who will notice').fill('Dana');
  await click('.plan .button-main');
  await expect.poll(() => document.body.textContent).toContain('Kept on this device');
  const saved: string[] = [];
  const original = URL.createObjectURL;
  URL.createObjectURL = (file) => {
    if (file instanceof Blob) void file.text().then((text) => saved.push(text));
    return original.call(URL, file);
  };
  try {
    await page.getByRole('button', { name: /Reminders/ }).click();
    await expect.poll(() => saved.length).toBe(1);
  } finally {
    URL.createObjectURL = original;
  }
  expect(saved[0]?.split('\r\n').filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
  expect(saved[0]).toContain('#checklist=');
  expect(saved[0]).not.toMatch(/running|Dana/);
});

test('the night again: what is looked at, and what had happened by then, move together', async () => {
  opened = await openRun(log);
  await click('.debrief-steps li:last-child button');
  const slider = (await there('.replay-slider')) as HTMLInputElement;
  const now = () => all('.replay-entries [aria-current]')[0]?.textContent ?? '';
  const first = [now(), all('.replay-time')[0]?.textContent];
  slider.value = String(Math.round(Number(slider.max) / 2));
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  await expect.poll(now).not.toBe(first[0]);
  const time = all('.replay-time')[0]?.textContent ?? '';
  expect(slider.getAttribute('aria-valuetext')).toBe(time);
  // As a table the curves say at each row what the picture shows.
  const rows = all('.chart-table table')[2]?.querySelectorAll('tbody tr').length ?? 0;
  expect(rows).toBeGreaterThan(8);
});

test('the what-ifs that taught most, with the luck of the night', async () => {
  opened = await openRun(log);
  await click('.debrief-steps li:last-child button');
  await click('.debrief-parts li:nth-child(2) button');
  await click('.debrief-part .button-main');
  await there('.working progress');
  await expect.poll(() => all('.whatif').length, { timeout: 25_000 }).toBeGreaterThanOrEqual(3);
  expect(all('.luck')).toHaveLength(1);
  await fits();
});

test('on paper everything is unfolded, with what it is for at its head, and the screen is back afterwards', async () => {
  opened = await openRun(log);
  await there('.takeback');
  const printed = () => [...document.querySelectorAll('.print-report')];
  await expect
    .poll(() => {
      dispatchEvent(new Event('beforeprint'));
      return printed().length;
    })
    .toBe(1);
  const [report] = printed();
  expect(report?.querySelectorAll('.competency')).toHaveLength(6);
  expect(report?.querySelectorAll('.portrait')).toHaveLength(3);
  expect(report?.querySelectorAll('details:not([open])')).toHaveLength(0);
  expect(report?.querySelector('.print-head')?.textContent).toMatch(/Not validated for.*not yet checked/);
  dispatchEvent(new Event('afterprint'));
  expect(printed()).toEqual([]);
});

test.each([
  { name: 'a laptop in English', locale: 'en', width: 1280, height: 720 },
  { name: 'a small phone in Arabic', locale: 'ar', width: 320, height: 568 },
])(
  'a night of another version: the same three steps from its stored report, on $name',
  async ({ locale, width, height }) => {
    await page.viewport(width, height);
    const before = await openPage({ at: 'title' }, { locale });
    await before.services.store.clear();
    const file: RunFile = {
      ...{ id: 'a'.repeat(32), startedAt: 1_790_000_000_000, playedAt: 1_790_000_000_000 },
      ...{
        log: { ...log, contentHash: 'f'.repeat(64) },
        report: { ...report(), contentHash: 'f'.repeat(64) },
      },
    };
    const taken = await before.services.store.importText(writeRun(file));
    if (!taken.ok) throw new Error(taken.problem.message);
    before.close();
    opened = await openPage({ at: 'title' }, { locale });
    await click('.past li .button');
    expect((await there('main [role=status]')).textContent).not.toBe('');
    // What needs the night itself is not offered.
    expect(all('.takeback')).toEqual([]);
    await fits();
    await click('.debrief-next .button-main');
    await there('.tap');
    for (const tap of all('.tap')) tap.querySelector<HTMLElement>('label')?.click();
    await click('.taps .button-main');
    await there('.beside');
    expect(all('.beside-mine')).toHaveLength(6);
    await fits();
    await click('.debrief-next .button-main');
    await there('.plan');
    await fits();
    await click('.debrief-next .button-main');
    await there('.competencies');
    await fits();
    // What was tapped belongs to this run, and is there when it is opened again.
    await click('.debrief-steps li:nth-child(2) button');
    expect(await there('.beside')).not.toBeNull();
  },
);
