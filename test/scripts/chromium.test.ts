import { describe, expect, test } from 'vitest';
import { findChromium, launchOptions, type Probes } from '../../scripts/chromium.ts';

interface Machine extends Probes {
  readonly ran: string[];
}

/** A machine where only the named files exist; `installs` says what a command would bring. */
function machine(options: {
  files?: string[];
  env?: Record<string, string>;
  root?: boolean;
  platform?: NodeJS.Platform;
  stubs?: string[];
  installs?: Record<string, string>;
}): Machine {
  const files = new Set(options.files);
  const ran: string[] = [];
  return {
    ran,
    env: options.env ?? {},
    platform: options.platform ?? 'linux',
    isRoot: options.root ?? false,
    playwrightPath: () => '/playwright/chrome',
    isExecutable: (path) => files.has(path),
    onPath: (name) => [...files].find((path) => path === `/usr/bin/${name}`),
    starts: (path) => !(options.stubs ?? []).includes(path),
    run(command, args) {
      const line = [command, ...args].join(' ');
      ran.push(line);
      const brought = Object.entries(options.installs ?? {}).find(([part]) => line.includes(part));
      if (brought === undefined) return false;
      files.add(brought[1]);
      return true;
    },
  };
}

const everything = ['/mine/chrome', '/playwright/chrome', '/usr/bin/chromium', '/usr/bin/google-chrome'];

describe('the search for a Chromium', () => {
  test.each([
    ['CHROMIUM_PATH before all', everything, { CHROMIUM_PATH: '/mine/chrome' }, '/mine/chrome'],
    ['Playwright’s own before the system’s', everything, {}, '/playwright/chrome'],
    ['an empty CHROMIUM_PATH counts as unset', everything, { CHROMIUM_PATH: '' }, '/playwright/chrome'],
    ['Chromium before Chrome', ['/usr/bin/google-chrome', '/usr/bin/chromium'], {}, '/usr/bin/chromium'],
    [
      'the one without windows before the one with them',
      ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'],
      {},
      '/usr/bin/chromium-headless-shell',
    ],
    ['Edge if nothing else', ['/usr/bin/microsoft-edge'], {}, '/usr/bin/microsoft-edge'],
  ])('%s', (_name, files, env, expected) => {
    const probes = machine({ files, env });
    expect(findChromium(probes)).toBe(expected);
    expect(probes.ran).toEqual([]);
  });

  test('the usual places of macOS and Windows', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findChromium(machine({ files: [chrome], platform: 'darwin' }))).toBe(chrome);
    const windows = machine({ platform: 'win32', env: { PROGRAMFILES: 'C:' }, files: [] });
    expect(() => findChromium(windows)).toThrow('playwright install');
  });

  test('a stub that does not start is passed over', () => {
    const stub = '/usr/bin/chromium-browser';
    const probes = machine({ files: [stub, '/usr/bin/google-chrome'], stubs: [stub] });
    expect(findChromium(probes)).toBe('/usr/bin/google-chrome');
  });

  test('a wrong CHROMIUM_PATH is an error, not a hint', () => {
    const probes = machine({ files: everything, env: { CHROMIUM_PATH: '/nowhere' } });
    expect(() => findChromium(probes)).toThrow('CHROMIUM_PATH is "/nowhere"');
  });
});

describe('when there is none', () => {
  test('Playwright’s install comes first', () => {
    const probes = machine({
      files: ['/usr/bin/apt-get'],
      root: true,
      installs: { 'install chromium': '/playwright/chrome' },
    });
    expect(findChromium(probes)).toBe('/playwright/chrome');
    expect(probes.ran).toHaveLength(1);
  });

  test('then apt, as root', () => {
    const probes = machine({
      files: ['/usr/bin/apt-get'],
      root: true,
      installs: { 'apt-get install': '/usr/bin/chromium-headless-shell' },
    });
    expect(findChromium(probes)).toBe('/usr/bin/chromium-headless-shell');
    expect(probes.ran.at(-1)).toBe(
      '/usr/bin/apt-get install -y -q --no-install-recommends chromium-headless-shell',
    );
  });

  test('a release without the smaller package gets the whole one', () => {
    const probes = machine({
      files: ['/usr/bin/apt-get'],
      root: true,
      installs: { 'recommends chromium ': '/usr/bin/chromium' },
    });
    const run = (command: string, args: readonly string[]) => probes.run(command, [...args, '']);
    expect(findChromium({ ...probes, run })).toBe('/usr/bin/chromium');
    expect(probes.ran.slice(-2).map((line) => line.trim().split(' ').at(-1))).toEqual([
      'chromium-headless-shell',
      'chromium',
    ]);
  });

  test('never apt as somebody else; the error names the command', () => {
    const probes = machine({ files: ['/usr/bin/apt-get'] });
    expect(() => findChromium(probes)).toThrow('npx playwright install --with-deps chromium');
    expect(probes.ran.some((line) => line.includes('apt-get'))).toBe(false);
  });
});

describe('launch options', () => {
  test('the sandbox is off only for root', () => {
    expect(launchOptions(machine({ files: everything, root: true })).chromiumSandbox).toBe(false);
    expect(launchOptions(machine({ files: everything })).chromiumSandbox).toBe(true);
  });

  test('the background is silent', () => {
    expect(launchOptions(machine({ files: everything })).args).toContain('--disable-background-networking');
  });
});
