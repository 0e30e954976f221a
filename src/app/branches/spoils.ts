/** What two nights side by side may name without giving another night away. Pure. */
import type { CompiledScenario } from '../../scenario/compiled.ts';
import type { RunSummary } from '../../storage/types.ts';
import type { Retraced } from './retrace.ts';

/** Who kept the secret in these nights. Who else may keep it in another one is that night's to tell. */
export function keepers(
  played: readonly Pick<Retraced, 'params'>[],
  compiled: Pick<CompiledScenario, 'scenario'> | null,
): string[] {
  const holders = compiled?.scenario.variants.map(({ holder }) => holder) ?? [];
  return [...new Set(holders)].filter((holder) => played.some(({ params }) => params['holder'] === holder));
}

/**
 * Whether the newest night of a scenario on this device is still open: it is never the same truth as the one before
 * it, so what was true then says what is not true now.
 */
export function isPlaying(
  runs: readonly Pick<RunSummary, 'ended' | 'origin' | 'startedAt' | 'header' | 'rewound'>[],
  scenario: string,
): boolean {
  // An attempt that goes on from another has its truth, which is known.
  const own = runs.filter(
    ({ origin, header, rewound }) => origin === 'played' && rewound === null && header.scenario === scenario,
  );
  const newest = own.toSorted((a, b) => b.startedAt - a.startedAt)[0];
  return newest !== undefined && !newest.ended;
}
