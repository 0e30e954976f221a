/**
 * What the picture of the room takes of the machine: draws and script a frame, what is left for the collector, how
 * much of the graphics card's memory. Memory is measured where a device has two pixels to one, as stills; the rest
 * on a small stage, drawn at every frame, whatever the machine could do by itself.
 */
import { chromium, type Browser, type Page } from 'playwright';
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
  window.gauge = { draws: 0, frames: 0, script: 0 };
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
`;

interface Gauge {
  draws: number;
  frames: number;
  script: number;
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
  ]; // oxfmt-ignore
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the thread's own time: what it worked, without what it waited for a core or the raster. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Milliseconds that the page's main thread worked in each of its tasks. */
function workOf(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const threads = traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  );
  const isMain = ({ pid, tid }: TraceEvent): boolean =>
    threads.some((thread) => thread.pid === pid && thread.tid === tid);
  return traceEvents
    .filter((event) => event.ph === 'X' && event.name.endsWith('RunTask') && isMain(event))
    .map(({ tdur = 0 }) => tdur / 1000);
}

/** What `names` ask of the main thread, one after the other; software raster is another process's and not counted. */
async function changes(
  browser: Browser,
  page: Page,
  what: string,
  names: readonly string[],
): Promise<Line[]> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  for (const name of names) {
    const bytes = await page.evaluate<number>('window.stage.cost.textureBytes');
    await show(page, name);
    // Another room is built when the old one is dark.
    if (names === acts)
      await page.waitForFunction(`window.stage.cost.textureBytes !== ${bytes}`, undefined, {
        timeout: 120_000,
      });
    await framesMore(page, (await read(page)).frames + 8);
  }
  const work = workOf(await browser.stopTracing());
  const long = work.filter((milliseconds) => milliseconds > 50);
  return [
    { name: `tasks over 50 ms in ${what}`, value: long.length, unit: 'tasks', time: true, limit: { op: '<=', value: 0 } },
    { name: `the longest task in ${what}`, value: Math.max(0, ...work), unit: 'ms', time: true },
  ]; // oxfmt-ignore
}

/** Everything that can happen in a minute, in a room that is there. */
const busyMinute = ['night', 'noise', 'aside', 'command', 'noise', 'hands', 'half', 'noise', 'dawn', 'night'];
/** From room to room, as the acts follow each other. */
const acts = ['yesterday', 'night', 'review', 'room', 'later'];

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
    const lines = [...memory, ...(await steady(moving))];
    lines.push(...(await changes(browser, moving, 'a busy minute', busyMinute)));
    await moving.context().close();
    const playing = await open('view=call&pace=live', { ...retina, deviceScaleFactor: 1 });
    return [...lines, ...(await changes(browser, playing, 'changes of act', acts))];
  } finally {
    await browser.close();
    await server.close();
  }
}

// Memory and draws are held by test/stage/cost.browser.test.ts.
export default { name: 'stage', showsOnly: true, run } satisfies Bench;
