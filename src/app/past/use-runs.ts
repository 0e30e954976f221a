/** The stored runs as lists show them: summaries only, no report is read. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { statusOf } from '../../storage/status.ts';
import type { RunStatus, RunStore, RunSummary } from '../../storage/types.ts';
import { loadNight } from '../nights.ts';
import { verify } from '../verify.ts';

export interface Runs {
  /** Newest first; null until they have been read. */
  runs: RunSummary[] | null;
  /** Ids of records that cannot be read and can only be removed. */
  damaged: string[];
  refresh(): Promise<void>;
}

export function useRuns(store: RunStore): Runs {
  const [found, setFound] = useState<{ runs: RunSummary[]; damaged: string[] } | null>(null);
  const refresh = useCallback(async () => setFound(await store.list()), [store]);
  useEffect(() => void refresh(), [refresh]);
  return { runs: found?.runs ?? null, damaged: found?.damaged ?? [], refresh };
}

/** Goes on with playing back what came from outside, where a closed tab has broken that off. */
export function useVerified(store: RunStore, { runs, refresh }: Runs): void {
  const begun = useRef(false);
  useEffect(() => {
    if (runs === null || begun.current) return;
    begun.current = true;
    const waiting = runs.filter(({ doubt }) => doubt === 'waiting').map(({ id }) => id);
    if (waiting.length > 0) void verify(store, waiting).then(refresh);
  }, [refresh, runs, store]);
}

/** Whether each of some runs can be played on here; undefined while its night is being fetched. */
export function useStatus(runs: readonly RunSummary[]): (run: RunSummary) => RunStatus | undefined {
  const [hashes, setHashes] = useState<ReadonlyMap<string, string>>(new Map());
  const ids = [...new Set(runs.map((run) => run.header.scenario))].sort().join(' ');
  useEffect(() => {
    let gone = false;
    const wanted = ids === '' ? [] : ids.split(' ');
    void Promise.all(wanted.map(loadNight)).then((nights) => {
      if (!gone) setHashes(new Map(wanted.map((id, at) => [id, nights[at]?.contentHash ?? ''])));
    });
    return () => {
      gone = true;
    };
  }, [ids]);
  return ({ header }) => {
    const hash = hashes.get(header.scenario);
    return hash === undefined ? undefined : statusOf(header, hash);
  };
}
