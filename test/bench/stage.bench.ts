/**
 * What the picture of the room takes of the machine: draws and script a frame, what is left for the collector, how
 * much of the graphics card's memory. Memory is measured where a device has two pixels to one, as stills; the rest
 * on a small stage, drawn at every frame, whatever the machine could do by itself.
 */
import { chromium, type Page } from 'playwright';
import { createServer, type ViteDevServer } from 'vite';
import { launchOptions } from '../../scripts/chromium.ts';
import { root } from '../../scripts/site.ts';
import type { Bench, Line } from './run.ts';

/** Frames of a room in which nothing happens. */
const calmFrames = 40;
/** Where memory is measured, and where frames are: draws and script do not depend on the size, a software GPU does. */
const retina = { width: 1280, height: 365, deviceScaleFactor: 2 };
const small = { width: 700, height: 220, deviceScaleFactor: 1 };
const mebibyte = 1024 * 1024;

/** Counts draws and takes the time of each frame's script; runs in the page before any other script. Text, for tsx. */
const gauge = `
  window.gauge = { draws: 0, frames: 0, script: 0, tasks: [] };
  for (const name of ['drawElements', 'drawArrays']) {
    const own = WebGLRenderingContext.prototype[name];
    WebGLRenderingContext.prototype[name] = function (...args) {
      window.gauge.draws += 1;
      return own.apply(this, args);
    };
  }
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => ask((now) => {
    const { draws } = window.gauge;
    const before = performance.now();
    callback(now);
    if (window.gauge.draws === draws) return;
    window.gauge.frames += 1;
    window.gauge.script += performance.now() - before;
  });
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) window.gauge.tasks.push(task.duration);
  }).observe({ type: 'longtask', buffered: true });
`;

interface Gauge {
  draws: number;
  frames: number;
  script: number;
  tasks: number[];
}

const read = (page: Page): Promise<Gauge> => page.evaluate<Gauge>('window.gauge');
const show = (page: Page, view: string): Promise<unknown> => page.evaluate(`window.show('${view}')`);
const framesMore = (page: Page, count: number): Promise<unknown> =>
  page.waitForFunction(`window.gauge.frames >= ${count}`, undefined, { timeout: 120_000 });

/** One view of each room there is. */
const rooms = ['call', 'yesterday', 'noise', 'review', 'room', 'later'] as const;

async function textures(open: (query: string) => Promise<Page>): Promise<Line[]> {
  const lines: Line[] = [];
  for (const name of rooms) {
    const page = await open(`view=${name}&still`);
    const bytes = await page.evaluate<number>('window.stage.cost.textureBytes');
    await page.context().close();
    const limit = { op: '<=', value: 64 } as const;
    lines.push({ name: `texture memory, ${name}`, value: bytes / mebibyte, unit: 'MiB', limit });
  }
  return lines;
}

/** A room full of people who type and breathe, with noise at their desks, and nothing new. */
async function steady(page: Page): Promise<Line[]> {
  await show(page, 'noise');
  await framesMore(page, (await read(page)).frames + 20);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const heap = async (): Promise<number> => (await session.send('Runtime.getHeapUsage')).usedSize;
  const [before, from] = [await heap(), await read(page)];
  await framesMore(page, from.frames + calmFrames);
  const [after, to] = [await heap(), await read(page)];
  const frames = to.frames - from.frames;
  return [
    { name: 'draws a frame', value: (to.draws - from.draws) / frames, unit: 'draws', limit: { op: '<=', value: 160 } },
    { name: 'left for the collector a frame', value: (after - before) / frames / 1024, unit: 'KiB', time: true, limit: { op: '<=', value: 16 } },
    { name: 'script a frame', value: (to.script - from.script) / frames, unit: 'ms', time: true, limit: { op: '<=', value: 4 } },
  ]; // prettier-ignore
}

/** Everything that can happen in a minute, one thing after the other, in a room that is there. */
async function busy(page: Page): Promise<Line[]> {
  const changes = ['night', 'noise', 'aside', 'command', 'noise', 'hands', 'half', 'noise', 'dawn', 'night'];
  const from = (await read(page)).tasks.length;
  for (const name of changes) {
    const { frames } = await read(page);
    await show(page, name);
    await framesMore(page, frames + 5);
  }
  const tasks = (await read(page)).tasks.slice(from);
  return [
    { name: 'tasks over 50 ms in ten changes', value: tasks.length, unit: 'tasks', time: true, limit: { op: '<=', value: 0 } },
    { name: 'the longest of them', value: Math.max(0, ...tasks), unit: 'ms', time: true },
  ]; // prettier-ignore
}

async function serve(): Promise<{ server: ViteDevServer; url: string }> {
  const server = await createServer({
    root,
    logLevel: 'silent',
    configFile: `${root}/vite.config.ts`,
    server: { host: '127.0.0.1', port: 0, hmr: false },
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The page of the stage could not be served.');
  return { server, url };
}

async function run(): Promise<Line[]> {
  const { server, url } = await serve();
  const browser = await chromium.launch(launchOptions());
  try {
    const open = async (
      query: string,
      { width, height, deviceScaleFactor }: typeof retina,
    ): Promise<Page> => {
      const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor });
      const page = await context.newPage();
      await page.addInitScript(gauge);
      await page.goto(`${url}test/stage/harness.html?${query}`);
      await page.locator('body[data-ready]').waitFor({ timeout: 60_000 });
      return page;
    };
    const memory = await textures((query) => open(query, retina));
    const moving = await open('view=night&pace=live', small);
    return [...memory, ...(await steady(moving)), ...(await busy(moving))];
  } finally {
    await browser.close();
    await server.close();
  }
}

export default { name: 'stage', run } satisfies Bench;
