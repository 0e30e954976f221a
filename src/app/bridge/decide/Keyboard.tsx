/** The temptation: your own keyboard. One tap to look down; what it costs is said only in minutes. */
import { useBridge } from '../bridge-context.ts';
import { MoveButton } from '../parts/MoveButton.tsx';

export function Keyboard() {
  const { session, words } = useBridge();
  const spell = words.minutes(session.price({ type: 'terminal', action: 'dig' }));
  return (
    <div class="b-keyboard">
      <p class="b-sentence">{words.t('bridge.keyboard.there')}</p>
      <p class="b-sheet-note">{words.t('bridge.keyboard.note', { time: spell })}</p>
      <MoveButton move={{ type: 'terminal', action: 'down' }} look="main" quiet>
        {words.t('bridge.keyboard.down')}
      </MoveButton>
    </div>
  );
}
