/** Somebody at work: take the task off them, sit a second person down with them, or send them home. */
import { useState } from 'preact/hooks';
import { useBridge } from '../bridge-context.ts';
import { Digit } from '../parts/Choice.tsx';
import { MoveButton } from '../parts/MoveButton.tsx';
import { PersonChoice } from '../parts/PersonChoice.tsx';

export function Change({ start }: { start: string | null }) {
  const { view, words } = useBridge();
  const people = view.people.filter((one) => one.here && ['fixer', 'deputy', 'support'].includes(one.part));
  const [chosen, choose] = useState(start);
  const person = people.find((one) => one.id === chosen) ?? null;
  const others = view.people.filter((one) => one.here && one.part === 'fixer' && one.id !== person?.id);
  return (
    <div class="b-two-steps">
      <PersonChoice
        name="change"
        legend={words.t('bridge.change.whom')}
        people={people.map((one) => one.id)}
        value={person?.id ?? null}
        onPick={choose}
      />
      {person && (
        <ul class="b-lines" data-group>
          <li>
            <MoveButton move={{ type: 'release', person: person.id }}>
              <Digit n={1} /> {words.t('bridge.change.release', { person: words.person(person.id) })}
            </MoveButton>
          </li>
          <li>
            <MoveButton move={{ type: 'relieve', person: person.id }}>
              <Digit n={2} /> {words.t('bridge.change.home', { person: words.person(person.id) })}
            </MoveButton>
          </li>
          {person.part === 'fixer' &&
            others.map((other, i) => (
              <li key={other.id}>
                <MoveButton move={{ type: 'pair', person: person.id, with: other.id }}>
                  <Digit n={i + 3} />{' '}
                  {words.t('bridge.change.pair', {
                    person: words.person(person.id),
                    other: words.person(other.id),
                  })}
                </MoveButton>
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}
