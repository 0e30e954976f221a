/** What the two ways to decide between tabs have in common. */
import type { Seat } from './types.ts';

/** Decides who plays, and says so through `change`. */
export interface Guard {
  /** Tries to get the seat; resolves when it is known who has it. */
  begin(): Promise<void>;
  /** Resolves when this tab has the seat. */
  takeOver(): Promise<void>;
  release(): void;
}

export interface GuardParts {
  /** The same in every tab for one run. */
  name: string;
  state: () => Seat['state'];
  change: (state: Seat['state']) => void;
  /** Stores what this tab has, before another one reads it. */
  settle: () => Promise<void>;
}

/** The part of `BroadcastChannel` that is used. */
export interface Channel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

/** Milliseconds granted to another tab: to say that it plays, and to store what it has. */
export const courtesy = { answer: 200, settle: 1500 } as const;
