/**
 * Opens the built game in real Chromium, as a certain visitor on a certain device:
 *
 *     const { page, errors } = await openGame({ viewport: phone, locale: 'ar' });
 *     await page.getByRole('button', { name: 'Answer' }).click();
 *     expect(errors).toEqual([]);
 *
 * Each call is a new visitor (its own storage). It ends with the test; with `keep` it ends with the file. Where tests
 * run side by side, each says which one it is (`test`): it then waits until there is room for its visitor.
 */
import { join } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright';
import { afterAll, afterEach, inject, type TestContext } from 'vitest';
import { launchOptions } from '../../scripts/chromium.ts';
import type { Settings } from '../../src/storage/settings.ts';
import './global-setup.ts';

/** The smallest phone that must work. */
export const phone = { width: 320, height: 640 } as const;
/** A manager's laptop. */
export const laptop = { width: 1280, height: 800 } as const;

export interface GameOptions {
  /** Another site than the one that all tests share: its address, without a slash at the end. */
  readonly site?: string;
  /** Where in the site to start, query and fragment included; `/` by default. */
  readonly path?: string;
  /** Size of the window in CSS pixels; `laptop` by default. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What the browser says it speaks; `en-GB` by default. */
  readonly locale?: string;
  /** A visitor who asked their system for less motion. */
  readonly reducedMotion?: boolean;
  /** A visitor with a high-contrast theme. */
  readonly forcedColors?: boolean;
  /** A finger instead of a mouse. */
  readonly touch?: boolean;
  /** Loads everything, then loses the network. */
  readonly offline?: boolean;
  /** Fixes the chance of new nights. */
  readonly seed?: number;
  /** What the visitor has set before, as in `src/storage/settings.ts`; the rest is as for a new visitor. */
  readonly settings?: Partial<Settings>;
  /** Lets the test move the page's clock on (`page.clock.runFor`); otherwise it goes as usual. */
  readonly clock?: boolean;
  /** Runs in the page before any of its scripts. */
  readonly before?: string | (() => void);
  /** Another page of the same visitor: two tabs, or the tab after one that was closed. */
  readonly sameVisitorAs?: Game;
  /** Ends with the test file instead of the test. */
  readonly keep?: boolean;
  /** The test it belongs to, where tests run side by side. */
  readonly test?: TestContext;
  /** One of many phones of a room, of which the test lets at most two do something at once: needs no place. */
  readonly crowd?: boolean;
  /** Anything else that Playwright's `newContext` takes. */
  readonly context?: BrowserContextOptions;
}

/** An open game. */
export interface Game {
  readonly page: Page;
  /** The visitor: storage, permissions, network. */
  readonly context: BrowserContext;
  /**
   * What went wrong so far: console errors (violations of the content security policy are some),
   * uncaught exceptions, failed requests, and requests to any other host.
   */
  readonly errors: string[];
  /** Ends the visit early; makes room for another visitor. */
  close(): Promise<void>;
}

/** Where the settings are kept. */
const settingsKey = 'hold-the-bridge.settings';
/** More would make two cores the thing that is tested; fewer where other tests have pages open beside these. */
const maxVisitors = Number(process.env['VISITORS'] ?? 2);
/** Milliseconds that anything may take to appear: many times what it takes, for machines that do other work too. */
const patience = 60_000;

let browser: Promise<Browser> | undefined;
const visitors = new Map<
  BrowserContext,
  { keep: boolean; crowd: boolean; test: TestContext['task'] | null }
>();
/** Tests that wait for room, and places that were promised to one of them. */
const queue: (() => void)[] = [];
let promised = 0;
/** Visitors that have a place. */
const placed = (): number => [...visitors.values()].filter(({ crowd }) => !crowd).length;

