/**
 * What a move would cost and who would hear it, asked of the server that plays the run. An answer holds for one state of
 * the run; until the next has come, the last one is shown, so that buttons do not flicker.
 */
import type { Move } from '../../../run/moves.ts';
import type { Quoted } from '../../../workshop/protocol/shared.ts';

export interface Quotes {
  /** The last that was said of a move; null before the first answer. Asks where it is not of now. */
  of(move: Move): Quoted | null;
  /** The run has changed. */
  renew(): void;
}

interface Known {
  quoted: Quoted | null;
  /** State of the run that it was asked for. */
  state: number;
}

/** More moves than a screen offers: the oldest are forgotten. */
const mostKept = 200;

/**
 * @param ask resolves to null when there was no answer
 * @param changed called when an answer has come
 */
export function openQuotes(ask: (move: Move) => Promise<Quoted | null>, changed: () => void): Quotes {
  const known = new Map<string, Known>();
  let state = 0;
  async function fetch(key: string, move: Move, entry: Known): Promise<void> {
    const quoted = await ask(move);
    if (quoted === null || known.get(key) !== entry) return;
    entry.quoted = quoted;
    changed();
  }
  return {
    of(move) {
      const key = JSON.stringify(move);
      const last = known.get(key);
      if (last?.state === state) return last.quoted;
      const entry = { quoted: last?.quoted ?? null, state };
      // A Map remembers the order: what is asked for last stands last.
      known.delete(key);
      known.set(key, entry);
      for (const oldest of known.keys()) {
        if (known.size <= mostKept) break;
        known.delete(oldest);
      }
      void fetch(key, move, entry);
      return entry.quoted;
    },
    renew() {
      state += 1;
    },
  };
}
