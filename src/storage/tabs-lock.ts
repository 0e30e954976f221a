/** The seat as a Web Lock: the browser hands it on by itself when a tab closes or crashes. */
import { courtesy, type Guard, type GuardParts } from './tabs.ts';
import { within } from './within.ts';

export function lockGuard({ name, channel, state, change, settle }: GuardParts, locks: LockManager): Guard {
  /** Ends the lock that is held, or the wait for it. */
  let letGo = () => {};
  let released = false;
  let taken: (() => void) | null = null;

  /** Asks for the lock; resolves when the answer is known, and holds it until `letGo`. */
  function ask(options: LockOptions): Promise<boolean> {
    return new Promise((answer) => {
      const held = locks.request(name, options, (lock) => {
        if (lock === null || released) return answer(false);
        change('here');
        answer(true);
        return new Promise<void>((end) => (letGo = end));
      });
      // Rejects when another tab has stolen the lock, or when the wait was called off.
      held.catch(() => {
        answer(false);
        if (options.signal?.aborted === true || released) return;
        change('elsewhere');
        queue();
      });
    });
  }

  /** Waits, for hours if need be, until the other tab is closed. */
  function queue(): void {
    const wait = new AbortController();
    letGo = () => wait.abort();
    void ask({ signal: wait.signal });
  }

  /** Another tab wants to play: stop, store, tell it; it then steals the lock. If it never does, play on. */
  async function give(): Promise<void> {
    if (state() !== 'here') return;
    change('elsewhere');
    await within(courtesy.settle, settle());
    channel?.postMessage('given');
    setTimeout(() => {
      void holds().then((mine) => mine && !released && change('here'));
    }, 2 * courtesy.settle);
  }

  return { begin, takeOver, release };
}
