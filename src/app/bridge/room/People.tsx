/** The people on the bridge, one card each, under their desks. */
import { useBridge } from '../bridge-context.ts';
import { deskOrder, underDesks } from '../stage-view.ts';
import { PersonCard } from './PersonCard.tsx';

export function People() {
  const { view, words } = useBridge();
  return (
    <ul class="b-people" aria-label={words.t('bridge.people')} style={underDesks(view)}>
      {deskOrder(view).map((person) => (
        <li key={person.id}>
          <PersonCard person={person} />
        </li>
      ))}
    </ul>
  );
}
