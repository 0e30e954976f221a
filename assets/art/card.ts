/**
 * The picture that a shared link shows: `tsx assets/art/card.ts`. It is the stage itself, in a busy minute, with the
 * game's name on it; the result is committed (`public/card.jpg`, 1200 x 630, as link previews want it).
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { launchOptions } from '../../scripts/chromium.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const size = { width: 1200, height: 630 };
/** Height of the stage in it; the rest is the name. */
const stageHeight = 430;

const font = readFileSync(
  `${root}node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2`,
).toString('base64');

const style = `
  @font-face { font-family: card; font-weight: 200 800; src: url(data:font/woff2;base64,${font}) format('woff2'); }
  #stage { height: ${stageHeight}px !important; }
  .card { position: fixed; inset: ${stageHeight - 60}px 0 0; padding: 74px 64px 0; display: flex; gap: 40px;
    justify-content: space-between; align-items: start; font-family: card; color: #e9edf5;
    background: linear-gradient(transparent, #0a101d 60px); }
  .card h1 { margin: 0; font-size: 84px; font-weight: 700; letter-spacing: -0.02em; line-height: 1; }
  .card p { margin: 14px 0 0; font-size: 31px; color: #9fb0cf; }
  .card time { font-size: 84px; font-weight: 650; line-height: 1; font-variant-numeric: tabular-nums; color: #f0a24a; }
`;
const words = `<div class="card"><div><h1>Hold the Bridge</h1><p>Lead the people, not the fix.</p></div><time>03:24</time></div>`;

const server = await createServer({
  root,
  logLevel: 'warn',
  server: { host: '127.0.0.1', port: 0, hmr: false },
});
await server.listen();
const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage({ viewport: size });
  await page.addInitScript(`addEventListener('DOMContentLoaded', () => {
    document.head.insertAdjacentHTML('beforeend', ${JSON.stringify(`<style>${style}</style>`)});
    document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(words)});
  })`);
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}test/stage/harness.html?view=card&still`);
  await page.locator('body[data-ready]').waitFor({ timeout: 60_000 });
  // Two stills, and the font.
  await page.evaluate('document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 800)))');
  const picture = await page.screenshot({ type: 'jpeg', quality: 86 });
  const file = `${root}public/card.jpg`;
  writeFileSync(file, picture);
  console.log(`card.jpg: ${(statSync(file).size / 1000).toFixed(1)} kB`);
} finally {
  await browser.close();
  await server.close();
}
