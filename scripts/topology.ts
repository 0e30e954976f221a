/**
 * `npm run topology`: what compose.yaml describes, on this machine: two nodes on one PostgreSQL and one Redis behind a
 * proxy with sticky sessions. DATABASE_URL and REDIS_URL say where those are; PORT is the proxy's (8080).
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { readConfig } from '../src/workshop/server/config.ts';
import { root } from './paths.ts';
import { openProxy } from './proxy.ts';
import { buildIfStale, nextFreePort } from './site.ts';
import { stopWhenAsked, stopWithStarter } from './stop.ts';

const usual = {
  DATABASE_URL: 'postgres://postgres@127.0.0.1:5432/postgres',
  REDIS_URL: 'redis://127.0.0.1:6379',
};

async function node(port: number, baseUrl: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts'], {
    cwd: root,
    env: { ...usual, ...process.env, PORT: String(port), BASE_URL: baseUrl, BEHIND_PROXY: 'yes' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((ready, failed) => {
    child.stdout?.once('data', () => ready());
    child.once('exit', () => failed(new Error('A node did not start; why stands above.')));
  });
  return child;
}

async function start(): Promise<void> {
  const { port } = readConfig({ ...usual, ...process.env, PORT: process.env['PORT'] ?? '8080' });
  await buildIfStale();
  const first = await nextFreePort(4180);
  const second = await nextFreePort(first + 1);
  const proxy = await openProxy([first, second], port);
  const nodes = await Promise.all([node(first, proxy.url), node(second, proxy.url)]);
  const close = async (): Promise<void> => {
    // One that has died already says so no more.
    const alive = nodes.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
    const over = alive.map((child) => new Promise((done) => child.once('exit', done)));
    for (const child of alive) child.kill('SIGTERM');
    await Promise.all(over);
    await proxy.close();
  };
  stopWithStarter(stopWhenAsked({ close }));
  console.log(`Two nodes (ports ${first} and ${second}) are ready behind ${proxy.url}`);
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
