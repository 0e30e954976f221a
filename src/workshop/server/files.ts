/** The built game's files: assets packed and immutable, pages asked for each time. */
import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, Hono } from 'hono';

/** What is worth packing, with its type. Art and sound are packed already. */
const packable: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
};
/** A built file's name holds a hash of its content; no folders below, no way out. */
const builtFile = /^[\w.-]+\.(js|css|json|svg)$/;
/** Packing smaller ones saves nothing. */
const worthPacking = 1_000;
const forever = 'public, max-age=31536000, immutable';

interface Packed {
  body: Uint8Array<ArrayBuffer>;
  /** Null where packing made it no smaller. */
  zipped: Uint8Array<ArrayBuffer> | null;
}

/** Serves the site below a folder; each file that a hundred phones ask for is read and packed once. */
export function serveFiles(app: Hono, site: string): void {
  const known = new Map<string, Promise<Packed | null>>();
  const pack = async (name: string): Promise<Packed | null> => {
    const body = await readFile(join(site, 'assets', name)).catch(() => null);
    if (!body) {
      // A site that is being built may have it in a moment.
      known.delete(name);
      return null;
    }
    const zipped = body.length < worthPacking ? body : await promisify(gzip)(body, { level: 9 });
    return { body: bytes(body), zipped: zipped.length < body.length ? bytes(zipped) : null };
  };

  // What has no hash in its name is asked for each time.
  app.use('*', async (context, next) => {
    await next();
    if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-cache');
  });
  app.get('/assets/:name', async (context, next) => {
    const name = context.req.param('name');
    const type = packable[builtFile.exec(name)?.[1] ?? ''];
    if (type === undefined) return next();
    let packed = known.get(name);
    if (!packed) known.set(name, (packed = pack(name)));
    const file = await packed;
    if (!file) return next();
    return send(context, file, { type, cache: forever });
  });
  app.use('/assets/*', async (context, next) => {
    await next();
    if (context.res.status === 200) context.header('Cache-Control', forever);
  });

  // Addresses in a page are relative, so a code has no folder of its own.
  app.get('/join/:code', (context) =>
    context.redirect(`../join#${encodeURIComponent(context.req.param('code'))}`),
  );
  // Screens with an address of their own are the same page, unless the build has one for them.
  for (const name of ['host', 'join', 'follow']) {
    const own = join(site, `${name}.html`);
    app.get(`/${name}`, serveStatic({ path: existsSync(own) ? own : join(site, 'index.html') }));
  }
  app.use('*', serveStatic({ root: site }));
}

/** Node's buffers as what a response takes. */
const bytes = (buffer: Buffer): Uint8Array<ArrayBuffer> => Uint8Array.from(buffer);

function send(
  context: Context,
  { body, zipped }: Packed,
  { type, cache }: { type: string; cache: string },
): Response {
  context.header('Content-Type', type);
  context.header('Cache-Control', cache);
  context.header('Vary', 'Accept-Encoding');
  const takesZipped = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');
  if (!zipped || !takesZipped) return context.body(body);
  context.header('Content-Encoding', 'gzip');
  return context.body(zipped);
}
