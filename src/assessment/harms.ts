/** Harm that a reply or a line shows of a behaviour its moment did not call for. */
import type { Behaviour } from '../scenario/vocabulary.ts';
import { meritOf } from './competency.ts';
import { isContested } from './content.ts';
import type { Played } from './played.ts';
import type { Charge } from './rule.ts';

/**
 * Charges for a behaviour by what was said. A reply that already answers an opportunity keeps its one debt there:
 * the settlement turns these into mentions (see settle.ts).
 */
export function harms(played: Played, behaviour: Behaviour): Charge[] {
  const charges: Charge[] = [];
  for (const entry of [...played.of('said'), ...played.of('replied')]) {
    const shown = entry.shows[behaviour];
    if (shown === undefined || meritOf(behaviour, shown) >= 0) continue;
    if (entry.type === 'replied' && entry.calls.includes(behaviour)) continue;
    if (entry.type === 'replied' && isContested(played.scenario, entry.options)) continue;
    const what =
      entry.type === 'said'
        ? { line: entry.line }
        : { exchange: entry.exchange, options: entry.options.join(',') };
    charges.push({
      at: [entry.n],
      minute: entry.minute,
      times: -meritOf(behaviour, shown),
      reason: { id: `reason.${behaviour}.harm`, params: { minute: entry.minute, ...what } },
    });
  }
  return charges;
}
