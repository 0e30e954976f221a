/** Third step: one thing to try, and what comes after. */
import type { ComponentChildren } from 'preact';
import { useWords } from '../../context.tsx';
import { useSteps } from '../debrief-context.ts';
import { PlanForm } from '../PlanForm.tsx';
import { NextButton } from './NextButton.tsx';
import { OwnSentence } from './OwnSentence.tsx';

interface Props {
  /** The sentence that was written down before this night. */
  earlier?: string | null;
  /** What else can be begun from here. */
  children?: ComponentChildren;
}

export function OneThing({ earlier = null, children }: Props) {
  const { t } = useWords();
  const { run } = useSteps();
  return (
    <>
      <h1>{t('debrief.commit')}</h1>
      {earlier !== null && <OwnSentence sentence={earlier} />}
      <PlanForm run={run} />
      {children}
      <NextButton to="night" />
    </>
  );
}
