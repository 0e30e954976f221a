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
import type { Earlier } from './earlier.ts';
import type { WhatIfClient } from '../what-ifs.ts';

/** Parts of a debrief: three steps, and what lies behind `more`. */
export const steps = ['reveal', 'view', 'thing'] as const;
export type Step = (typeof steps)[number];
export const parts = ['night', 'whatif', 'moments', 'causes', 'memories', 'keep'] as const;
export type Part = (typeof parts)[number];
export type Place = Step | Part;

/** What the three steps need: a stored report of another version has it as well. */
export interface StepsData {
  /** Id of the stored run. */
  run: string;
  report: Report;
  /** Empty where the night cannot be played back. */
  timeline: readonly Entry[];
  /** Null where the night cannot be played back. */
  scenario: Scenario | null;
  estimate: Estimate | null;
  setEstimate(estimate: Estimate): void;
  go(place: Place): void;
}

export interface DebriefData extends StepsData {
  log: RunLog;
  /** The run is one of this device's: it can be saved, shared and played again. */
  isKept: boolean;
  scenario: Scenario;
  /** What was there before this night. */
  earlier: Earlier;
  /** The last moment of the run. */
  view: View;
  compiled(): Promise<CompiledScenario>;
  /** Opens the worker of this night at the first call. */
  whatIfs(): Promise<WhatIfClient>;
  /** The picked what-ifs once they were worked out, for the print. */
  picked: WhatIfs | null;
  setPicked(found: WhatIfs): void;
}

const StepsContext = createContext<StepsData | null>(null);
export const StepsProvider = StepsContext.Provider;

/** What the steps share. Throws outside a debrief, which is a bug. */
export function useSteps(): StepsData {
  const data = useContext(StepsContext);
  if (!data) throw new Error('useSteps was called outside a debrief');
  return data;
}

const Context = createContext<DebriefData | null>(null);
export const DebriefProvider = Context.Provider;

/** The debrief around a screen. Throws outside one, which is a bug. */
export function useDebrief(): DebriefData {
  const data = useContext(Context);
  if (!data) throw new Error('useDebrief was called outside a debrief');
  return data;
}
