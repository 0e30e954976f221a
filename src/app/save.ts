/** Saves a run to a file of the player's. */
import { fileName } from '../storage/file.ts';
import type { RunStore } from '../storage/types.ts';
import type { Notice } from './notice.ts';
import { offerFile } from './offer-file.ts';

/** Offers the run as a download; says so when it cannot be read. */
export async function saveRun(store: RunStore, id: string, notify: (notice: Notice) => void): Promise<void> {
  const [run, text] = await Promise.all([store.load(id), store.exportRun(id)]);
  if (!run.ok || !text.ok) {
    const failed = run.ok ? text : run;
    if (!failed.ok)
      notify({ id: 'save', text: ['problem', failed.problem.code], params: { where: failed.problem.where } });
    return;
  }
  offerFile({ name: fileName(run.value), type: 'application/json', text: text.value });
}
