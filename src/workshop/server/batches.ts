/**
 * Group commit: what is asked while one transaction is written goes into the next one together, so that a disk that
 * takes ten milliseconds for a commit still takes thousands of requests a second. An answer is given only after it.
 */
import { setTimeout } from 'node:timers/promises';

export interface Batches<Asked, Answered> {
  /** Never throws: what could not be written is answered with `unstored`. */
  ask(one: Asked): Promise<Answered>;
  /** Resolves when nothing is being written. */
  settled(): Promise<void>;
}

export interface BatchParts<Asked, Answered> {
  /** Requests that one transaction takes. */
  most: number;
  /**
   * Milliseconds between the beginnings of two transactions at the least: what comes meanwhile goes into one, so that
   * a busy server writes seldom and much. The first after a rest does not wait. 0 where it is left out.
   */
  gather?: number;
  /** Writes them in one transaction; an answer for each, in their order. */
  write(batch: readonly Asked[]): Promise<Answered[]>;
  /** The answer where the transaction failed. */
  unstored: Answered;
  /** Told of each transaction that failed, before its requests are answered. */
  failed(error: unknown, batch: readonly Asked[]): void;
}

export function openBatches<Asked, Answered>(parts: BatchParts<Asked, Answered>): Batches<Asked, Answered> {
  const { most, write, unstored, failed, gather = 0 } = parts;
  const queue: { one: Asked; answer: (answer: Answered) => void }[] = [];
  let writing: Promise<void> | null = null;
  let begun = -Infinity;

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      const wait = begun + gather - performance.now();
      if (wait > 0) await setTimeout(wait);
      begun = performance.now();
      const waiting = queue.splice(0, most);
      const batch = waiting.map(({ one }) => one);
      try {
        const answers = await write(batch);
        waiting.forEach(({ answer }, at) => answer(answers[at] ?? unstored));
      } catch (error) {
        failed(error, batch);
        for (const { answer } of waiting) answer(unstored);
      }
    }
    writing = null;
  }

  return {
    ask: (one) =>
      new Promise((answer) => {
        queue.push({ one, answer });
        writing ??= drain();
      }),
    settled: async () => {
      while (writing) await writing;
    },
  };
}
