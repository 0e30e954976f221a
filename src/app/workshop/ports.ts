/** What the workshop's pages need from outside; replaced in tests, so that no test waits for a clock or a network. */
import { openWire, type Wire } from '../../workshop/client/wire.ts';
import type { Hello } from '../../workshop/protocol/messages.ts';

export interface Ports {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back again and again; returns how to stop. */
  every(ms: number, then: () => void): () => void;
  /** Calls back once; returns how to cancel. */
  after(ms: number, then: () => void): () => void;
  /** As `fetch`, at the address of the site. */
  ask(path: string, request?: RequestInit): Promise<Response>;
  /** A connection to the server that stays, and comes back by itself. */
  connect(hello: Hello): Wire;
}

/** Those of the browser. */
export function browserPorts(): Ports {
  return {
    now: () => Date.now(),
    every(ms, then) {
      const timer = setInterval(then, ms);
      return () => clearInterval(timer);
    },
    after(ms, then) {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
    ask: (path, request) => fetch(new URL(path, siteBase()), request),
    connect: openWire,
  };
}

/** The folder that the game is served from, with a slash at its end. */
export function siteBase(): string {
  return new URL('./', location.origin + location.pathname).href;
}
