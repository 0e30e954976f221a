/**
 * The title's picture: `tsx assets/art/title.ts`. Painted by the stage's brushes in Chromium, committed as
 * `public/art/title.webp`; words and buttons stand on its dark side.
 */
import { statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { launchOptions } from '../../scripts/chromium.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const size = { width: 1920, height: 1200 };

/** Runs in the page, which imports the painter by its address: text, so that nothing here is compiled for it. */
const painting = `
  const { paintTitle } = await import('/src/stage/paint/title.ts');
  const image = new Image();
  image.src = '/art/people.png';
  await image.decode();
  const { frames, meta } = await (await fetch('/art/people.json')).json();
  const canvas = Object.assign(document.createElement('canvas'), ${JSON.stringify(size)});
  paintTitle(canvas.getContext('2d'), ${JSON.stringify(size)}, { image, frames, scale: meta.scale });
  return canvas.toDataURL('image/webp', 0.82);
`;

const server = await createServer({
  root,
  logLevel: 'warn',
  server: { host: '127.0.0.1', port: 0, hmr: false },
});
await server.listen();
const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage();
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}test/stage/harness.html`);
  const address = await page.evaluate<string>(`(async () => {${painting}})()`);
  const file = `${root}public/art/title.webp`;
  writeFileSync(file, Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
  console.log(`title.webp: ${(statSync(file).size / 1000).toFixed(1)} kB`);
} finally {
  await browser.close();
  await server.close();
}
