/** The people on the bridge, one card each, under their desks. */
import { useBridge } from '../bridge-context.ts';
import { deskMargins, deskOrder } from '../stage-view.ts';
import { PersonCard } from './PersonCard.tsx';

export function People() {
  const { view, words } = useBridge();
  const people = deskOrder(view);
  const wide = deskMargins(view, false);
  const narrow = deskMargins(view, true);
  return (
    <ul
      class="b-people"
      aria-label={words.t('bridge.people')}
      style={{
        '--seats': people.length,
        '--start': wide.start,
        '--end': wide.end,
        '--start-narrow': narrow.start,
        '--end-narrow': narrow.end,
      }}
    >
      {people.map((person) => (
        <li key={person.id}>
          <PersonCard person={person} />
        </li>
      ))}
    </ul>
  );
}
