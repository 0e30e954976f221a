/**
 * The busiest minute of a night, with the picture of the room and without: how long a press takes until its answer
 * is painted, and how long the page was too busy to take one.
 */
import { chromium, type Browser, type Page } from 'playwright';
import { launchOptions } from '../../scripts/chromium.ts';
import { buildIfStale, serveSite } from '../../scripts/site.ts';
import { commander } from '../../src/lab/policies/commander.ts';
import { playPolicy } from '../../src/lab/play.ts';
import { replay, toLog, view } from '../../src/run/index.ts';
import { toFragment } from '../../src/storage/share.ts';
import { loadNight } from '../e2e/play/night.ts';
import type { Bench, Line } from './run.ts';

const seed = 7;
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

/** The night up to the minute in which most is going on and nobody is being answered, as a link. */
async function busiestMoment(): Promise<string> {
  const { compiled } = await loadNight();
  const { events, ...header } = toLog(
    playPolicy(compiled, { policy: commander, seed, options: { mode: 'relaxed' } }),
  );
  const moments = Array.from({ length: 60 }, (_, minute) => {
    const log = { ...header, events: events.filter((event) => event.minute < minute), end: minute };
    const { act, middle, waiting, people, drafts } = view(replay(compiled, log));
    const open = act === 'bridge' && middle === null;
    const load = waiting.length * 2 + people.filter(({ task }) => task !== null).length + drafts.length;
    return { log, load: open ? load : -1 };
  });
  const [busiest] = moments.sort((a, b) => b.load - a.load);
  if (!busiest) throw new Error('the night has no minutes');
  const link = toFragment(busiest.log);
  if (!link.ok) throw new Error(link.problem.message);
  return link.value;
}

async function night(browser: Browser, url: string, stage: boolean): Promise<Line[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  try {
    const settings = JSON.stringify({ mode: 'relaxed', motion: 'full', stage });
    await context.addInitScript(
      `localStorage.setItem('hold-the-bridge.settings', ${JSON.stringify(settings)});`,
    );
    return await minuteWith(await context.newPage(), url, stage);
  } finally {
    await context.close();
  }
}

async function minuteWith(page: Page, url: string, stage: boolean): Promise<Line[]> {
  await page.goto(`${url}/${await busiestMoment()}`);
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

export default { name: 'busy-minute', showsOnly: true, run } satisfies Bench;
