/** The decisions of a drill in their order: what was chosen, and how much the moment's behaviours were in it. Pure. */
import { grade } from '../../assessment/shares.ts';
import type { Finding } from '../../assessment/types.ts';
import type { Entry, EntryOf } from '../../run/timeline.ts';

export interface Decision {
  exchange: string;
  /** Option ids; empty when nothing was said. */
  options: readonly string[];
  /** `full`, `part` or `none` of what the moment called for. */
  met: 'full' | 'part' | 'none';
  /** One finding for each behaviour that it called for. */
  findings: readonly Finding[];
}

function shareOf({ points, best, worst }: Finding): number {
  return best === worst ? 0 : (points - worst) / (best - worst);
}

/** Decisions that answered an opportunity among the findings, in the order of play. */
export function decisionsOf(timeline: readonly Entry[], findings: readonly Finding[]): Decision[] {
  return timeline
    .filter(
      (entry): entry is EntryOf<'replied' | 'missed'> => entry.type === 'replied' || entry.type === 'missed',
    )
    .flatMap((entry) => {
      const found = findings.filter((one) => one.opportunity !== null && one.at.includes(entry.n));
      if (found.length === 0) return [];
      const share = found.reduce((sum, one) => sum + shareOf(one), 0) / found.length;
      const options = entry.type === 'replied' ? entry.options : [];
      return [{ exchange: entry.exchange, options, met: grade(share), findings: found }];
    });
}
