/**
 * Finds the Chromium that the tests, the bench and the screenshots run in, or gets one, or says how to.
 * It never gives up quietly: a test run without a browser would look green and prove nothing.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright';

/** What the search asks of the machine; injected, so that its order can be tested without one. */
export interface Probes {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** Where Playwright would keep its own Chromium, whether or not it is there. */
  playwrightPath(): string;
  /** Is there an executable file at this path? */
  isExecutable(path: string): boolean;
  /** The first executable of this name on PATH. */
  onPath(name: string): string | undefined;
  /** Does it start? Ubuntu's `chromium-browser` is a stub that only says "install the snap". */
  starts(path: string): boolean;
  /** Runs a command that may take minutes; true if it succeeded. */
  run(command: string, args: readonly string[]): boolean;
}

const names = [
  // The same engine without windows, as Playwright's own: it needs a third less of the processor.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
];

/** Places outside PATH where installers put a Chromium, by platform. */
function usualPlaces({ platform, env }: Probes): string[] {
  if (platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return roots
      .filter((root) => root !== undefined)
      .flatMap((root) => [
        join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(root, 'Chromium', 'Application', 'chrome.exe'),
        join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  }
  return ['/snap/bin/chromium', '/opt/google/chrome/chrome'];
}

/** A Chromium or Chrome that somebody installed on this machine. */
function systemBrowser(probes: Probes): string | undefined {
  const onPath = names.map((name) => probes.onPath(name)).filter((path) => path !== undefined);
  return [...onPath, ...usualPlaces(probes)].find((path) => probes.isExecutable(path) && probes.starts(path));
}

function playwrightBrowser(probes: Probes): string | undefined {
  const path = probes.playwrightPath();
  return probes.isExecutable(path) ? path : undefined;
}

/** Playwright's own download: needs the network, but no rights. */
function installWithPlaywright(probes: Probes): string | undefined {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  return probes.run(process.execPath, [cli, 'install', 'chromium']) ? playwrightBrowser(probes) : undefined;
}

/** Debian's packages: the way that works where browser downloads are blocked. */
function installWithApt(probes: Probes): string | undefined {
  const apt = probes.onPath('apt-get');
  if (!probes.isRoot || apt === undefined) return undefined;
  probes.run(apt, ['update', '-q']);
  // Not every release has the first.
  const packages = ['chromium-headless-shell', 'chromium'];
  return packages.some((name) => probes.run(apt, ['install', '-y', '-q', '--no-install-recommends', name]))
    ? systemBrowser(probes)
    : undefined;
}

/**
 * The path of a Chromium, in this order: `CHROMIUM_PATH`, Playwright's own, the system's, then one that
 * Playwright installs, then one that apt installs (as root).
 * @throws with the command to run when there is none and none can be installed
 */
export function findChromium(probes: Probes = machine): string {
  const wanted = probes.env['CHROMIUM_PATH'];
  if (wanted !== undefined && wanted !== '') {
    if (probes.isExecutable(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH is "${wanted}", and there is no program there; correct it or unset it.`);
  }
  const found =
    playwrightBrowser(probes) ??
    systemBrowser(probes) ??
    installWithPlaywright(probes) ??
    installWithApt(probes);
  if (found !== undefined) return found;
  throw new Error(
    'No Chromium found, and none could be installed. Run `npx playwright install --with-deps chromium`, ' +
      'or `sudo apt-get install chromium` on Debian, or set CHROMIUM_PATH to a Chromium or Chrome.',
  );
}

/**
 * How every Chromium of this repository starts: headless, silent on the network, sandboxed unless root
 * (where Chromium's sandbox refuses to start).
 */
export function launchOptions(probes: Probes = machine): LaunchOptions {
  return {
    executablePath: findChromium(probes),
    headless: true,
    // Playwright's default is no sandbox for anybody.
    chromiumSandbox: !probes.isRoot,
    args: [
      // No update checks, no safe-browsing lists, no sign-in: only the page under test may talk.
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      '--disable-quic',
      '--no-default-browser-check',
      '--no-first-run',
      '--no-pings',
      // Machines without a graphics card draw the stage in software; Chromium wants to be told it may.
      '--enable-unsafe-swiftshader',
      // Sound starts at the player's gesture on every machine, also where there is no sound card.
      '--mute-audio',
    ],
  };
}

/** The real machine. */
const machine: Probes = {
  env: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  playwrightPath: () => chromium.executablePath(),
  isExecutable,
  onPath(name) {
    const suffixes = process.platform === 'win32' ? ['.exe'] : [''];
    return (process.env['PATH'] ?? '')
      .split(delimiter)
      .flatMap((folder) => suffixes.map((suffix) => join(folder, name + suffix)))
      .find(isExecutable);
  },
  starts(path) {
    // Chrome on Windows opens a window when asked for its version.
    if (process.platform === 'win32') return true;
    return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
  },
  run(command, args) {
    const { status } = spawnSync(command, args, {
      // stdout belongs to whoever called (`npm start` prints one line); progress goes to stderr.
      stdio: ['ignore', process.stderr.fd, process.stderr.fd],
      timeout: 240_000,
      env: {
        ...process.env,
        DEBIAN_FRONTEND: 'noninteractive',
        // Where downloads are blocked, learn it in seconds.
        PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
      },
    });
    return status === 0;
  },
};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
