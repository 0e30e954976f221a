/** `npm start`: builds the game if needed, serves it, and says where in one line. */
import { buildIfStale, nextFreePort, serveSite } from './site.ts';

const usualPort = 4173;

async function start(): Promise<void> {
  await buildIfStale();
  const site = await serveSite(wantedPort() ?? (await nextFreePort(usualPort)));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      // Being asked to stop is not a failure. (Vite's own handler would make it 143.)
      process.exitCode = 0;
      void site.close().finally(() => process.exit(0));
    });
  }
  console.log(`Hold the Bridge is ready: ${site.url}`);
}

/** The port in the environment, if somebody set one. */
function wantedPort(): number | undefined {
  const text = process.env['PORT'];
  if (text === undefined || text === '') return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Error(`PORT is "${text}"; it must be a number from 1 to 65535.`);
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
