import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { launchOptions } from './scripts/chromium.ts';
import viteConfig from './vite.config.ts';

/** Rooms in full, many in real time, some over several nodes: `.ci/run` runs them on every database. */
const longRooms = [
  'test/workshop/conductor-{ballots,command,fuzz,lease,nodes,sockets,teams}.test.ts',
  'test/workshop/{agendas,backup,debrief,forms,hostile,load,migrations,nodes,plan,rehearsal,server}.test.ts',
];
/** A facilitator's whole session, a phone's, a rater's. */
const longSessions = ['test/e2e/workshop-{host,keys,phone,shared,session}.e2e.ts', 'test/e2e/panel.e2e.ts'];
/** Many nights, every sound, what-ifs by command: `npm test` leaves them to `.ci/run`, which asks everything. */
const longChecks =
  process.env['WIDE'] === 'yes'
    ? []
    : [
        'test/assessment/what-if/{debrief,playback}.test.ts',
        'test/cli/{panel,process,whatif}.test.ts',
        'test/lab/{gone,panel,restraint,selfcheck}.test.ts',
        'test/sound/{files,night}.test.ts',
        'test/statement/measure.test.ts',
      ];
/** Every screen in the built game: `npm test` looks at each as a component, and at those of a whole night. */
const longScreens = process.env['WIDE'] === 'yes' ? [] : ['test/e2e/screens.e2e.ts'];
const longNights = ['test/e2e/nights.e2e.ts', 'test/e2e/screens.e2e.ts'];

/** What tests of the built and served game have in common. */
const ofTheSite = {
  environment: 'node' as const,
  globalSetup: ['test/e2e/global-setup.ts'],
  fileParallelism: false,
  testTimeout: 180_000,
  hookTimeout: 180_000,
  sequence: { groupOrder: 1 },
};

/**
 * Kinds of test: `node` for everything that is not a page, `browser` for components and the stage in real Chromium,
 * `e2e` for the built and served game, `nights` for those of its tests that play long, with two visitors side by side,
 * `chaos` for what may go wrong around it, `rooms` for workshops in full (these two in `.ci/run` alone).
 * `scripts/test.ts` says which run beside which, on two cores. One of them: `npx vitest run --project e2e`.
 */
export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      maxWorkers: 2,
      // See test/support/wide.ts.
      env: { VITE_WIDE: process.env['WIDE'] ?? '' },
      projects: [
        {
          extends: true,
          test: {
            name: 'node',
            environment: 'node',
            include: ['test/**/*.test.{ts,tsx}'],
            exclude: ['test/**/*.browser.test.{ts,tsx}', 'test/e2e/**', ...longRooms, ...longChecks],
            // One worker beside the browser's. Files share what they import, which is most of the work of small
            // ones; so a file puts back what it replaces.
            fileParallelism: false,
            isolate: false,
            testTimeout: 20_000,
            sequence: { groupOrder: 0 },
          },
        },
        {
          extends: true,
          // Named here, so that Vite does not find them one by one and reload the page under a test.
          optimizeDeps: {
            include: [
              'axe-core',
              'compromise/two',
              'fflate',
              'howler',
              'i18next',
              'preact',
              'preact/hooks',
              'preact/jsx-dev-runtime',
              'preact/jsx-runtime',
              'socket.io-client',
              'uqr',
              'valibot',
              'xstate',
            ],
          },
          test: {
            name: 'browser',
            include: ['test/**/*.browser.test.{ts,tsx}'],
            // Pages share one Chromium; side by side they would only slow each other's frames.
            fileParallelism: false,
            testTimeout: 60_000,
            // What a test waits for comes when the machine gets to it; a second is nothing beside other work.
            expect: { poll: { timeout: 20_000 } },
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({ launchOptions: launchOptions() }),
              instances: [{ browser: 'chromium' }],
            },
            sequence: { groupOrder: 0 },
          },
        },
        {
          extends: true,
          test: {
            name: 'e2e',
            ...ofTheSite,
            include: ['test/e2e/**/*.e2e.ts'],
            exclude: [...longNights, ...longSessions],
          },
        },
        {
          extends: true,
          test: {
            name: 'nights',
            ...ofTheSite,
            include: longNights,
            exclude: longScreens,
            // Both of its files run at once there, a page each.
            env: { VISITORS: '1' },
          },
        },
        {
          extends: true,
          test: {
            name: 'rooms',
            environment: 'node',
            include: longRooms,
            fileParallelism: false,
            // As above: a sixth of their time went into reading the same server again for each file.
            isolate: false,
            testTimeout: 60_000,
            hookTimeout: 60_000,
            sequence: { groupOrder: 2 },
          },
        },
        {
          extends: true,
          // Servers, databases and networks killed under a full room: only `.ci/run` has the time.
          test: {
            name: 'storm',
            environment: 'node',
            include: ['test/storm/**/*.storm.ts'],
            fileParallelism: false,
            sequence: { groupOrder: 2 },
          },
        },
        {
          extends: true,
          // Tabs killed, storage full, files cut off: minutes long, so `.ci/run` runs it and `npm test` does not.
          test: {
            name: 'chaos',
            ...ofTheSite,
            include: ['test/e2e/**/*.chaos.ts', ...longSessions],
          },
        },
      ],
    },
  }),
);
