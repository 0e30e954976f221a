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

/** "finding the thread again: Mina 1 to 15 min", or nothing where nobody's is broken. */
export function threadText(session: Session, move: Move): string {
  const { words } = session;
  const broken = session.breaks(move);
  if (broken.length === 0) return '';
  const each = broken.map(({ person, least, most }) => {
    const time = words.minutes(most);
    const one = { person: words.person(person), least: words.number(least), most: time };
    if (least === most) return words.t('bridge.price.thread.just', one);
    return words.t(least === 0 ? 'bridge.price.thread.most' : 'bridge.price.thread.range', one);
  });
  return words.t('bridge.price.thread', { threads: words.list(each) });
}

/** Who hears a move and all that it costs, in one line. */
export const costText = (session: Session, move: Move): string =>
  [hearsText(session, move), priceText(session.words, session.price(move)), threadText(session, move)]
    .filter(Boolean)
    .join(' · ');

/** `quiet`: only a price that there is. */
export function Cost({ move, quiet = false }: { move: Move; quiet?: boolean }) {
  const { session, words } = useBridge();
  const minutes = session.price(move);
  const thread = threadText(session, move);
  return (
    <span class="b-cost">
      {!quiet && <span class="b-cost-hears">{hearsText(session, move)}</span>}
      {(minutes > 0 || !quiet) && (
        <span class="b-cost-price" data-free={minutes === 0}>
          {priceText(words, minutes)}
        </span>
      )}
      {thread !== '' && <span class="b-cost-price b-cost-thread">{thread}</span>}
    </span>
  );
}
