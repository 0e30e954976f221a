/**
 * The moves of one phone on their way to the server. The phone's own store has each before it comes here; from here
 * it goes out again and again until the server says that it is stored. One message is under way at a time, and a
 * repeat does no harm: the server knows each move by its number.
 */
import { limits } from '../protocol/limits.ts';
import type { Answer, Moves, SentMove } from '../protocol/messages.ts';
import type { RefusalCode } from '../protocol/words.ts';

export type Acknowledged = Answer<{ next: number; ended: boolean }>;

/** What the outbox needs from outside; small enough to be replaced in a test. */
export interface Post {
  /** Sends; rejects when no answer came. */
  send(moves: Moves): Promise<Acknowledged>;
  /** Calls back once, later; returns how to cancel. */
  after(ms: number, then: () => void): () => void;
}

export type OutboxState =
  | { at: 'sent' }
  /** Moves wait: the network is away, or the server takes a moment. */
  | { at: 'waiting'; moves: number }
  /** The server does not take this run: the night goes on here, unheard. */
  | { at: 'refused'; code: RefusalCode };

export interface Outbox {
  readonly state: OutboxState;
  /** Told after each change of the state. Returns its unsubscribe. */
  onChange(listener: () => void): () => void;
  /** A move that the phone has stored; one that is here already, by its number, is left as it is. */
  push(move: SentMove): void;
  /** Night minute reached. */
  reach(minute: number): void;
  /** A connection is there, and the server has this many moves; null when it did not say. */
  resume(next: number | null): void;
  /** The connection is gone. */
  pause(): void;
  close(): void;
}

/** Milliseconds before a message without an answer goes out again: from half a second to half a minute. */
const firstWait = 500;
const longestWait = 30_000;

/** Refusals that may pass: the database takes a moment, or the server lost its place. */
const passing: ReadonlySet<RefusalCode> = new Set(['unstored', 'too-often', 'not-now']);

/**
 * @param run id of the run at the server
 * @param stored the moves that the phone has from before, from the first on
 * @param reached night minute reached
 */
export function openOutbox(post: Post, run: string, stored: readonly SentMove[], reached: number): Outbox {
  const moves = [...stored];
  const listeners = new Set<() => void>();
  let end = reached;
  /** Moves and minute that the server has. */
  let acknowledged = { next: 0, end: -1 };
  let connected = false;
  let underWay = false;
  let wait = firstWait;
  let cancel: (() => void) | null = null;
  let refused: RefusalCode | null = null;
  let closed = false;

  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
  const isBehind = () => acknowledged.next < moves.length || acknowledged.end < end;

  function again(): void {
    cancel?.();
    cancel = post.after(wait, () => {
      cancel = null;
      void flush();
    });
    wait = Math.min(longestWait, wait * 2);
  }

  function take(answer: Acknowledged, sent: Moves): void {
    if (answer.ok) {
      wait = firstWait;
      acknowledged = {
        next: Math.max(acknowledged.next, answer.next),
        end: Math.max(acknowledged.end, sent.end),
      };
      return;
    }
    if (answer.code === 'gap' && answer.next !== undefined && answer.next <= moves.length)
      acknowledged = { ...acknowledged, next: answer.next };
    else if (!passing.has(answer.code)) refused = answer.code;
    if (!refused) again();
  }

  async function flush(): Promise<void> {
    if (underWay || !connected || closed || refused || cancel || !isBehind()) return;
    underWay = true;
    const batch = moves.slice(acknowledged.next, acknowledged.next + limits.moves);
    const isAll = acknowledged.next + batch.length === moves.length;
    // The minute belongs to the last move: said before the moves are there it would be somebody else's.
    const sent: Moves = { run, end: isAll ? end : (batch.at(-1)?.minute ?? 0), moves: batch };
    try {
      take(await post.send(sent), sent);
    } catch {
      again();
    }
    underWay = false;
    changed();
    void flush();
  }

  return {
    get state(): OutboxState {
      if (refused) return { at: 'refused', code: refused };
      return isBehind() ? { at: 'waiting', moves: moves.length - acknowledged.next } : { at: 'sent' };
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    push(move) {
      if (move.n < moves.length) return;
      moves.push(move);
      changed();
      void flush();
    },
    reach(minute) {
      if (minute <= end) return;
      end = minute;
      void flush();
    },
    resume(next) {
      connected = true;
      acknowledged = { next: Math.min(next ?? acknowledged.next, moves.length), end: -1 };
      wait = firstWait;
      cancel?.();
      cancel = null;
      void flush();
    },
    pause() {
      connected = false;
      cancel?.();
      cancel = null;
      changed();
    },
    close() {
      closed = true;
      cancel?.();
    },
  };
}
