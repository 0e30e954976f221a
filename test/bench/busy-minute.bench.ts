/**
 * The busiest minute of a night, with the picture of the room and without: how long a press takes until its answer
 * is painted, and how long the page was too busy to take one.
 */
import { chromium, type Browser, type Page } from 'playwright';
import { launchOptions } from '../../scripts/chromium.ts';
import { buildIfStale, serveSite } from '../../scripts/site.ts';
import { commander } from '../../src/lab/policies/commander.ts';
import { pointer } from '../e2e/play/hands.ts';
import { calm, Player } from '../e2e/player.ts';
import type { Bench, Line } from './run.ts';

const seed = 7;
/** Night minute at which most waits, works and is due; the first call is long over. */
const busy = 13;
/** Times each panel is opened and closed. */
const rounds = 6;

/** Collects in the page: tasks over 50 ms, and from each press to the frame after its answer. Text, for tsx. */
const measure = `
  window.longTasks = [];
  window.answers = [];
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) window.longTasks.push(task.duration);
  }).observe({ type: 'longtask', buffered: true });
  document.addEventListener('click', (event) => {
    const at = event.timeStamp;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.answers.push(performance.now() - at);
      port2.postMessage(null);
    });
  }, true);
`;

/** Presses what a leader presses in a minute in which everything comes at once. */
async function minuteOf(page: Page): Promise<void> {
  const verbs = page.getByRole('navigation', { name: 'What you can do' });
  for (let round = 0; round < rounds; round++) {
    for (const verb of [/^Say/, /^Assign/, /^Answer/, /^Decide/]) {
      const button = verbs.getByRole('button', { name: verb });
      await button.click();
      await page.getByRole('dialog').waitFor();
      await button.click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  }
}

const middle = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
const worst = (values: number[]): number => Math.max(0, ...values);

async function night(browser: Browser, url: string, stage: boolean): Promise<Line[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  try {
    // The night is led there on a clock that is moved on; the minute itself passes on a real one, at its own pace.
    await context.clock.install();
    const settings = JSON.stringify({ ...calm, motion: 'full', stage });
    await context.addInitScript(
      `localStorage.getItem('hold-the-bridge.settings') ?? localStorage.setItem('hold-the-bridge.settings', ${JSON.stringify(settings)});`,
    );
    const page = await context.newPage();
    await page.goto(`${url}/?seed=${seed}`);
    const player = await Player.sitDown(page, {
      seed,
      policy: commander,
      hands: pointer(),
      until: ({ act, minute, middle: open }) => act === 'bridge' && minute >= busy && open === null,
    });
    await player.answer();
    await player.playOn();

    const real = await context.newPage();
    await page.close();
    return await realMinute(real, url, stage);
  } finally {
    await context.close();
  }
}

async function realMinute(page: Page, url: string, stage: boolean): Promise<Line[]> {
  await page.clock.resume();
  await page.goto(url);
  await page.getByRole('button', { name: /^Continue/ }).click();
  await page.getByRole('navigation', { name: 'What you can do' }).waitFor();
  if (stage) await page.locator('canvas').first().waitFor({ timeout: 30_000 });
  await page.evaluate(measure);
  await minuteOf(page);
  const answers = await page.evaluate<number[]>('window.answers');
  const tasks = await page.evaluate<number[]>('window.longTasks');
  const where = stage ? 'stage on' : 'stage off';
  const line = (name: string, value: number, unit = 'ms'): Line => ({
    name: `${name}, ${where}`,
    value,
    unit,
    time: true,
  });
  return [
    { ...line('press to painted answer, median', middle([...answers])), limit: { op: '<=', value: 100 } },
    line('press to painted answer, slowest', worst(answers)),
    line('tasks over 50 ms in the busiest minute', tasks.length, 'tasks'),
    line('the longest of them', worst(tasks)),
  ];
}

async function run(): Promise<Line[]> {
  await buildIfStale();
  const site = await serveSite();
  const browser = await chromium.launch(launchOptions());
  try {
    return [...(await night(browser, site.url, false)), ...(await night(browser, site.url, true))];
  } finally {
    await browser.close();
    await site.close();
  }
}

export default { name: 'busy-minute', timesOnly: true, run } satisfies Bench;
