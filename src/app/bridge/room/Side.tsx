/** Beside the middle: who waits, and under them the board of leads. On a phone only who waits. */
import { useBridge } from '../bridge-context.ts';
import { Board } from './Board.tsx';
import { Tray } from './Tray.tsx';

export function Side() {
  const { view } = useBridge();
  return (
    <div class="b-side" inert={view.handsOn}>
      <Tray />
      <Board place="line" />
    </div>
  );
}
