/**
 * The Redis between nodes, as what uses it sees it. Redis only delivers, so a node that has lost it goes on by itself:
 * what cannot be carried reaches nobody elsewhere, and nobody here waits for it.
 */
import type { createClient } from 'redis';

type Redis = ReturnType<typeof createClient>;

/** What is answered in the place of a Redis that is away: carried to nobody, and no other node listens. */
const alone = {
  publish: () => 0,
  xAdd: () => '',
  // `PUBSUB NUMSUB`, the only command that comes this way: this node by itself.
  sendCommand: () => ['', '1'],
} as const;

const isCarried = (name: string | symbol): name is keyof typeof alone => Object.hasOwn(alone, name);

/**
 * A Redis whose deliveries never fail and never wait for it to come back. Without this a command that is under way when
 * it goes would reject where the adapter catches nothing, which ends the process; and one that is asked meanwhile would
 * wait, and with it what the node tells its own phones.
 */
export function carrierOf(redis: Redis): Redis {
  return new Proxy(redis, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const method = value.bind(target) as (...args: unknown[]) => unknown;
      if (!isCarried(name)) return method;
      return async (...args: unknown[]) => {
        if (!target.isReady) return alone[name]();
        try {
          return await method(...args);
        } catch {
          // It is logged where the connection is.
          return alone[name]();
        }
      };
    },
  });
}
