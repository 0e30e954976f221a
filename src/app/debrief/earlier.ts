/** What this device keeps from before a night: the last one that was played, and the sentence that was written down. */
import { useEffect, useState } from 'preact/hooks';
import { openPlans } from '../../storage/plans.ts';
import type { RunStore, RunSummary } from '../../storage/types.ts';
import { sentenceBefore } from '../own-sentence.ts';

export interface Earlier {
  /** The last night that was played to its end before this one. */
  run: RunSummary | null;
  /** The first sentence that was to be said next time, as it was written before this night. */
  sentence: string | null;
}

const nothing: Earlier = { run: null, sentence: null };

/** The last night of the same scenario that ended before this one began, or null. */
export function nightBefore(
  runs: readonly RunSummary[],
  { id, header, startedAt }: RunSummary,
): RunSummary | null {
  const before = runs.filter(
    (one) =>
      one.id !== id &&
      one.ended &&
      one.origin === 'played' &&
      one.doubt === undefined &&
      one.header.scenario === header.scenario &&
      one.startedAt < startedAt,
  );
  return before.toSorted((one, other) => other.startedAt - one.startedAt)[0] ?? null;
}

/** The same for a stored run; nothing until it was looked up, and nothing where it isn't one of this device's. */
export function useEarlier(store: RunStore, run: string, isKept: boolean): Earlier {
  const [earlier, setEarlier] = useState(nothing);
  useEffect(() => {
    let gone = false;
    if (!isKept) return;
    void store.list().then(({ runs }) => {
      const own = runs.find(({ id }) => id === run);
      if (gone || !own || own.origin !== 'played') return;
      setEarlier({
        run: nightBefore(runs, own),
        sentence: sentenceBefore(openPlans().list(), run, own.startedAt),
      });
    });
    return () => {
      gone = true;
    };
  }, [isKept, run, store]);
  return earlier;
}
