/** Attempts and what branched off them, as trees. Pure. */
import type { RunSummary } from '../../storage/types.ts';

export interface Attempt {
  run: RunSummary;
  /** Attempts that were taken from one of its moments on, oldest first. */
  branches: Attempt[];
}

/**
 * The whole tree that each run stands in, by the run's id. A branch whose parent is no longer stored is the root of
 * its own. Runs that claim to come from each other (an edited file) are roots too, so that every run is in one tree.
 */
export function familiesOf(runs: readonly RunSummary[]): Map<string, Attempt> {
  const attempts = new Map(runs.map((run) => [run.id, { run, branches: [] as Attempt[] }]));
  const roots = new Map<string, Attempt>();
  for (const attempt of attempts.values()) {
    const root = rootOf(attempt, attempts);
    roots.set(attempt.run.id, root);
    const parent = attempts.get(attempt.run.rewound?.run ?? '');
    if (parent && root !== attempt) parent.branches.push(attempt);
  }
  for (const { branches } of attempts.values())
    branches.sort((one, other) => one.run.startedAt - other.run.startedAt);
  return roots;
}

function rootOf(attempt: Attempt, attempts: ReadonlyMap<string, Attempt>): Attempt {
  const seen = new Set<Attempt>();
  let at = attempt;
  for (;;) {
    seen.add(at);
    const parent = attempts.get(at.run.rewound?.run ?? '');
    if (!parent) return at;
    if (seen.has(parent)) return attempt;
    at = parent;
  }
}

/** How many attempts a tree holds. */
export function sizeOf({ branches }: Attempt): number {
  let size = 1;
  for (const branch of branches) size += sizeOf(branch);
  return size;
}
