/** Taking a night from one of its choices on, from the log panel. */
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { logUntil, openRun, press, violations, type Opened } from '../page.tsx';

let opened: Opened | null = null;
afterEach(async () => {
  await opened?.services.store.clear();
  opened?.close();
  opened = null;
});

const there = (selector: string) => expect.poll(() => document.querySelector(selector)).not.toBeNull();
const exchange = () => document.querySelector('[data-exchange]')?.getAttribute('data-exchange');

test('a choice in the log begins a new attempt at its moment, and the first is left alone', async () => {
  const log = await logUntil((view) => view.act === 'yesterday' && view.middle !== null);
  const first = log.events[0]?.move;
  opened = await openRun(log);
  const { store } = opened.services;
  await there('[data-exchange]');
  const before = exchange();
  await press('l');
  await there('.log-from');
  expect(await violations()).toEqual([]);
  const ways = page.getByRole('button', { name: /^Take it from here, / });
  expect(ways.elements().length).toBe(log.events.length);
  await ways.first().click();
  await page.getByRole('button', { name: 'Begin there' }).click();
  await expect.poll(exchange).toBe(first?.type === 'reply' ? first.exchange : '');
  await expect.poll(() => document.querySelector('.notice')?.textContent).toContain('The first one is kept');
  await press('2');
  await expect.poll(exchange).not.toBe(before);
  const { runs } = await store.list();
  const [branch, root] = [runs.find((run) => run.rewound), runs.find((run) => !run.rewound)];
  expect(branch).toMatchObject({ rewound: { run: root?.id, moves: 0 }, moves: 1 });
  const kept = await store.load(root?.id ?? '');
  expect(kept.ok && kept.value.log.events).toEqual(log.events);
});

test('so does a choice in the timeline of the debrief, of a night that is over', async () => {
  const log = await logUntil(() => false);
  opened = await openRun(log);
  for (const name of ['More', 'The night again'])
    await page.getByRole('button', { name, exact: true }).click();
  await there('.replay-entries .log-from');
  expect(await violations()).toEqual([]);
  await page
    .getByRole('button', { name: /^Take it from here, / })
    .nth(2)
    .click();
  await page.getByRole('button', { name: 'Begin there' }).click();
  const third = log.events[2]?.move;
  await expect.poll(exchange).toBe(third?.type === 'reply' ? third.exchange : '');
  const { runs } = await opened.services.store.list();
  expect(runs.map(({ ended, rewound }) => [ended, rewound?.moves ?? null])).toEqual([
    [false, 2],
    [true, null],
  ]);
});
