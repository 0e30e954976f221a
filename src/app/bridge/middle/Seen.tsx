/** What could be seen of people lately, kept beside what they say: a sign is read over minutes. A tap leads to them. */
import { Night } from '../../Night.tsx';
import type { EntryOf } from '../../../run/timeline.ts';
import { useBridge } from '../bridge-context.ts';
import { Part } from './Part.tsx';
import { Avatar } from '../parts/Avatar.tsx';

export function Seen({ signs }: { signs: readonly EntryOf<'tell'>[] }) {
  const { view, words, open } = useBridge();
  return (
    <Part id="seen" title={words.t('bridge.seen')}>
      <ul class="b-seen-list">
        {signs.map(({ n, minute, person, text }) => (
          <li key={n}>
            <button
              type="button"
              class="b-sign"
              data-new={view.minute - minute <= 2}
              onClick={() => open({ verb: 'say', tab: 'person', person })}
            >
              <time class="b-told-time">{words.at(minute)}</time>
              <Avatar
                person={person}
                mood={view.people.find(({ id }) => id === person)?.mood ?? 'calm'}
                size="small"
              />
              <span class="b-sign-words">
                <Night of={`tell.${text}`} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}
