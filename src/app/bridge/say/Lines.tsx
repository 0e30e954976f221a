/** Lines that nobody asked for: declaring, framing, inviting, thanking. */
import { Night } from '../../Night.tsx';
import { useBridge } from '../bridge-context.ts';
import { MoveLines } from '../parts/MoveLines.tsx';

export function Lines() {
  const { view, words } = useBridge();
  if (view.says.length === 0) return <p class="b-sheet-note">{words.t('bridge.say.none')}</p>;
  return (
    <MoveLines
      lines={view.says.map((line) => ({
        id: line,
        move: { type: 'say', line },
        words: <Night of={`say.${line}`} />,
      }))}
    />
  );
}
