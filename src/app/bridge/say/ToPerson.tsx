/** To one person: ask what they see, offer help, press for an estimate, or take them aside. */
import { Night } from '../../Night.tsx';
import type { Move } from '../../../run/moves.ts';
import { useBridge } from '../bridge-context.ts';
import { MoveLines } from '../parts/MoveLines.tsx';
import { PersonChoice } from '../parts/PersonChoice.tsx';
import { useForm } from '../use-form.ts';

/** What can be said to somebody at their desk, in the order of the keys. */
function wordsTo(person: string): { id: string; move: Move }[] {
  return [
    { id: 'what', move: { type: 'checkin', person, how: 'what' } },
    { id: 'help', move: { type: 'checkin', person, how: 'help' } },
    { id: 'eta', move: { type: 'checkin', person, how: 'eta' } },
    { id: 'aside', move: { type: 'aside', person } },
  ];
}

export function ToPerson({ start }: { start: string | null }) {
  const { view, words } = useBridge();
  const here = view.people.filter((person) => person.here && person.part !== 'voice');
  const form = useForm('to', { person: null }, start === null ? {} : { person: start });
  const person = here.find((one) => one.id === form.value.person)?.id ?? null;
  const at = here.find((one) => one.id === person);
  return (
    <div class="b-two-steps">
      <PersonChoice
        name="to"
        legend={words.t('bridge.say.whom')}
        people={here.map((one) => one.id)}
        value={person}
        onPick={(id) => form.put({ person: id })}
      />
      {person !== null && (
        <div>
          {at?.tell && (
            <p class="b-sheet-note b-tell-note">
              <Night of={at.tell} />
            </p>
          )}
          <MoveLines
            start={start === person}
            done={form.clear}
            lines={wordsTo(person).map(({ id, move }) => ({
              id,
              move,
              words: words.t(`bridge.say.to.${id}`, { person: words.person(person) }),
            }))}
          />
        </div>
      )}
    </div>
  );
}
