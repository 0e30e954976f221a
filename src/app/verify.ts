/**
 * Plays back runs that came from outside, one by one while the page goes on: a file can be edited, and so can its
 * checksum. What can't have happened is marked and kept; a report that does not follow from its moves is worked out
 * again.
 */
import { canonical } from '../scenario/canonical.ts';
import type { Report } from '../assessment/types.ts';
import { statusOf } from '../storage/status.ts';
import type { RunStore } from '../storage/types.ts';
import { loadNight } from './nights.ts';
import { resumePlay } from './session/engine.ts';

export interface Verified {
  /** Ids of runs with moves that were not possible. */
  impossible: string[];
  /** Ids of runs whose stored report said something else than their moves. */
  mended: string[];
}

/**
 * Verifies stored runs.
 * @param progress told after each one how many are done
 * @param signal calls it off between two runs
 */
export async function verify(
  store: RunStore,
  ids: readonly string[],
  progress: (done: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Verified> {
  const found: Verified = { impossible: [], mended: [] };
  for (const [at, id] of ids.entries()) {
    if (signal?.aborted) break;
    const result = await verifyOne(store, id);
    if (result !== 'sound') found[result].push(id);
    progress(at + 1);
    // A breath for whoever scrolls meanwhile.
    await new Promise((resolve) => setTimeout(resolve));
  }
  return found;
}

async function verifyOne(store: RunStore, id: string): Promise<'sound' | keyof Verified> {
  const run = await store.load(id);
  if (!run.ok) return 'sound';
  const { log, report } = run.value;
  const compiled = await loadNight(log.scenario);
  if (!compiled || statusOf(log, compiled.contentHash) !== 'current') {
    // Nothing here can play it back; it is shown as it was stored, and the screens say so.
    await store.certify(id, { report });
    return 'sound';
  }
  let made: Report | null;
  try {
    const play = resumePlay(compiled, log);
    made = play.view().ended ? (await play.assess()).report : null;
  } catch {
    await store.certify(id, 'impossible');
    return 'impossible';
  }
  await store.certify(id, { report: made });
  return report !== null && canonical(made) !== canonical(report) ? 'mended' : 'sound';
}
