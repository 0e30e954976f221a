/** Opens a saved file: stores what it holds, says how many, plays them back meanwhile and says what that has shown. */
import { readFile } from '../../storage/file.ts';
import type { RunStore } from '../../storage/types.ts';
import type { Notice } from '../notice.ts';
import { takeText, type TakeOptions } from '../take.ts';

/**
 * Resolves when everything that the file holds has been stored and played back.
 * @param changed told when the list has changed: after storing, and after playing back
 */
export async function bringIn(
  store: RunStore,
  file: Blob,
  notify: (notice: Notice) => void,
  changed: () => Promise<void>,
  options: TakeOptions = {},
): Promise<void> {
  const text = await readFile(file);
  const taken = text.ok ? await takeText(store, text.value, options) : text;
  if (!taken.ok) {
    const { code, where } = taken.problem;
    return notify({ id: 'import', text: ['problem', code], params: { where } });
  }
  const { added, known, left, verified } = taken.value;
  if (left > 0) notify({ id: 'import', text: 'past.import.stopped', params: { count: added.length } });
  else if (added.length === 0)
    return notify({ id: 'import', text: 'past.import.known', params: { count: known.length } });
  await changed();
  const { impossible, mended } = await verified;
  await changed();
  // Called off: what is here is here, and is played back when the list is opened again.
  if (options.signal?.aborted) {
    if (left === 0) notify({ id: 'import', text: 'past.import.unchecked', params: { count: added.length } });
    return;
  }
  const news = impossible.length > 0 ? 'impossible' : mended.length > 0 ? 'mended' : 'ok';
  const count = { impossible, mended, ok: added }[news].length;
  notify({ id: 'import', text: `past.import.${news}`, params: { count } });
}
