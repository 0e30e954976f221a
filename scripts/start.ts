/** `npm start`: builds the game if needed, serves it with its workshops, and says where in one line. */
import { readConfig } from '../src/workshop/server/config.ts';
import { buildIfStale, isFree, nextFreePort } from './site.ts';
import { stopWhenAsked, stopWithStarter } from './stop.ts';

const usualPort = 4173;

async function start(): Promise<void> {
  const wanted = await wantedPort();
  const config = readConfig({ ...process.env, PORT: '' });
  await buildIfStale();
  // The server loads after what is wrong with its settings has been said.
  const { serveWorkshop } = await import('./workshop.ts');
  const server = await serveWorkshop({ ...config, port: wanted ?? (await nextFreePort(usualPort)) });
  stopWithStarter(stopWhenAsked(server));
  if (server.problem !== null) console.error(server.problem);
  console.log(`Hold the Bridge is ready: ${server.url}`);
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

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
