/** Handing command over, aloud and to one person, or asking for it back. */
import { useBridge } from '../bridge-context.ts';
import { MoveButton } from '../parts/MoveButton.tsx';
import { MoveLines } from '../parts/MoveLines.tsx';

export function Command() {
  const { view, words } = useBridge();
  const holder = view.commander;
  if (holder !== null) {
    return (
      <div class="b-command">
        <p class="b-sentence">{words.t('bridge.command.has', { person: words.person(holder) })}</p>
        <MoveButton move={{ type: 'resume' }} look="main">
          {words.t('bridge.command.back')}
        </MoveButton>
      </div>
    );
  }
  const people = view.people.filter((one) => one.here && one.part !== 'voice');
  return (
    <div class="b-command">
      <p class="b-sentence">{words.t('bridge.command.yours')}</p>
      <MoveLines
        lines={people.map((person) => ({
          id: person.id,
          move: { type: 'handover', to: person.id },
          words: words.t('bridge.command.to', { person: words.person(person.id) }),
        }))}
      />
    </div>
  );
}
