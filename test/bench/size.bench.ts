/** What a first visit downloads, measured by making one. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page, type Request } from 'playwright';
import { launchOptions } from '../../scripts/chromium.ts';
import { buildIfStale, dist, serveSite } from '../../scripts/site.ts';
import type { Bench, Line } from './run.ts';

const readyMark = '[data-ready="answer"]';

/** One file that the page asked for. */
interface Download {
  readonly file: string;
  readonly kind: 'script' | 'other';
  /** When the request began, milliseconds since the epoch. */
  readonly at: number;
  readonly bytes: number;
}

/** Compressed as a good host would; pictures, fonts and sounds already are. */
function compressed(body: Buffer): number {
  return Math.min(body.length, gzipSync(body, { level: 9 }).length);
}

/** Data comes as scripts or as JSON; both count as script. */
function isScript(file: string): boolean {
  return /\.(js|json)$/.test(file);
}

/** The scripts that the page and its main entry ask for by themselves: tags, preloads, static imports. */
function staticScripts(): string[] {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const waiting = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, path = '']) => path);
  const found = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const code = readFileSync(join(dist, path), 'utf8');
    for (const [, file = ''] of code.matchAll(/(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g)) {
      waiting.push(`assets/${file}`);
    }
  }
  return [...found].map((path) => basename(path));
}

/**
 * Notes in the page the moment at which the Answer button works; runs there, before any script. Text and
 * not a function, because tsx adds helpers to functions that a page does not have.
 */
const noteReady = `
  const observer = new MutationObserver(() => {
    if (!document.querySelector('${readyMark}')) return;
    observer.disconnect();
    document.documentElement.dataset.readyAt = performance.timeOrigin + performance.now();
  });
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ['data-ready'] });
`;

/** Waits until nothing was asked for during two seconds (the art and sound of the act have come). */
async function settle(page: Page, downloads: ReadonlySet<Request>): Promise<void> {
  let seen = -1;
  for (let round = 0; round < 15 && seen !== downloads.size; round += 1) {
    seen = downloads.size;
    await page.waitForTimeout(2000);
  }
}

/** A new visitor opens the page, answers, and waits for the room to be drawn. */
async function visit(url: string): Promise<{ downloads: Download[]; readyAt: number }> {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en' });
    const requests = new Set<Request>();
    page.on('request', (request) => requests.add(request));
    await page.addInitScript(noteReady);
    await page.goto(url);
    await page.waitForSelector(readyMark, { timeout: 20_000 });
    const readyAt = Number(await page.evaluate(() => document.documentElement.dataset['readyAt']));

    await page.getByRole('button', { name: 'Answer', exact: true }).click();
    await settle(page, requests);

    const downloads = [...requests]
      .filter((request) => request.url().startsWith(url))
      .map(async (request): Promise<Download> => {
        const file = basename(new URL(request.url()).pathname) || 'index.html';
        const body = (await (await request.response())?.body()) ?? Buffer.alloc(0);
        return {
          file,
          kind: isScript(file) ? 'script' : 'other',
          at: request.timing().startTime,
          bytes: compressed(body),
        };
      });
    return { downloads: await Promise.all(downloads), readyAt };
  } finally {
    await browser.close();
  }
}

/** Kilobytes (1,000 bytes) of some downloads, each file once. */
function kilobytes(downloads: readonly Download[]): number {
  const bytes = new Map(downloads.map(({ file, bytes: size }) => [file, size]));
  return [...bytes.values()].reduce((sum, size) => sum + size, 0) / 1000;
}

async function run(): Promise<Line[]> {
  await buildIfStale();
  const site = await serveSite();
  const { downloads, readyAt } = await visit(site.url).finally(() => void site.close());

  const always = new Set(staticScripts());
  const first = downloads.filter(({ file, at }) => at <= readyAt || always.has(file));
  const engine = readdirSync(join(dist, 'assets'))
    .filter((file) => /^phaser-.*\.js$/.test(file))
    .map((file): Download => {
      const bytes = compressed(readFileSync(join(dist, 'assets', file)));
      return { file, kind: 'script', at: Infinity, bytes };
    });
  if (engine.length === 0) throw new Error('The build has no phaser-*.js; the stage is not in it.');

  return [
    {
      name: 'first choice, script and inlined data',
      value: kilobytes(first.filter(({ kind }) => kind === 'script')),
      unit: 'kB gz',
      limit: { op: '<=', value: 45 },
    },
    {
      name: 'first choice, everything',
      value: kilobytes(first),
      unit: 'kB gz',
      limit: { op: '<=', value: 65 },
    },
    {
      name: 'phaser chunk',
      value: kilobytes(engine),
      unit: 'kB gz',
      limit: { op: '<=', value: 200 },
    },
    {
      name: 'first visit, stage included',
      // The engine counts also when the visit ended before it was asked for.
      value: kilobytes([...downloads, ...engine]),
      unit: 'kB gz',
      limit: { op: '<=', value: 1000 },
    },
  ];
}

export default { name: 'size', run } satisfies Bench;
