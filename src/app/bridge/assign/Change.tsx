/** Somebody at work: take the task off them, sit a second person down with them, or send them home. */
import type { PersonView } from '../../../run/view.ts';
import type { Words } from '../../session-types.ts';
import { useBridge } from '../bridge-context.ts';
import { MoveLines, type MoveLine } from '../parts/MoveLines.tsx';
import { PersonChoice } from '../parts/PersonChoice.tsx';
import { useForm } from '../use-form.ts';

/** Whose work the commander can change. */
export const changeable: readonly PersonView['part'][] = ['fixer', 'deputy', 'support'];

export function Change({ start }: { start: string | null }) {
  const { view, words } = useBridge();
  const people = view.people.filter((one) => one.here && changeable.includes(one.part));
  const form = useForm('change', { person: null }, start === null ? {} : { person: start });
  const person = people.find((one) => one.id === form.value.person) ?? null;
  const others = view.people.filter((one) => one.here && one.part === 'fixer' && one.id !== person?.id);
  return (
    <div class="b-two-steps">
      <PersonChoice
        name="change"
        legend={words.t('bridge.change.whom')}
        people={people.map((one) => one.id)}
        value={person?.id ?? null}
        onPick={(id) => form.put({ person: id })}
      />
      {person && <MoveLines key={person.id} lines={changes(person, others, words)} done={form.clear} />}
    </div>
  );
}

/** What can be changed for one person, in the order of the keys. */
function changes(person: PersonView, others: PersonView[], words: Words): MoveLine[] {
  const name = words.person(person.id);
  const pairs = person.part === 'fixer' ? others : [];
  return [
    {
      id: 'release',
      move: { type: 'release', person: person.id },
      words: words.t('bridge.change.release', { person: name }),
    },
    {
      id: 'home',
      move: { type: 'relieve', person: person.id },
      words: words.t('bridge.change.home', { person: name }),
    },
    ...pairs.map((other): MoveLine => ({
      id: other.id,
      move: { type: 'pair', person: person.id, with: other.id },
      words: words.t('bridge.change.pair', { person: name, other: words.person(other.id) }),
    })),
  ];
}
