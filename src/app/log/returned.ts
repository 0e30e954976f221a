/** Why the player has command again, as it is said aloud. Pure. */
import type { LoggedMove } from '../../run/moves.ts';
import type { Entry, EntryOf } from '../../run/timeline.ts';
import type { Words } from '../session-types.ts';

/** Whether this says that command has come back. */
export const isReturn = (entry: Entry): entry is EntryOf<'command'> =>
  entry.type === 'command' && entry.how === 'returned';

/**
 * "Ingrid has gone: you have command again." Without a reason where the record does not tell one.
 * @param moves what was done so far: whoever took it back knows why
 */
export function returnedText(
  entry: EntryOf<'command'>,
  log: readonly Entry[],
  moves: readonly LoggedMove[],
  words: Words,
): string {
  const before = log.findLast(
    (one): one is EntryOf<'command'> => one.type === 'command' && one.n < entry.n && one.how !== 'returned',
  );
  const last = moves.at(-1);
  if (before === undefined || last === undefined) return words.t('entry.command.returned');
  if (last.move.type === 'resume' && last.minute >= before.minute)
    return words.t('entry.command.returned.asked');
  const left = log.some(
    (one) => one.type === 'left' && one.person === before.holder && one.minute === entry.minute,
  );
  const why = left ? 'left' : before.how === 'taken' ? 'over' : null;
  if (why === null) return words.t('entry.command.returned');
  return words.t(`entry.command.returned.${why}`, {
    who: words.person(before.holder),
    minutes: words.minutes(entry.minute - before.minute),
  });
}
