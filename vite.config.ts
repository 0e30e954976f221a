import { defineConfig } from 'vite';
import { pageCopies } from './scripts/page-copies.ts';
import { phaserParts } from './scripts/phaser/plugin.ts';
import { scenarioPlugin } from './scripts/scenario-plugin.ts';

/** The modules that `src/app/main.tsx` imports by itself; `npm run bench -- size` counts what is asked for. */
const firstScreen = new RegExp(
  [
    'src/app/(?:main\\.tsx|first/|workshop/paths\\.ts|styles/(?:base|tokens)\\.css)',
    'src/storage/(?:box|bring|database|first|settings|summary|trouble|within)\\.ts',
    'src/i18n/(?:locales|pseudo|first/en)\\.ts',
    'node_modules/preact/',
    'virtual:call/wrong-table/en',
  ]
    .join('|')
    .replaceAll('/', '[\\\\/]'),
);

export default defineConfig({
  // Relative addresses: the built site works from any folder of any static host, and inside a package.
  base: './',
  // One page. An unknown address is a 404 and not the game again.
  appType: 'mpa',
  plugins: [scenarioPlugin(), phaserParts(), pageCopies()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
    // A polyfill would be an inline script, which the content security policy forbids; every browser
    // above has modulepreload or does without it.
    modulePreload: { polyfill: false },
    // Nothing becomes a data: URL, so that the policy can stay at 'self' and sizes can be read off files.
    assetsInlineLimit: 0,
    // Sizes are budgets, measured in Chromium (`npm run bench -- size`), and no warnings here.
    reportCompressedSize: false,
    chunkSizeWarningLimit: Infinity,
    rolldownOptions: {
      // Compiling scenarios is most of a build, and known.
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [
            // The stage's engine, alone: it loads after the first choice and survives our releases in caches.
            {
              name: 'phaser',
              test: /[\\/]node_modules[\\/](phaser|eventemitter3)[\\/]|phaser-parts/,
              priority: 10,
            },
            // What the ringing phone needs, in one request: with several pages every part that two of them share would
            // be a file of its own, and a slow network is asked nine times.
            { name: 'first', test: firstScreen, priority: 5 },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1' },
});
