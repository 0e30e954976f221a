/** One line of what happened: a time, a face, and what was said or done. */
import type { Entry } from '../../../run/timeline.ts';
import { useBridge } from '../bridge-context.ts';
import { tell } from '../entry-text.ts';
import { Avatar } from '../parts/Avatar.tsx';

export function ToldLine({ entry }: { entry: Entry }) {
  const { words, view } = useBridge();
  const told = tell(entry, words, view.log);
  if (!told) return null;
  const mood = view.people.find((person) => person.id === told.who)?.mood ?? 'calm';
  return (
    <>
      <time class="b-told-time">{words.at(entry.minute)}</time>
      {told.who === null ? (
        <span class="b-told-dot" aria-hidden="true" />
      ) : (
        <Avatar person={told.who} mood={mood} size="small" />
      )}
      {told.quote === null ? (
        <span class="b-told-words">{told.text}</span>
      ) : (
        <span class="b-told-words">
          <span class="b-told-who">{told.text}</span>{' '}
          <q class="b-told-quote" lang={words.nightLocale} dir={words.nightDir}>
            {told.quote}
          </q>
        </span>
      )}
    </>
  );
}
