/** Lines that nobody asked for: declaring, framing, inviting, thanking. */
import { Night } from '../../Night.tsx';
import { useBridge } from '../bridge-context.ts';
import { Digit } from '../parts/Choice.tsx';
import { MoveButton } from '../parts/MoveButton.tsx';

export function Lines() {
  const { view, words } = useBridge();
  if (view.says.length === 0) return <p class="b-sheet-note">{words.t('bridge.say.none')}</p>;
  return (
    <ul class="b-lines" data-group>
      {view.says.map((line, i) => (
        <li key={line}>
          <MoveButton move={{ type: 'say', line }}>
            {i < 9 && <Digit n={i + 1} />} <Night of={`say.${line}`} />
          </MoveButton>
        </li>
      ))}
    </ul>
  );
}
