/** The Redis that delivers between nodes. */
import { createClient } from 'redis';
import type { NodeLog } from './parts.ts';
import { untilThere } from './until-there.ts';

export type Redis = ReturnType<typeof createClient>;

/**
 * Connects to what delivers between nodes. Later it comes back by itself; at the start it has to be there.
 * @throws when it is not
 */
export async function joinNodes(url: string, log: NodeLog, patience = 0): Promise<Redis> {
  let isJoined = false;
  const longest = 2_000;
  const join = async () => {
    const redis = createClient({
      url,
      socket: {
        reconnectStrategy: (tries) => (isJoined ? Math.min(longest, 50 * 2 ** Math.min(tries, 6)) : false),
      },
    });
    redis.on('error', (error: unknown) => log.error({ err: error }, 'Redis does not answer'));
    await redis.connect();
    return redis;
  };
  const redis = await untilThere(patience, join).catch((error: unknown) => {
    const why = error instanceof Error && error.message !== '' ? error.message : 'no answer';
    throw new Error(`REDIS_URL names a Redis that cannot be reached (${why}).`, { cause: error });
  });
  isJoined = true;
  return redis as Redis;
}
