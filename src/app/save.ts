/** Saves a run to a file of the player's. */
import { fileName } from '../storage/file.ts';
import type { RunStore } from '../storage/types.ts';
import type { Notice } from './notice.ts';

/** Offers the run as a download; says so when it cannot be read. */
export async function saveRun(store: RunStore, id: string, notify: (notice: Notice) => void): Promise<void> {
  const [run, text] = await Promise.all([store.load(id), store.exportRun(id)]);
  if (!run.ok || !text.ok) {
    const failed = run.ok ? text : run;
    if (!failed.ok)
      notify({ id: 'save', text: ['problem', failed.problem.code], params: { where: failed.problem.where } });
    return;
  }
  const address = URL.createObjectURL(new Blob([text.value], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName(run.value);
  link.click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
