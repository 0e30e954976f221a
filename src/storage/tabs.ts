/**
 * One run, several tabs: one plays, the others say so and may take over. Web Locks decide who; where a page has none
 * (plain HTTP in a meeting room), tabs agree over a channel; where there is neither, every tab plays, and the journal
 * still notices two hands on one run.
 */
import { channelGuard } from './tabs-channel.ts';
import type { Channel, Guard, GuardParts } from './tabs-guard.ts';
import { lockGuard } from './tabs-lock.ts';
import type { Seat } from './types.ts';

/** The browser's means, replaced in tests. */
export interface TabPorts {
  locks: LockManager | null;
  /** Opens a channel to the other tabs, or null where there is none. */
  channel(name: string): Channel | null;
}

/**
 * Sits down to a run, or learns that another tab has it. Whoever won the seat from another tab has to `resume` the
 * run: the other one may have gone on with it.
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
  const guard = chooseGuard(
    {
      name,
      settle,
      state: () => state,
      change(next) {
        if (next === state) return;
        state = next;
        for (const listener of listeners) listener(next);
      },
    },
    ports.locks,
    channel,
  );
  await guard.begin();
  return {
    get state() {
      return state;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async takeOver() {
      if (state === 'elsewhere') await guard.takeOver();
    },
    release() {
      listeners.clear();
      guard.release();
      channel?.close();
    },
  };
}

function chooseGuard(parts: GuardParts, locks: LockManager | null, channel: Channel | null): Guard {
  if (locks !== null) return lockGuard(parts, locks, channel);
  if (channel !== null) return channelGuard(parts, channel);
  return {
    begin: async () => parts.change('here'),
    takeOver: async () => parts.change('here'),
    release: () => {},
  };
}

function browserPorts(): TabPorts {
  return {
    // Missing on pages that come neither over HTTPS nor from this machine, whatever the types say.
    locks: (navigator as { locks?: LockManager }).locks ?? null,
    channel: (name) => (typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)),
  };
}
