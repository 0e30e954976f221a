/** What keeping runs costs: the code before the first choice, the wait at each move, a list of 1,000 runs. */
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { build } from 'vite';
import { launchOptions } from '../../scripts/chromium.ts';
import { loadFolder } from '../../src/cli/folder.ts';
import { playPolicy } from '../../src/lab/play.ts';
import { policies } from '../../src/lab/policies/index.ts';
import { reportOf } from '../../src/lab/sweep.ts';
import { toLog } from '../../src/run/index.ts';
import { toFragment } from '../../src/storage/share.ts';
import { playedLog } from '../storage/played-log.ts';
import type { Bench, Line } from './run.ts';
import type { measure } from './storage-page.ts';

/** A module and what it imports, as one minified script; what it loads on demand is inlined only if asked for. */
async function bundle(file: string, whole: boolean): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      modulePreload: false,
      minify: true,
      rolldownOptions: {
        input: new URL(file, import.meta.url).pathname,
        preserveEntrySignatures: 'strict',
        output: whole ? { codeSplitting: false } : {},
      },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  if (first === undefined || !('output' in first)) throw new Error(`${file} was not built`);
  return first.output[0].code;
}

/** What 1,000 runs cost in a real browser's database. */
async function inBrowser(): Promise<Line[]> {
  const script = await bundle('storage-page.ts', true);
  const browser = await chromium.launch(launchOptions());
  let times: Awaited<ReturnType<typeof measure>>;
  try {
    const page = await browser.newPage();
    await page.route('**/*', (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ body: script, contentType: 'text/javascript' })
        : route.fulfill({ body: '<!doctype html>', contentType: 'text/html' }),
    );
    await page.goto('http://bench.localhost/');
    times = (await page.evaluate(`import('./part.js').then((part) => part.measure())`)) as typeof times;
  } finally {
    await browser.close();
  }
  const ms = (name: string, value: number, goal: number): Line => ({
    name,
    value,
    unit: 'ms',
    time: true,
    limit: { op: '<=', value: goal },
  });
  return [
    ms('store a move (median of 150)', times.appendMedian, 20),
    ms('store a move (95 of 100)', times.appendSlow, 50),
    ms('find the last of 1,000 runs', times.glance, 50),
    ms('list 1,000 runs', times.list, 100),
    ms('filter 1,000 runs, find their trees and trends', times.sorted, 20),
    ms('load a run of 150 moves', times.load, 50),
    ms('open a link of 150 moves', times.linkOpened, 50),
    ms('import 1,000 runs', times.imported, 60_000),
    ms('export 1,000 runs', times.exported, 30_000),
    ms('delete 1,000 runs', times.removed, 5000),
  ];
}

/** Characters of the longest link of some real nights, with what each came to. */
async function nightLink(): Promise<number> {
  const { loaded } = await loadFolder(new URL('../../scenarios/wrong-table', import.meta.url).pathname);
  if (!loaded) throw new Error('the night is missing');
  const lengths = [1, 2, 3, 4, 5].map((seed) => {
    const night = playPolicy(loaded.compiled, { policy: policies.commander, seed });
    const link = toFragment(toLog(night), reportOf(night));
    return link.ok ? link.value.length : Infinity;
  });
  return Math.max(...lengths);
}

async function run(times: boolean): Promise<Line[]> {
  const firstPart = await bundle('../../src/storage/first.ts', false);
  const link = toFragment(playedLog(150, 1));
  if (!link.ok) throw new Error(link.problem.message);
  return [
    {
      name: 'storage before the first choice',
      value: gzipSync(firstPart, { level: 9 }).length / 1000,
      unit: 'kB gz',
      limit: { op: '<=', value: 3 },
    },
    {
      name: 'link of a commander night (longest of 5)',
      value: await nightLink(),
      unit: 'characters',
      limit: { op: '<=', value: 2000 },
    },
    {
      name: 'link with 150 moves',
      value: link.value.length,
      unit: 'characters',
      limit: { op: '<=', value: 16_000 },
    },
    ...(times ? await inBrowser() : []),
  ];
}

export default { name: 'storage', run } satisfies Bench;
