/** Harm that a reply or a line shows of a behaviour its moment did not call for. */
import type { Behaviour } from '../scenario/vocabulary.ts';
import { meritOf } from './competency.ts';
import type { Played } from './played.ts';
import type { Charge } from './rule.ts';

/**
 * Charges for a behaviour by what was said. A reply that already answers an opportunity keeps its one debt there:
 * the settlement turns these into mentions (see settle.ts).
 */
export function harms(played: Played, behaviour: Behaviour): Charge[] {
  const said = played
    .of('said')
    .map((entry) => ({ entry, calls: [] as Behaviour[], what: { line: entry.line } }));
  const replied = played.of('replied').map((entry) => ({
    entry,
    calls: entry.calls,
    what: { exchange: entry.exchange, options: entry.options.join(',') },
  }));
  return [...said, ...replied].flatMap(({ entry, calls, what }) => {
    const merit = meritOf(behaviour, entry.shows[behaviour] ?? 0);
    if (merit >= 0 || calls.includes(behaviour)) return [];
    return {
      at: [entry.n],
      minute: entry.minute,
      times: -merit,
      reason: { id: `reason.${behaviour}.harm`, params: { minute: entry.minute, ...what } },
    };
  });
}
