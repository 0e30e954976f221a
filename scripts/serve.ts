/** One node without a build: for containers and for several nodes behind a proxy. Says what is wrong and ends. */
import { readConfig } from '../src/workshop/server/config.ts';
import { stopWhenAsked } from './stop.ts';
import { serveWorkshop } from './workshop.ts';

/** Milliseconds for which a database or a Redis that starts beside it is waited for. */
const patience = 60_000;

try {
  const server = await serveWorkshop(readConfig(process.env, { logLevel: 'info' }), { patience });
  stopWhenAsked(server);
  if (server.problem !== null) console.error(server.problem);
  console.log(`Hold the Bridge is ready: ${server.url}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
