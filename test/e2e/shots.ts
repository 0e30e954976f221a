/**
 * Pictures of every screen, from a good and from a bad night: `npm run shots [-- --all --png --out <folder>]`.
 *
 * Into `docs/shots` go the pictures that the documents keep, small: laptop and phone, some of them on the smallest
 * phone and from right to left (`-rtl`). With `--all` comes every screen in every size and direction, into a folder
 * that is not kept. `--png` takes them unsqueezed.
 */
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { launchOptions } from '../../scripts/chromium.ts';
import { buildIfStale, root, serveSite } from '../../scripts/site.ts';
import { commander } from '../../src/lab/policies/commander.ts';
import type { Policy } from '../../src/lab/policies/policy.ts';
import { alone } from './play/bad.ts';
import { atRest } from './play/checks.ts';
import { pointer } from './play/hands.ts';
import { tourOfShell, tourOfVerbs } from './play/tour.ts';
import { calm, Player } from './player.ts';

/** The nights of the tests, so that a picture shows what a test has seen. */
const seed = 7;

interface Set {
  name: string;
  width: number;
  height: number;
  touch: boolean;
}

const sizes: readonly Set[] = [
  { name: 'laptop', width: 1280, height: 720, touch: false },
  { name: 'phone', width: 390, height: 844, touch: true },
  { name: 'small', width: 320, height: 568, touch: true },
];

/** What belongs into the documents, in full and in brief; the rest only with `--all`. */
const keptScreens: Record<Night, readonly string[]> = {
  good: [
    'ring',
    'call',
    'yesterday',
    'bridge',
    'talk',
    'letter',
    'assign-give',
    'decide-steps',
    'panel-decide-leads',
    'review-cards',
    'room',
    'statement',
    'windows',
    'debrief',
    'title',
  ],
  bad: ['talk', 'hands', 'missed', 'review', 'review-cards', 'windows', 'debrief'],
};
const briefly: Record<Night, readonly string[]> = {
  good: ['ring', 'call', 'yesterday', 'bridge', 'talk', 'room', 'title'],
  bad: ['talk', 'review-cards', 'windows'],
};
const inBrief = (size: Set, locale: string): boolean => size.name === 'small' || locale !== 'en';

/** Screens that are worth a picture from the bad night even with `--all`; the good one shows the others. */
const ofBadNight = /^(ring|hands|missed|talk|review|review-cards|later|windows|debrief)$/;

type Night = 'good' | 'bad';

interface Tour {
  browser: Browser;
  url: string;
  size: Set;
  locale: string;
  folder: string;
  png: boolean;
  all: boolean;
}

async function nightOf(tour: Tour, night: Night, policy: Policy): Promise<void> {
  const { browser, url, size, locale, folder, png, all } = tour;
  const context = await browser.newContext({
    viewport: { width: size.width, height: size.height },
    hasTouch: size.touch,
    isMobile: size.touch,
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  await context.clock.install({ time: new Date('2026-03-10T03:07:00Z') });
  const settings = JSON.stringify({ ...calm, stage: true, locale });
  await context.addInitScript(
    `localStorage.setItem('hold-the-bridge.settings', ${JSON.stringify(settings)});`,
  );
  const page = await context.newPage();
  await page.goto(`${url}/?seed=${seed}`, { waitUntil: 'load' });
  let taken = 0;
  const onScreen = async (name: string): Promise<void> => {
    const kept = inBrief(size, locale) ? briefly : keptScreens;
    if (all ? night === 'bad' && !ofBadNight.test(name) : !kept[night].includes(name)) return;
    if (/^(notice|paying|counting)$/.test(name)) return;
    // The picture of the room comes when it has loaded.
    if (!/^(ring|call|cut|debrief|title|log|keys|settings)/.test(name)) {
      await page
        .locator('canvas')
        .first()
        .waitFor({ timeout: 20_000 })
        .catch(() => {});
    }
    for (let frame = 0; frame < 6; frame++) await page.clock.fastForward(250);
    await atRest(page);
    await page.evaluate('Promise.all([...document.images].map((one) => one.decode().catch(() => {})))');
    taken += 1;
    const file = `${night}-${String(taken).padStart(2, '0')}-${name}.${png ? 'png' : 'jpg'}`;
    const whole = name === 'debrief' && size.name === 'laptop';
    const look = png ? ({ type: 'png' } as const) : ({ type: 'jpeg', quality: 55 } as const);
    await page.screenshot({ path: join(folder, file), fullPage: whole, ...look });
  };
  const hands = pointer(size.touch ? 'finger' : 'mouse');
  const options = { seed, policy, hands, locale, onScreen };
  let toured = night === 'bad';
  const player: Player = await Player.sitDown(page, {
    ...options,
    until: (view) => !toured && view.act === 'bridge' && view.minute >= 14 && !view.middle,
  });
  await player.answer();
  await player.playOn();
  if (!toured) {
    toured = true;
    await tourOfVerbs({ page, words: player.words, hands, onScreen: (name) => onScreen(`panel-${name}`) });
    await tourOfShell({ page, words: player.words, hands, onScreen });
    await player.playOn();
  }
  await page
    .getByRole('button', { name: player.words.t('bar.stepout') })
    .first()
    .click();
  if (night === 'good') await onScreen('title');
  await context.close();
}

/** Takes the pictures; `args` as typed after `npm run shots --`. */
export async function takeShots(args: readonly string[]): Promise<void> {
  const all = args.includes('--all');
  const at = args.indexOf('--out');
  const out = at >= 0 ? (args[at + 1] ?? '') : join(root, all ? 'test-results/shots' : 'docs/shots');
  await buildIfStale();
  const site = await serveSite();
  const browser = await chromium.launch(launchOptions());
  try {
    for (const locale of ['en', 'ar']) {
      for (const size of sizes) {
        const folder = join(out, locale === 'en' ? size.name : `${size.name}-rtl`);
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(folder, { recursive: true });
        const tour = { browser, url: site.url, size, locale, folder, png: args.includes('--png'), all };
        await Promise.all([nightOf(tour, 'good', commander), nightOf(tour, 'bad', alone)]);
        const files = readdirSync(folder);
        const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
        console.log(`${relative(root, folder)}: ${files.length} pictures, ${Math.round(bytes / 1000)} kB`);
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
}
