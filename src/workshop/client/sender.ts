/** The outbox of a run on a line: it sends while there is a connection, and goes on where the server is. */
import type { SentMove } from '../protocol/messages.ts';
import type { Line } from './line.ts';
import { openOutbox, type Acknowledged, type Outbox } from './outbox.ts';

export interface Sender {
  outbox: Outbox;
  close(): void;
}

/**
 * @param run id of the run at the server
 * @param stored the moves that the phone has from before, from the first on
 * @param reached night minute reached
 */
export function openSender(
  line: Pick<Line, 'state' | 'onChange' | 'ask'>,
  run: string,
  stored: readonly SentMove[],
  reached: number,
): Sender {
  const post = {
    send: async (moves: object) => (await line.ask('moves', moves)) as Acknowledged,
    after(ms: number, then: () => void) {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
  };
  const outbox = openOutbox(post, run, stored, reached);
  const stop = follow(line, run, outbox);
  return {
    outbox,
    close() {
      stop();
      outbox.close();
    },
  };
}

/** Lets the outbox send while there is a connection. Returns how to stop. */
function follow(line: Pick<Line, 'state' | 'onChange' | 'ask'>, run: string, outbox: Outbox): () => void {
  /** Which connection this is, so that an answer of an earlier one says nothing about it. */
  let connection = 0;
  let here = false;
  const look = () => {
    const now = line.state.wire === 'here';
    if (now === here) return;
    here = now;
    if (!now) return outbox.pause();
    const mine = ++connection;
    // Nothing to store in it: the answer says how much the server has. Without one, what was acknowledged stands.
    void line.ask<{ next: number }>('moves', { run, end: 0, moves: [] }).then(({ next }) => {
      if (here && mine === connection) outbox.resume(next ?? null);
    });
  };
  look();
  return line.onChange(look);
}
