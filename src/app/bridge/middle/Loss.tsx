/** Somebody has got through to a fixer, just now: the biggest cost of a night, as large as it is. */
import type { Entry, EntryOf } from '../../../run/timeline.ts';
import type { View } from '../../../run/view.ts';
import { useBridge } from '../bridge-context.ts';
import { tell } from '../entry-text.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Lag, Left } from '../room/PersonCard.tsx';

/** Night minutes for which it is the first thing in the middle. */
const freshFor = 1;

/** The worst interruption of this minute and the one before whose thread is not found yet, or null. Pure. */
export function freshLoss(view: View): EntryOf<'interrupted'> | null {
  const isFresh = (entry: Entry): entry is EntryOf<'interrupted'> =>
    entry.type === 'interrupted' &&
    view.minute - entry.minute <= freshFor &&
    view.people.some(({ id, task }) => id === entry.person && task !== null && task.lag > 0);
  return view.log.filter(isFresh).toSorted((a, b) => b.lag - a.lag)[0] ?? null;
}

export function Loss({ entry }: { entry: EntryOf<'interrupted'> }) {
  const { view, words } = useBridge();
  const person = view.people.find(({ id }) => id === entry.person);
  const task = person?.task;
  if (!person || !task) return null;
  return (
    <div class="b-loss" key={entry.n}>
      <Avatar person={person.id} mood={person.mood} size="small" />
      <p class="b-loss-words">{tell(entry, words, view.log)?.text}</p>
      <p class="b-loss-left" aria-hidden="true">
        <Left left={task.left} lag={task.lag} />
      </p>
      <Lag left={task.left} lag={task.lag} />
    </div>
  );
}
