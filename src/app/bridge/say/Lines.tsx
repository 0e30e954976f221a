/** Lines that nobody asked for: declaring, framing, inviting, thanking. What was said stays in its place, dimmed. */
import { Night } from '../../Night.tsx';
import { useBridge } from '../bridge-context.ts';
import { MoveLines } from '../parts/MoveLines.tsx';
import { linesSaid } from './lines-seen.ts';

export function Lines() {
  const { view, words, lines } = useBridge();
  const said = linesSaid(view);
  return (
    <>
      {view.says.length === 0 && <p class="b-sheet-note">{words.t('bridge.say.none')}</p>}
      <MoveLines
        lines={lines.map((line) => ({
          id: line,
          move: { type: 'say', line },
          words: <Night of={`say.${line}`} />,
          ...(said.has(line) && { gone: words.t('bridge.say.said') }),
        }))}
      />
    </>
  );
}
