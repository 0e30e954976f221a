/** What a move costs and who will hear it: shown before it is made. */
import type { Move } from '../../../run/moves.ts';
import type { View } from '../../../run/view.ts';
import type { Session, Words } from '../../session-types.ts';
import { useBridge } from '../bridge-context.ts';

/** People on the bridge whom a word to the room reaches. */
export function present(view: View): string[] {
  return view.people
    .filter((person) => person.here && person.part !== 'executive')
    .map((person) => person.id);
}

/** "the whole room hears", "only Mina hears". */
export function hearsText(session: Session, move: Move): string {
  const { view, words } = session;
  const ids = session.hears(move);
  if (ids.length === 0) return words.t('bridge.hears.nobody');
  const room = present(view);
  if (room.length > 1 && room.every((id) => ids.includes(id))) return words.t('bridge.hears.room');
  return words.t('bridge.hears.some', {
    count: ids.length,
    names: words.list(ids.map((id) => words.person(id))),
  });
}

/** "about 2 minutes", "no time". */
export function priceText(words: Words, minutes: number): string {
  return minutes === 0 ? words.t('bridge.price.none') : words.t('exchange.price', { count: minutes });
}

/** `quiet`: only a price that there is. */
export function Cost({ move, quiet = false }: { move: Move; quiet?: boolean }) {
  const { session, words } = useBridge();
  const minutes = session.price(move);
  return (
    <span class="b-cost">
      {!quiet && <span class="b-cost-hears">{hearsText(session, move)}</span>}
      {(minutes > 0 || !quiet) && (
        <span class="b-cost-price" data-free={minutes === 0}>
          {priceText(words, minutes)}
        </span>
      )}
    </span>
  );
}
