/** The store of runs with a second pair of hands: what this device has stored goes on to the room's server. */
import type { RunStore } from '../../../storage/types.ts';
import type { Outbox } from '../../../workshop/client/outbox.ts';

/**
 * A store that passes on the moves of one run after it has stored them. Everything else is the store's.
 * @param outbox of the run with this id; null for others
 */
export function relayed(store: RunStore, outbox: (run: string) => Outbox | null): RunStore {
  return {
    ...store,
    get kept() {
      return store.kept;
    },
    async append(run, event) {
      await store.append(run, event);
      outbox(run)?.push(event);
    },
    tick(run, end) {
      store.tick(run, end);
      outbox(run)?.reach(end);
    },
    leave(run, end) {
      store.leave(run, end);
      outbox(run)?.reach(end);
    },
  };
}
