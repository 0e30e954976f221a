/**
 * Vite plugin: the one page of the game, also under the names of a workshop's pages, so that a static host serves
 * `/host` (most take `host.html` for it). Copies and not pages of their own: with several entries the bundler divides
 * the first chunk into nine, and the ringing phone waits for all of them.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Names of the copies, with their titles. */
const copies = {
  host: 'Hold the Bridge: workshop',
  follow: 'Hold the Bridge: a shared screen',
} as const;

/** What the development server answers with the page, as the workshop's own server does. */
const asked = /^\/(?:host|follow|join)(?:\.html)?(?=$|[?/])/;

/** The page under another name; search engines have one of them. */
export function copyOf(page: string, title: string): string {
  return page
    .replace(/<title>.*?<\/title>/, `<title>${title}</title>\n    <meta name="robots" content="noindex" />`)
    .replaceAll(/\s*<meta\s+(?:property="og:|name="twitter:)[^>]*>/g, '');
}

export function pageCopies(): Plugin {
  let folder = '';
  return {
    name: 'page-copies',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (asked.test(request.url ?? '')) request.url = '/index.html';
        next();
      });
    },
    async writeBundle() {
      const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null);
      if (page === null) return;
      for (const [name, title] of Object.entries(copies))
        await writeFile(join(folder, `${name}.html`), copyOf(page, title));
    },
  };
}
