/** A button that makes a move: its words, who hears it, its price, and why not when it is not possible. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Move, Refusal } from '../../../run/moves.ts';
import type { Words } from '../../session-types.ts';
import { useBridge, type Then } from '../bridge-context.ts';
import { Cost } from './cost.tsx';

/** A refusal in words; the code itself never reaches the screen. */
export function refusalText(words: Words, refusal: Refusal): string {
  const key = `refusal.${refusal.code}`;
  return words.t(words.has(key) ? key : 'bridge.refused');
}

interface Props {
  move: Move;
  children: ComponentChildren;
  then?: Then;
  /** `line`: a full-width sentence; `main`: the one that finishes a panel; `other`: the one beside it. */
  look?: 'line' | 'main' | 'other';
  /** Not chosen far enough yet: shown, not possible, with what is missing. */
  missing?: string | null;
  /** Leave out who hears, where the panel says it once for all. */
  quiet?: boolean;
  /** Id of the text that says who hears and what it costs for several buttons at once; it is not repeated here. */
  costIn?: string | undefined;
  /** A digit picks it; without saying, lines are picked and others are not. */
  pick?: boolean;
  done?: () => void;
}

export function MoveButton({
  move,
  children,
  then = 'close',
  look = 'line',
  missing = null,
  quiet = false,
  costIn,
  pick = look === 'line',
  done,
}: Props) {
  const { session, words, act } = useBridge();
  const refusal = missing === null ? session.refuse(move) : null;
  const reason = missing ?? (refusal && refusalText(words, refusal));
  const sending = useRef(false);
  const click = async () => {
    // A double click says it once.
    if (reason !== null || sending.current) return;
    sending.current = true;
    const happened = await act(move, then);
    sending.current = false;
    if (happened) done?.();
  };
  return (
    <button
      type="button"
      class={`b-move b-move-${look}`}
      data-pick={pick ? '' : undefined}
      data-finish={look === 'main' ? '' : undefined}
      aria-disabled={reason !== null}
      aria-describedby={costIn}
      onClick={click}
    >
      <span class="b-move-words">{children}</span>
      {reason !== null && <span class="b-cost b-move-reason">{reason}</span>}
      {reason === null && costIn === undefined && <Cost move={move} quiet={quiet} />}
    </button>
  );
}
