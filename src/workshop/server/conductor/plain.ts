/**
 * Entries of the log without what they know for the report: which message mattered, what was true when an update went
 * out, what an option shows. On one's own phone that is one's own business; over the wire nobody gets it.
 */
import type { Entry } from '../../../run/index.ts';

/** The entry as a player may read it. */
export function plain(entry: Entry): Entry {
  switch (entry.type) {
    case 'arrived':
    case 'routed':
      return { ...entry, signal: false };
    case 'said':
      return { ...entry, shows: {} };
    case 'opened':
    case 'missed':
    case 'stood-in':
      return { ...entry, calls: [] };
    case 'replied':
      return { ...entry, calls: [], shows: {}, strategies: [], overclaims: [] };
    case 'lead':
      return { ...entry, evidence: true };
    case 'post':
      return { ...entry, truth: { ...untold, impact: entry.update.impact } };
    default:
      return entry;
  }
}

const untold = {
  causeKnown: null,
  restored: false,
  sinceLast: null,
  changed: true,
  repeat: false,
  flaw: null,
} as const;
