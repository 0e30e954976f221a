/** What a node needs from elsewhere may be starting, too. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two tries to reach what a node needs. */
const tryAgainEvery = 500;

/** Opens something over the network, again until it is there or patience (milliseconds) is out. @throws then */
export async function untilThere<T>(patience: number, open: () => Promise<T>): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    try {
      return await open();
    } catch (error) {
      if (performance.now() >= end) throw error;
    }
    await sleep(tryAgainEvery);
  }
}
