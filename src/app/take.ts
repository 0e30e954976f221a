/** Takes runs in from outside: a file, a link. One that has ended gets its report, so that it is a finished night. */
import { statusOf } from '../storage/status.ts';
import type { Parsed, RunStore } from '../storage/types.ts';
import { loadNight } from './nights.ts';
import { resumePlay } from './session/engine.ts';

/** Stores what a file's text holds; resolves to the ids of the runs, those that were here already last. */
export async function takeText(store: RunStore, text: string): Promise<Parsed<string[]>> {
  const taken = await store.importText(text);
  if (!taken.ok) return taken;
  for (const id of taken.value.added) await finishEnded(store, id);
  return { ok: true, value: [...taken.value.added, ...taken.value.known] };
}

/** Stores the run that a link carries in its fragment; resolves to its id. */
export async function takeLink(store: RunStore, fragment: string): Promise<Parsed<string>> {
  const { fromFragment } = await import('../storage/share.ts');
  const log = fromFragment(fragment);
  if (!log.ok) return log;
  const taken = await takeText(store, JSON.stringify(log.value));
  return taken.ok ? { ok: true, value: taken.value[0] ?? '' } : taken;
}

/** A bare log carries no report; whether its run has ended only a replay can tell. */
async function finishEnded(store: RunStore, id: string): Promise<void> {
  const stored = await store.resume(id);
  if (!stored.ok || stored.value.report !== null) return;
  const { log } = stored.value;
  const compiled = await loadNight(log.scenario);
  if (!compiled || statusOf(log, compiled.contentHash) !== 'current') return;
  try {
    const play = resumePlay(compiled, log);
    if (!play.view().ended) return;
    const { report } = await play.assess();
    await store.finish(id, report, play.minute());
  } catch {
    // A log that does not fit its night stays as it is: opening it says what is wrong with it.
  }
}
