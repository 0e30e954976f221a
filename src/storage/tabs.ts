/**
 * One run, several tabs: one plays, the others say so and may take over. Web Locks decide who; where a page has none
 * (plain HTTP in a meeting room), tabs agree over a channel; where there is neither, the journal still notices two
 * hands on one run.
 */
import { channelGuard } from './tabs-channel.ts';
import { lockGuard } from './tabs-lock.ts';
import type { Seat } from './types.ts';

/** The browser's means, replaced in tests. */
export interface TabPorts {
  locks: LockManager | null;
  /** Opens a channel to the other tabs, or null where there is none. */
  channel(name: string): BroadcastChannel | null;
}

/** Decides who plays. It tells each change through `change` and takes what it holds back on `release`. */
export interface Guard {
  /** Tries to get the seat at once. */
  begin(): Promise<void>;
  takeOver(): Promise<void>;
  release(): void;
}
export interface GuardParts {
  name: string;
  channel: BroadcastChannel | null;
  state(): Seat['state'];
  change(state: Seat['state']): void;
  /** Stores what this tab has, before another one reads it. */
  settle(): Promise<void>;
}

/** Milliseconds to wait for another tab: to be told that it plays, and for it to store what it has. */
export const courtesy = { answer: 200, settle: 1500 } as const;

/**
 * Sits down to a run, or learns that another tab has it. After the seat was won from another tab, `resume` the run:
 * the other one may have gone on with it.
 * @param settle stores what this tab has written; called when another tab wants to take over
 */
export async function openSeat(
  run: string,
  settle: () => Promise<void>,
  ports: TabPorts = browserPorts(),
): Promise<Seat> {
  const name = `hold-the-bridge.run.${run}`;
  const channel = ports.channel(name);
  const listeners = new Set<(state: Seat['state']) => void>();
  let state: Seat['state'] = 'elsewhere';
  const parts: GuardParts = {
    name,
    channel,
    settle,
    state: () => state,
    change(next) {
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener(next);
    },
  };
  const guard = ports.locks ? lockGuard(parts, ports.locks) : channel ? channelGuard(parts, channel) : alone(parts);
  await guard.begin();
  return {
    get state() {
      return state;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    takeOver: async () => (state === 'here' ? undefined : guard.takeOver()),
    release() {
      listeners.clear();
      guard.release();
      channel?.close();
    },
  };
}

function alone({ change }: GuardParts): Guard {
  return {
    begin: async () => change('here'),
    takeOver: async () => change('here'),
    release: () => change('elsewhere'),
  };
}

function browserPorts(): TabPorts {
  return {
    // Missing on pages that are not served over HTTPS or from this machine, whatever the types say.
    locks: (navigator as { locks?: LockManager }).locks ?? null,
    channel: (name) => (typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)),
  };
}