/** Opens the game; resolves when the page and its scripts have loaded. */
export async function openGame(options: GameOptions = {}): Promise<Game> {
  const baseUrl = options.site ?? inject('baseUrl');
  const context = options.sameVisitorAs?.context ?? (await newVisitor(options, baseUrl));
  const page = await context.newPage();
  const errors = watch(page, baseUrl);
  if (options.before !== undefined) await page.addInitScript(options.before);
  const query = options.seed === undefined ? '' : `?seed=${options.seed}`;
  await page.goto(options.path ?? `/${query}`, { waitUntil: 'load' });
  if (options.offline === true) {
    // A busy machine can leave the network idle for long before all has been asked for.
    await page.locator('html[data-fetched]').waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
  }
  return { page, context, errors, close: () => end(context) };
}

/** Waits for one of the places; a test that runs alone must have left one itself. */
async function place(test: TestContext | undefined): Promise<void> {
  if (placed() + promised < maxVisitors) promised += 1;
  else if (test) await new Promise<void>((go) => queue.push(go));
  else
    throw new Error(`There are ${maxVisitors} visitors already; close() one, or share with sameVisitorAs.`);
}

/** Passes a place that is free now on to whoever waits longest. */
function leavePlace(): void {
  if (placed() + promised >= maxVisitors) return;
  const next = queue.shift();
  if (!next) return;
  promised += 1;
  next();
}

async function newVisitor(options: GameOptions, baseUrl: string): Promise<BrowserContext> {
  if (options.crowd === true) return seated(options, baseUrl);
  await place(options.test);
  try {
    return await seated(options, baseUrl);
  } finally {
    promised -= 1;
    leavePlace();
  }
}

/** A visitor with a place; the place is theirs from here until the visit ends. */
async function seated(options: GameOptions, baseUrl: string): Promise<BrowserContext> {
  // Found once by the setup; a test file need not search again.
  process.env['CHROMIUM_PATH'] ??= inject('chromiumPath');
  browser ??= chromium.launch(launchOptions());
  const context = await (
    await browser
  ).newContext({
    baseURL: baseUrl,
    viewport: options.viewport ?? laptop,
    locale: options.locale ?? 'en-GB',
    reducedMotion: options.reducedMotion === true ? 'reduce' : 'no-preference',
    forcedColors: options.forcedColors === true ? 'active' : 'none',
    hasTouch: options.touch === true,
    isMobile: options.touch === true,
    ...options.context,
  });
  context.setDefaultTimeout(patience);
  if (options.clock === true) await context.clock.install();
  if (options.settings) {
    const text = JSON.stringify(options.settings);
    // Once: what is changed on the screen later has to survive a reload.
    await context.addInitScript(
      `localStorage.getItem('${settingsKey}') ?? localStorage.setItem('${settingsKey}', ${JSON.stringify(text)});`,
    );
  }
  const { test, keep = false, crowd = false } = options;
  visitors.set(context, { keep, crowd, test: test?.task ?? null });
  context.once('close', () => visitors.delete(context));
  test?.onTestFinished(() => endVisitsOf(test.task));
  return context;
}

function watch(page: Page, baseUrl: string): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.origin === baseUrl || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!own) errors.push(`third party: ${request.method()} ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    // A page that is left takes its open requests with it.
    if (reason !== 'net::ERR_ABORTED') errors.push(`request: ${request.url()} ${reason}`);
  });
  return errors;
}

async function end(context: BrowserContext): Promise<void> {
  visitors.delete(context);
  await context.close();
  leavePlace();
}

/** What the screens looked like when a test failed. */
const pictures = join(import.meta.dirname, '../../test-results');

/** Ends the visits of a test that runs beside others, or (null) of the one that runs alone. */
async function endVisitsOf(
  task: TestContext['task'],
  owner: TestContext['task'] | null = task,
): Promise<void> {
  const failed = task.result?.state === 'fail';
  for (const [context, { keep, test }] of visitors) {
    if (test !== owner) continue;
    for (const [n, page] of (failed ? context.pages() : []).entries()) {
      const name = `${task.suite?.name ?? ''} ${task.name}`.trim().replace(/\W+/g, '-').slice(0, 60);
      await page.screenshot({ path: join(pictures, `${name}-${n}.png`) }).catch(() => {});
    }
    if (!keep) await end(context);
  }
}

afterEach(({ task }) => endVisitsOf(task, null));

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
  visitors.clear();
});
