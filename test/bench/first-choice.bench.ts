/**
 * How long a first-time visitor waits for the first choice, on a slow phone on a slow network: a processor at a
 * quarter of its speed, 1.6 Mbit/s, 150 ms there and back, nothing in the cache.
 */
import { chromium, type Browser, type Page } from 'playwright';
import { launchOptions } from '../../scripts/chromium.ts';
import { buildIfStale, serveSite } from '../../scripts/site.ts';
import type { Bench, Line } from './run.ts';

const slow = { cpu: 4, bitsPerSecond: 1_600_000, latency: 150 } as const;
/** Visits; the middle one counts. */
const visits = 5;

/** Keeps in the page when the Answer button is there and works. Text, because tsx adds helpers to functions. */
const noteReady = `
  window.ready = new Promise((done) => {
    new MutationObserver((_, observer) => {
      if (document.documentElement.dataset.ready === undefined) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0));
    }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-ready'] });
  });
`;

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const bytes = slow.bitsPerSecond / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow.latency,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu });
}

interface Visit {
  /** Milliseconds from asking for the page to a button that works. */
  ready: number;
  painted: number;
  /** Milliseconds from answering to the first reply that can be chosen. */
  answered: number;
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(noteReady);
    await slowDown(page);
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForSelector('[data-ready=answer]', { timeout: 60_000 });
    const ready = await page.evaluate<number>('window.ready');
    const painted = await page.evaluate<number>(
      `performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0`,
    );
    const answer = page.getByRole('button', { name: 'Answer', exact: true });
    const pressed = await page.evaluate<number>('performance.now()');
    await answer.click();
    await page.locator('[data-option]').first().waitFor({ timeout: 60_000 });
    const answered = (await page.evaluate<number>('performance.now()')) - pressed;
    return { ready, painted, answered };
  } finally {
    await context.close();
  }
}

const middle = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

async function run(): Promise<Line[]> {
  await buildIfStale();
  const site = await serveSite();
  const browser = await chromium.launch(launchOptions());
  try {
    const all: Visit[] = [];
    for (let n = 0; n < visits; n++) all.push(await visit(browser, site.url));
    const line = (name: string, pick: (visit: Visit) => number) => ({
      name,
      value: middle(all.map(pick)),
      unit: 'ms',
      time: true,
    });
    return [
      {
        ...line('first choice at CPU 4x, 1.6 Mbps, 150 ms', ({ ready }) => ready),
        limit: { op: '<=', value: 1000 },
      },
      line('first paint, same device', ({ painted }) => painted),
      line('from answering to the first reply, same device', ({ answered }) => answered),
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}

export default { name: 'first-choice', showsOnly: true, run } satisfies Bench;
