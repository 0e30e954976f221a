/** The people on the bridge, one card each, under their desks. */
import type { PersonView } from '../../../run/view.ts';
import { useBridge } from '../bridge-context.ts';
import { PersonCard } from './PersonCard.tsx';

/** Who has a card: everybody of the room, and a visitor only while they command or hold a role. */
export function atDesks(people: readonly PersonView[], command: string): PersonView[] {
  return people.filter(
    (person) =>
      person.part !== 'voice' &&
      (person.part !== 'executive' || person.id === command || person.roles.length > 0),
  );
}

export function People() {
  const { view, words } = useBridge();
  return (
    <ul class="people" aria-label={words.t('bridge.people')}>
      {atDesks(view.people, view.command).map((person) => (
        <li key={person.id}>
          <PersonCard person={person} />
        </li>
      ))}
    </ul>
  );
}
