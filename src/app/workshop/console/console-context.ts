/** What every part of a console uses: what is seen of the room, and how to ask for something. */
import { createContext } from 'preact';
import { useCallback, useContext, useState } from 'preact/hooks';
import type { Answer, RoomNow } from '../../../workshop/protocol/messages.ts';
import type { RefusalCode } from '../../../workshop/protocol/words.ts';
import type { RoomSeen, Watch } from '../../../workshop/client/watch.ts';

export interface Desk {
  seen: RoomSeen;
  room: RoomNow;
  /** This instant by the server's clock. */
  now: number;
  secret: string;
  /** Token of the read-only link; null until it is known. */
  follow: string | null;
  /** The address that phones use, with a slash at its end. */
  base: string;
  /** No server: words are said aloud and hands are counted, and typed in here. */
  local: boolean;
  /** Asks the server; a refusal is said at the top of the page. */
  ask<T = Record<never, never>>(name: string, body?: unknown): Promise<Answer<T>>;
}

const Context = createContext<Desk | null>(null);
export const DeskProvider = Context.Provider;

/** Throws outside a console, which is a bug. */
export function useDesk(): Desk {
  const desk = useContext(Context);
  if (!desk) throw new Error('useDesk was called outside a console');
  return desk;
}

export interface Asking {
  ask: Desk['ask'];
  /** The last refusal, until something succeeds. */
  problem: RefusalCode | null;
  dismiss(): void;
}

/** Asks over a watch, and keeps the last refusal. */
export function useAsking(watch: Watch): Asking {
  const [problem, setProblem] = useState<RefusalCode | null>(null);
  const ask = useCallback(
    async <T>(name: string, body: unknown = null): Promise<Answer<T>> => {
      const answer = await watch.ask<T>(name, body);
      setProblem(answer.ok ? null : answer.code);
      return answer;
    },
    [watch],
  );
  return { ask, problem, dismiss: () => setProblem(null) };
}
