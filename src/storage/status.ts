import { engineVersion, type RunHeader } from '../run/log.ts';
import type { RunStatus } from './types.ts';

/**
 * Whether this version may replay a run, or only show it with its stored report.
 * @param contentHash of the scenario as it is now
 */
export function statusOf(log: RunHeader, contentHash: string, engine = engineVersion): RunStatus {
  if (log.engine !== engine) return 'other-engine';
  return log.contentHash === contentHash ? 'current' : 'other-content';
}
