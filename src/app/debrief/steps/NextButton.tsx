/** The way to the next step. */
import type { ComponentChildren } from 'preact';
import { useWords } from '../../context.tsx';
import { useSteps, type Place } from '../debrief-context.ts';

interface Props {
  to: Extract<Place, 'view' | 'thing' | 'night'>;
  /** What else is possible here. */
  children?: ComponentChildren;
}

export function NextButton({ to, children }: Props) {
  const { t } = useWords();
  const { go } = useSteps();
  return (
    <div class="row debrief-next">
      <button type="button" class="button button-main" onClick={() => go(to)}>
        {t(`debrief.next.${to}`)}
      </button>
      {children}
    </div>
  );
}
