/** Leads that were called known and are not true: calling too early quiets the board, and is paid for when it falls. */
import { must } from './book.ts';
import { holds } from './conditions.ts';
import { emit, type Night } from './night.ts';
import { please } from './noise.ts';

/** Minutes for which a false certainty stands before somebody's result contradicts it. A game figure. */
const standsFor = 6;

/** What a fallen certainty costs the patience of those who were told. Game figures. */
const price = { board: -0.2, executives: -0.1 } as const;

/** One minute of the board of leads. */
export function leadMinute(night: Night): void {
  for (const card of night.world.leads) {
    if (card.state !== 'known' || night.world.minute - card.at < standsFor) continue;
    const { truth } = must(night.book.leads, card.id);
    if (truth === undefined || holds(truth, night.reading)) continue;
    card.state = 'ruledOut';
    card.at = night.world.minute;
    emit(night, { type: 'fell', lead: card.id });
    for (const [audience, by] of Object.entries(price)) {
      if (night.world.audiences[audience]) please(night, audience, by);
    }
  }
}
