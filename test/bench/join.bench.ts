/** What a phone downloads to join a room, and how long that takes on a slow one: a processor at a quarter, 1.6 Mbps. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page, type Request } from 'playwright';
import { io } from 'socket.io-client';
import { launchOptions } from '../../scripts/chromium.ts';
import { buildIfStale } from '../../scripts/site.ts';
import { serveWorkshop } from '../../scripts/workshop.ts';
import { readConfig } from '../../src/workshop/server/config.ts';
import type { RoomOpened } from '../../src/workshop/protocol/messages.ts';
import type { Bench, Line } from './run.ts';

/** A phone of a few years ago on a network that everybody is on. */
const slow = { cpu: 4, bitsPerSecond: 1_600_000, latency: 150 };

/** A room that plays already: whoever joins now meets the ringing phone next. */
async function openRoom(url: string): Promise<{ code: string; close(): void }> {
  const answer = await fetch(`${url}/api/rooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      scenario: 'wrong-table',
      mode: 'alone',
      locale: 'en',
      playEndsAt: null,
      sessionEndsAt: null,
    }),
  });
  const { code, room, secret } = (await answer.json()) as RoomOpened;
  const host = io(url, { auth: { as: 'host', room, token: secret }, transports: ['websocket'] });
  await host.timeout(10_000).emitWithAck('stage', { to: 'play' });
  return { code, close: () => void host.disconnect() };
}

/** Milliseconds since 1970; 0 or less for what is still waited for. */
const begunAt = (request: Request): number => request.timing().startTime;

/** Kilobytes (1,000 bytes) of what was asked for until an instant, compressed as the server does. */
async function kilobytes(requests: readonly Request[], until: number): Promise<number> {
  const sizes = requests
    // What has not begun to come has no time yet.
    .filter((request) => begunAt(request) > 0 && begunAt(request) <= until)
    .map(async (request) => {
      const body = (await (await request.response())?.body().catch(() => null)) ?? Buffer.alloc(0);
      return Math.min(body.length, gzipSync(body, { level: 9 }).length);
    });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
}

/**
 * Notes in the page when a button works: what is fetched behind it from then on is in nobody's way. Text and not a
 * function, because tsx adds helpers to functions that a page does not have.
 */
const noteReady = `
  new MutationObserver(() => {
    const { dataset } = document.documentElement;
    if (dataset.ready) dataset[dataset.ready + 'At'] ??= performance.timeOrigin + performance.now();
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-ready'] });
`;

async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu });
  const bytes = slow.bitsPerSecond / 8;
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow.latency,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  });
}

/** Joins once; the person's own time for reading is not in it. */
async function joinOnce(url: string, code: string, throttled: boolean) {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 }, locale: 'en' });
    if (throttled) await slowDown(page);
    const requests: Request[] = [];
    page.on('request', (request) => requests.push(request));
    await page.addInitScript(noteReady);
    await page.goto(`${url}/join/${code}`);
    await page.getByRole('button', { name: 'Join', exact: true }).click({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Answer', exact: true }).waitFor({ timeout: 60_000 });
    // Then all that was asked for before it has come, and has its time.
    await page.waitForLoadState('networkidle');
    const { joinAt, answerAt } = await page.evaluate(() => {
      const { dataset } = document.documentElement;
      return { joinAt: dataset['joinAt'], answerAt: dataset['answerAt'] };
    });
    const [first] = requests;
    if (!first) throw new Error('the page asked for nothing');
    const begun = begunAt(first);
    const at = async (instant: number) => ({
      ms: instant - begun,
      kb: await kilobytes(requests, instant),
    });
    return { join: await at(Number(joinAt)), choice: await at(Number(answerAt)) };
  } finally {
    await browser.close();
  }
}

async function run(times: boolean): Promise<Line[]> {
  await buildIfStale();
  const dataDir = mkdtempSync(join(tmpdir(), 'join-bench-'));
  const server = await serveWorkshop({ ...readConfig({}), port: 0, dataDir });
  const room = await openRoom(server.url);
  try {
    const { join: joined, choice } = await joinOnce(server.url, room.code, false);
    const lines: Line[] = [
      { name: 'join page, everything until the button works', value: joined.kb, unit: 'kB gz' },
      {
        name: 'joining, everything before the first choice',
        value: choice.kb,
        unit: 'kB gz',
        limit: { op: '<=', value: 100 },
      },
    ];
    if (!times) return lines;
    const slowly = await joinOnce(server.url, room.code, true);
    return [
      ...lines,
      {
        name: 'from the code to the first choice at CPU 4x, 1.6 Mbps, 150 ms, without reading',
        value: slowly.choice.ms,
        unit: 'ms',
        limit: { op: '<=', value: 10_000 },
        time: true,
      },
    ];
  } finally {
    room.close();
    await server.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

export default { name: 'join', run } satisfies Bench;
