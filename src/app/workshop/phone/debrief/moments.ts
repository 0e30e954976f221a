/** The moments that this seat came to, of those that the room talks about. */
import type { Exchange } from '../../../../scenario/schema.ts';
import type { Session } from '../../../session-types.ts';
import { keyExchanges } from '../../parts/moments.ts';

/** What was chosen at each key moment, in the order of the night. */
export function ownMoments({ scenario, view }: Session): { exchange: Exchange; options: string[] }[] {
  return keyExchanges(scenario).flatMap((exchange) => {
    const replied = view.log.findLast((entry) => entry.type === 'replied' && entry.exchange === exchange.id);
    return replied?.type === 'replied' ? [{ exchange, options: replied.options }] : [];
  });
}
