/** The temptation: your own keyboard. One tap to look down; what it costs is said only in minutes. */
import { useBridge } from '../bridge-context.ts';
import { MoveButton } from '../parts/MoveButton.tsx';

export function Keyboard() {
  const { words } = useBridge();
  return (
    <div class="b-keyboard">
      <p class="b-sentence">{words.t('bridge.keyboard.there')}</p>
      <p class="b-sheet-note">{words.t('bridge.keyboard.note')}</p>
      <MoveButton move={{ type: 'terminal', action: 'down' }} look="main" quiet>
        {words.t('bridge.keyboard.down')}
      </MoveButton>
    </div>
  );
}
