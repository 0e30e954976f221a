/** The Redis that two nodes are tested with. */
import { createClient } from 'redis';

/** A database of its own within Redis: what else runs on this machine is not heard. */
export const redisUrl = process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379/7';

/** Whether a Redis answers there; asked once. */
export async function redisAnswers(url = redisUrl): Promise<boolean> {
  const client = createClient({ url, socket: { connectTimeout: 2_000, reconnectStrategy: false } });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.close();
    return true;
  } catch {
    return false;
  }
}
