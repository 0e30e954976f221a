/** What the screens of a debrief share: the run, its report, and what was worked out of them so far. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { WhatIfs } from '../../assessment/what-if/index.ts';
import type { Report } from '../../assessment/types.ts';
import type { RunLog } from '../../run/log.ts';
import type { Entry } from '../../run/timeline.ts';
import type { View } from '../../run/view.ts';
import type { CompiledScenario } from '../../scenario/compiled.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Estimate } from '../../storage/estimates.ts';
import type { WhatIfClient } from '../what-ifs.ts';

/** Parts of a debrief: three steps, and what lies behind `more`. */
export const steps = ['reveal', 'view', 'thing'] as const;
export type Step = (typeof steps)[number];
export const parts = ['night', 'whatif', 'moments', 'causes', 'memories', 'keep'] as const;
export type Part = (typeof parts)[number];
export type Place = Step | Part;

export interface DebriefData {
  /** Id of the stored run. */
  run: string;
  log: RunLog;
  report: Report;
  timeline: readonly Entry[];
  scenario: Scenario;
  /** The last moment of the run. */
  view: View;
  compiled(): Promise<CompiledScenario>;
  /** Opens the worker of this night at the first call. */
  whatIfs(): Promise<WhatIfClient>;
  /** The picked what-ifs once they were worked out, for the print. */
  picked: WhatIfs | null;
  setPicked(found: WhatIfs): void;
  estimate: Estimate | null;
  setEstimate(estimate: Estimate): void;
  go(place: Place): void;
}

const Context = createContext<DebriefData | null>(null);
export const DebriefProvider = Context.Provider;

/** The debrief around a screen. Throws outside one, which is a bug. */
export function useDebrief(): DebriefData {
  const data = useContext(Context);
  if (!data) throw new Error('useDebrief was called outside a debrief');
  return data;
}
