/** The decisions of a drill in their order: what was chosen, and how much the moment's behaviours were in it. Pure. */
import { meritOf, primaryOf } from '../../assessment/competency.ts';
import { grade } from '../../assessment/shares.ts';
import type { Finding } from '../../assessment/types.ts';
import type { Entry, EntryOf } from '../../run/timeline.ts';
import type { Scenario } from '../../scenario/schema.ts';

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

/** What was seen beside the decisions: what was done with one's hands free, and what was not. */
export function besidesOf(timeline: readonly Entry[], findings: readonly Finding[]): Finding[] {
  const told = new Set(decisionsOf(timeline, findings).flatMap((decision) => decision.findings));
  return findings.filter((finding) => !told.has(finding));
}

/** The options that show most of what an exchange calls for, as many as it takes. */
export function calledFor(scenario: Scenario, exchangeId: string): string[] {
  const exchange = scenario.conversations
    .flatMap(({ exchanges }) => exchanges)
    .find(({ id }) => id === exchangeId);
  if (!exchange) return [];
  const calls = primaryOf(exchange.calls);
  const worth = (shows: (typeof exchange.options)[number]['shows']) =>
    calls.reduce((sum, behaviour) => sum + meritOf(behaviour, shows[behaviour] ?? 0), 0);
  return exchange.options
    .toSorted((a, b) => worth(b.shows) - worth(a.shows))
    .slice(0, Math.max(1, exchange.pick.least))
    .map(({ id }) => id);
}
