/** Which of the stored runs a list shows. Pure; reads summaries only. */
import type { RunSummary } from '../../storage/types.ts';

export const kinds = ['night', 'drill', 'form'] as const;
export const modes = ['standard', 'relaxed', 'pressure'] as const;
export const states = ['ended', 'unfinished', 'branch', 'elsewhere', 'doubt'] as const;
/** Days back; 0 for any time. */
export const spans = [0, 7, 30, 365] as const;

export interface Filter {
  kind: (typeof kinds)[number] | 'all';
  mode: (typeof modes)[number] | 'all';
  state: (typeof states)[number] | 'all';
  days: (typeof spans)[number];
}

export const everything: Filter = { kind: 'all', mode: 'all', state: 'all', days: 0 };

const day = 24 * 60 * 60_000;

const inState: Record<(typeof states)[number], (run: RunSummary) => boolean> = {
  ended: (run) => run.ended,
  unfinished: (run) => !run.ended,
  branch: (run) => run.rewound !== null,
  elsewhere: (run) => run.origin === 'imported',
  doubt: (run) => run.doubt !== undefined,
};

/**
 * The runs that a filter lets through, in their order.
 * @param kindOf what a scenario is; one that this build does not have counts as a night
 * @param now milliseconds since 1970
 */
export function filtered(
  runs: readonly RunSummary[],
  { kind, mode, state, days }: Filter,
  kindOf: (scenario: string) => Filter['kind'] | undefined,
  now: number,
): RunSummary[] {
  return runs.filter(
    (run) =>
      (kind === 'all' || (kindOf(run.header.scenario) ?? 'night') === kind) &&
      (mode === 'all' || run.header.options.mode === mode) &&
      (state === 'all' || inState[state](run)) &&
      (days === 0 || run.startedAt >= now - days * day),
  );
}
