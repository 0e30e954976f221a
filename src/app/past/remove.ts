/** Deletes runs, with a way back for as long as the notice stands. */
import type { RunStore } from '../../storage/types.ts';
import type { Notice } from '../notice.ts';

/** @param changed told when the list has changed: after deleting, and after taking that back */
export async function removeRuns(
  store: RunStore,
  ids: readonly string[],
  notify: (notice: Notice) => void,
  changed: () => Promise<void>,
): Promise<void> {
  const removed = await store.removeAll(ids);
  await changed();
  if (!removed) return notify({ id: 'removed', text: 'past.delete.failed' });
  const undo = async () => {
    await removed.putBack();
    await changed();
  };
  notify({
    id: 'removed',
    text: 'past.deleted',
    params: { count: ids.length },
    action: { text: 'past.undo', run: () => void undo() },
  });
}
