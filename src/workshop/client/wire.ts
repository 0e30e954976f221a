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

/** What a wire hears of the device that it is on. */
export interface Surroundings {
  /** Address of the server; the one that the page came from when it is left out. */
  url?: string;
  /** Ways to the server, in the order in which they are tried. */
  transports: ('websocket' | 'polling')[];
  /** Told when it is a good moment to try again, and when the network is said to be gone. Returns its unsubscribe. */
  listen(heard: { again(): void; lost(): void }): () => void;
}

/** Those of a page. */
const page: Surroundings = {
  // Long polling wants the same node for each of its requests; a WebSocket is one request. So it is tried first.
  transports: ['websocket', 'polling'],
  listen({ again: tryAgain, lost }) {
    // Timers sleep while a phone is locked; being looked at again is a good moment to try.
    const look = () => {
      if (document.visibilityState !== 'hidden') tryAgain();
    };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('online', look);
    window.addEventListener('offline', lost);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', look);
      window.removeEventListener('offline', lost);
    };
  },
};

/** Opens a socket to the server, as somebody. */
export function openWire(hello: Hello, { url, transports, listen }: Surroundings = page): Wire {
  const options = {
    auth: hello,
    transports,
    tryAllTransports: true,
    reconnectionDelay: again.first,
    reconnectionDelayMax: again.longest,
    randomizationFactor: again.spread,
    forceNew: true,
  };
  const socket = url === undefined ? io(options) : io(url, options);
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
  const tryNow = () => {
    if (state === 'away') socket.disconnect().connect();
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
  const deafen = listen({ again: tryNow, lost: askAgain });
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
      deafen();
      listeners.clear();
      socket.disconnect();
    },
  };
}
