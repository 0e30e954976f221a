/** `npm start`: builds the game if needed, serves it, and says where in one line. */
import { readFileSync } from 'node:fs';
import { buildIfStale, isFree, nextFreePort, serveSite, type Site } from './site.ts';

const usualPort = 4173;

async function start(): Promise<void> {
  const wanted = await wantedPort();
  await buildIfStale();
  const site = await serveSite(wanted ?? (await nextFreePort(usualPort)));
  stopWhenAsked(site);
  console.log(`Hold the Bridge is ready: ${site.url}`);
}

/** The port in the environment, if somebody set one. */
async function wantedPort(): Promise<number | undefined> {
  const text = process.env['PORT'];
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`PORT is "${text}"; it must be a number from 1 to 65535.`);
  }
  if (await isFree(port)) return port;
  throw new Error(`Port ${port} is taken; set PORT to another, or unset it for one that is free.`);
}

/** Ends on a signal, and when whoever started us is gone. */
function stopWhenAsked(site: Site): void {
  const stop = (): void => {
    // Being asked to stop is not a failure. (Vite's own handler would make it 143.)
    process.exitCode = 0;
    void site.close().finally(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);

  // A SIGTERM to npm ends npm and its shell, and reaches nobody below; without this the port stays taken.
  const starters = ancestors();
  setInterval(() => {
    if (ancestors() !== starters) stop();
  }, 500).unref();
}

/** Our parent and, where the system tells, its parent (between us and npm's shell stands tsx). */
function ancestors(): string {
  const parent = process.ppid;
  try {
    const [, afterName = ''] = readFileSync(`/proc/${parent}/stat`, 'utf8').split(') ');
    const [, grandparent] = afterName.split(' ');
    return `${parent} ${grandparent}`;
  } catch {
    return String(parent);
  }
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
