/** Saves a run to a file of the player's. */
import { fileName, writeRun } from '../storage/file.ts';
import type { RunStore } from '../storage/types.ts';
import type { Notice } from './notice.ts';
import { offerFile } from './offer-file.ts';

/** Offers the run as a download; says so when it cannot be read. */
export async function saveRun(store: RunStore, id: string, notify: (notice: Notice) => void): Promise<void> {
  const run = await store.load(id);
  if (!run.ok) {
    const { code, where } = run.problem;
    return notify({ id: 'save', text: ['problem', code], params: { where } });
  }
  offerFile({ name: fileName(run.value), type: 'application/json', text: writeRun(run.value) });
}
