/** Takes runs in from outside: a file, a link. Each is played back before anything is believed of it. */
import type { Digest } from '../storage/digest.ts';
import { statusOf } from '../storage/status.ts';
import type { Imported, ImportProgress, Parsed, RunStore } from '../storage/types.ts';
import { loadNight } from './nights.ts';
import { verify, type Verified } from './verify.ts';

export interface Taken extends Imported {
  /** Resolves when all have been played back. */
  verified: Promise<Verified>;
}

/** How far it is: read, stored, played back. */
export interface TakeProgress {
  phase: ImportProgress['phase'] | 'checking';
  done: number;
  total: number;
}

export interface TakeOptions {
  onProgress?: (progress: TakeProgress) => void;
  /** Calls it off. What is stored stays; what was not played back is, when the list is opened again. */
  signal?: AbortSignal;
}

/** Stores what a file's text holds. */
export async function takeText(
  store: RunStore,
  text: string,
  { onProgress, signal }: TakeOptions = {},
): Promise<Parsed<Taken>> {
  const options = { ...(onProgress && { onProgress }), ...(signal && { signal }) };
  const taken = await store.importText(text, options);
  if (!taken.ok) return taken;
  const { added } = taken.value;
  const checked = (done: number) => onProgress?.({ phase: 'checking', done, total: added.length });
  return { ok: true, value: { ...taken.value, verified: verify(store, added, checked, signal) } };
}

/** What a link led to: a run that is stored here now, or only what its sender's game made of it. */
export type FromLink = { kind: 'run'; id: string; ended: boolean } | { kind: 'digest'; digest: Digest };

/** Stores the run that a link carries in its fragment. */
export async function takeLink(store: RunStore, fragment: string): Promise<Parsed<FromLink>> {
  const { fromFragment } = await import('../storage/share.ts');
  const linked = fromFragment(fragment);
  if (!linked.ok) return linked;
  const { log, digest } = linked.value;
  const compiled = await loadNight(log.scenario);
  const current = compiled !== null && statusOf(log, compiled.contentHash) === 'current';
  if (!current && digest !== null) return { ok: true, value: { kind: 'digest', digest } };
  const taken = await takeText(store, JSON.stringify(log));
  if (!taken.ok) return taken;
  await taken.value.verified;
  const id = taken.value.added[0] ?? taken.value.known[0] ?? '';
  const run = await store.load(id);
  return { ok: true, value: { kind: 'run', id, ended: run.ok && run.value.ended } };
}
