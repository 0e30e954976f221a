/**
 * The built site: made when it is older than its sources, and served on this machine the way a careful
 * host would serve it. Shared by `npm start`, the end-to-end tests, the bench and the screenshots.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { securityHeaders } from '../src/workshop/server/headers.ts';
import { dist, root } from './paths.ts';

export { dist, root };

/** Everything that can change what the build makes. */
const sources = [
  'index.html',
  'package-lock.json',
  'vite.config.ts',
  'src',
  'public',
  'scenarios',
  'scripts',
  'assets',
];

/** The newest change below a path, folders included (a deleted file changes its folder). */
function newestChange(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestChange(join(path, name))),
    stat.mtimeMs,
  );
}

/** Is there no build, or one from before the last change? */
export function isStale(): boolean {
  const page = join(dist, 'index.html');
  if (!existsSync(page)) return true;
  const built = statSync(page).mtimeMs;
  return sources.some((source) => newestChange(join(root, source)) > built);
}

/**
 * Builds the site if it is missing or older than its sources.
 * @returns whether it had to build
 */
export async function buildIfStale(): Promise<boolean> {
  if (!isStale()) return false;
  const started = new Date();
  const fresh = join(root, '.cache', `site-${process.pid}`);
  const old = `${fresh}-old`;
  mkdirSync(join(root, '.cache'), { recursive: true });
  try {
    await runVite(['build', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn']);
    // The build counts as old as its start: what changed while it ran is not in it.
    utimesSync(join(fresh, 'index.html'), started, started);
    // Swapped in one step, so that a server or a test beside us never sees half a site.
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(fresh, dist);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
  return true;
}

/** Vite in a process of its own: a test runner's NODE_ENV would otherwise end up in the build. */
function runVite(args: readonly string[]): Promise<void> {
  const { VITEST: _, ...env } = process.env;
  const child = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), ...args], {
    cwd: root,
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => {
      if (code === 0) done();
      else fail(new Error('The build failed; what is wrong stands above. Try `npm run build`.'));
    });
  });
}

/** A running server of the built site. */
export interface Site {
  /** With the port, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves `dist` on 127.0.0.1 with the security headers.
 * @param port the one to use; it is an error if it is taken. Without it, any free one.
 */
export async function serveSite(port?: number): Promise<Site> {
  // Loaded here, because `npm start` shares this file and would wait a second for what it never uses.
  const { preview } = await import('vite');
  const server = await preview({
    configFile: false,
    root,
    appType: 'mpa',
    logLevel: 'silent',
    preview: {
      host: '127.0.0.1',
      port: port ?? (await freePort()),
      strictPort: true,
      cors: false,
      headers: securityHeaders,
    },
  });
  const { port: actual } = server.httpServer.address() as AddressInfo;
  return { url: `http://localhost:${actual}`, close: () => server.close() };
}

/** The first free port from `from` on. */
export async function nextFreePort(from: number): Promise<number> {
  for (let port = from; port < from + 100; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port between ${from} and ${from + 99}; set PORT to one that is.`);
}

/** Free on both loopbacks: `localhost` may mean either, and must not reach somebody else's server. */
export async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'));
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    // A machine without IPv6 (EADDRNOTAVAIL, EAFNOSUPPORT) has nobody listening there.
    probe.once('error', (error: NodeJS.ErrnoException) => {
      done(error.code !== 'EADDRINUSE' && error.code !== 'EACCES');
    });
    probe.listen({ port, host }, () => probe.close(() => done(true)));
  });
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}
