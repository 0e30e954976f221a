/**
 * One socket to the server: says who it is, comes back by itself (after a lost network, a locked phone, a server that
 * was started again), and answers each message once. Small enough to be replaced in a test.
 */
import { io } from 'socket.io-client';
import type { Answer, Hello } from '../protocol/messages.ts';

/** Where a connection is. `refused`: the server does not know this token; it will not try again. */
export type WireState = 'connecting' | 'here' | 'away' | 'refused';

export interface Wire {
  readonly state: WireState;
  /** Told after each change of the state. Returns its unsubscribe. */
  onState(listener: (state: WireState) => void): () => void;
  /** Told of each message of that name. Returns its unsubscribe. */
  on(name: string, listener: (body: unknown) => void): () => void;
  /** Sends a message and waits for its answer; `unstored` when there is no connection, or no answer in time. */
  ask<T = Record<never, never>>(name: string, body: unknown): Promise<Answer<T>>;
  close(): void;
}

/** Milliseconds that an answer may take. */
const patience = 8_000;
/** Milliseconds between two tries, from the first to the longest; spread, so that a room does not come back as one. */
const again = { first: 500, longest: 4_000, spread: 0.5 };

/** Opens a socket to the server that the page came from. */
export function openWire(hello: Hello): Wire {
  const socket = io({
    auth: hello,
    // Long polling wants the same node for each of its requests; a WebSocket is one request. So it is tried first.
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: again.first,
    reconnectionDelayMax: again.longest,
    randomizationFactor: again.spread,
    forceNew: true,
  });
  const listeners = new Set<(state: WireState) => void>();
  let state: WireState = 'connecting';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const become = (next: WireState) => {
    if (next === state) return;
    state = next;
    for (const listener of [...listeners]) listener(next);
  };
  /** Where the library leaves coming back to us. */
  const connectLater = () => {
    clearTimeout(timer);
    timer = setTimeout(() => socket.connect(), again.longest * (1 - again.spread * Math.random()));
  };
  /** Timers sleep while a phone is locked; being looked at again is a good moment to try. */
  const tryNow = () => {
    if (state === 'away' && document.visibilityState !== 'hidden') socket.disconnect().connect();
  };
  /** A socket takes long to notice that its network is gone. A server on this computer is still there: so, ask. */
  const askAgain = () => {
    if (state === 'here') socket.disconnect().connect();
  };
  socket.on('connect', () => become('here'));
  socket.on('disconnect', (reason) => {
    become('away');
    if (reason === 'io server disconnect') connectLater();
  });
  socket.on('connect_error', (error) => {
    if (error.message !== 'not-yours') {
      become('away');
      if (!socket.active) connectLater();
      return;
    }
    socket.disconnect();
    become('refused');
  });
  document.addEventListener('visibilitychange', tryNow);
  window.addEventListener('online', tryNow);
  window.addEventListener('offline', askAgain);
  return {
    get state() {
      return state;
    },
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    on(name, listener) {
      socket.on(name, listener);
      return () => socket.off(name, listener);
    },
    async ask<T>(name: string, body: unknown): Promise<Answer<T>> {
      // Nothing is left with the library for later: whoever asks knows best what still matters then.
      if (!socket.connected) return { ok: false, code: 'unstored' };
      try {
        return (await socket.timeout(patience).emitWithAck(name, body)) as Answer<T>;
      } catch {
        return { ok: false, code: 'unstored' };
      }
    },
    close() {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tryNow);
      window.removeEventListener('online', tryNow);
      window.removeEventListener('offline', askAgain);
      listeners.clear();
      socket.disconnect();
    },
  };
}
