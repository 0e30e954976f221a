/** Moves to choose from, a line each. What all of them cost, and who hears any of them, is said once above. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Move } from '../../../run/moves.ts';
import { useBridge } from '../bridge-context.ts';
import { costText } from './cost.tsx';
import { Digit } from './Choice.tsx';
import { MoveButton } from './MoveButton.tsx';

export interface MoveLine {
  id: string;
  move: Move;
  words: ComponentChildren;
  /** It was there and keeps its place, but not to be chosen again: what has become of it. */
  gone?: string;
}

interface Props {
  lines: MoveLine[];
  /** The panel puts the focus here first. */
  start?: boolean;
  /** One of them has happened. */
  done?: () => void;
}

export function MoveLines({ lines, start = false, done }: Props) {
  const { session } = useBridge();
  const id = useId();
  const costs = lines.filter(({ gone }) => gone === undefined).map(({ move }) => costText(session, move));
  const [first] = costs;
  const shared = costs.length > 1 && costs.every((cost) => cost === first) ? first : undefined;
  return (
    <div class="b-move-lines">
      {shared !== undefined && (
        <p class="b-shared-cost" id={id}>
          {shared}
        </p>
      )}
      <ul class="b-lines" data-group data-start={start ? '' : undefined} tabIndex={-1}>
        {lines.map((line, i) => (
          <li key={line.id}>
            <MoveButton
              move={line.move}
              missing={line.gone ?? null}
              costIn={shared === undefined ? undefined : id}
              {...(done && { done })}
            >
              {i < 9 && <Digit n={i + 1} />} {line.words}
            </MoveButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
