/** One of two attempts that are laid side by side: its record, its report, and how far it can be played back. */
import type { Report } from '../../assessment/types.ts';
import type { CompiledScenario } from '../../scenario/compiled.ts';
import { statusOf } from '../../storage/status.ts';
import type { Parsed, RunStore, StoredRun } from '../../storage/types.ts';
import { loadNight } from '../nights.ts';
import type { LanguageStore } from '../services.ts';
import type { Words } from '../session-types.ts';
import { createWords } from '../words.ts';
import { retrace, type Retraced } from './retrace.ts';

/** What the two are called: letters, because "first" and "second" would rank them. */
export const letters = ['A', 'B'] as const;

export interface Side {
  run: StoredRun;
  report: Report | null;
  compiled: CompiledScenario | null;
  /** Null where it can't be played back: other rules, another text, or moves that could not have happened. */
  retraced: Retraced | null;
}

export async function openSide(store: RunStore, id: string): Promise<Parsed<Side>> {
  const stored = await store.load(id);
  if (!stored.ok) return stored;
  const run = stored.value;
  const compiled = await loadNight(run.header.scenario);
  const current = compiled !== null && statusOf(run.header, compiled.contentHash) === 'current';
  return {
    ok: true,
    value: { run, report: run.report, compiled, retraced: current ? playBack(compiled, run) : null },
  };
}

function playBack(compiled: CompiledScenario, run: StoredRun): Retraced | null {
  try {
    return retrace(compiled, run.log);
  } catch {
    return null;
  }
}

/** Words with the names of this attempt: who holds the secret differs between variants. */
export function wordsOf({ compiled, retraced }: Side, language: LanguageStore): Words {
  const [hours = 3, minutes = 7] = (compiled?.scenario.chapters[0]?.clock ?? '03:07').split(':').map(Number);
  const cast = compiled?.scenario.cast.map((person) => [person.id, person.id] as const) ?? [];
  const names = {
    params: { ...Object.fromEntries(cast), ...retraced?.params },
    startClock: hours * 60 + minutes,
  };
  return createWords(language.current, () => names);
}
