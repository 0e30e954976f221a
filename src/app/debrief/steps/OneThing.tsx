/** Third step: one thing to try. */
import { useWords } from '../../context.tsx';
import { useSteps } from '../debrief-context.ts';
import { PlanForm } from '../PlanForm.tsx';
import { NextButton } from './NextButton.tsx';

export function OneThing() {
  const { t } = useWords();
  const { run } = useSteps();
  return (
    <>
      <h1>{t('debrief.commit')}</h1>
      <PlanForm run={run} />
      <NextButton to="night" />
    </>
  );
}
