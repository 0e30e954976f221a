/** The seat as a Web Lock: the browser hands it on by itself when a tab closes or crashes. */
import { courtesy, type Channel, type Guard, type GuardParts } from './tabs-guard.ts';
import { within } from './within.ts';

/** @param channel to ask the other tab politely; without one its last move may still be on its way when it loses */
export function lockGuard(parts: GuardParts, locks: LockManager, channel: Channel | null): Guard {
  const { name, state, change, settle } = parts;
  /** Ends the lock that is held, or the wait for it. */
  let letGo = () => {};
  let holding = false;
  let released = false;
  let given = () => {};

  /** Asks for the lock; resolves when the answer is known, and holds it until `letGo`. */
  function ask(options: LockOptions): Promise<boolean> {
    return new Promise((answer) => {
      const held = locks.request(name, options, (lock) => {
        if (lock === null || released) return answer(false);
        holding = true;
        change('here');
        answer(true);
        return new Promise<void>((end) => {
          letGo = end;
        });
      });
      // Rejects when another tab has stolen the lock, or when the wait for it was called off.
      held.catch(() => {
        answer(false);
        if (released || options.signal?.aborted === true) return;
        holding = false;
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

  /** Another tab wants to play: stop, store, say so; it then steals the lock. If it never does, play on. */
  async function give(): Promise<void> {
    if (state() !== 'here') return;
    change('elsewhere');
    await within(courtesy.settle, settle());
    channel?.postMessage('given');
    setTimeout(() => holding && !released && change('here'), 2 * courtesy.settle);
  }

  if (channel) {
    channel.onmessage = ({ data }) => {
      if (data === 'give') void give();
      if (data === 'given') given();
    };
  }

  return {
    async begin() {
      if (!(await ask({ ifAvailable: true }))) queue();
    },
    async takeOver() {
      const answer = new Promise<void>((resolve) => {
        given = resolve;
      });
      channel?.postMessage('give');
      if (channel) await within(courtesy.settle + courtesy.answer, answer);
      if (state() === 'here' || released) return;
      letGo();
      await ask({ steal: true });
    },
    release() {
      released = true;
      letGo();
    },
  };
}
