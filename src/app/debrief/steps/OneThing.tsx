/** Third step: one thing to try. */
import { useWords } from '../../context.tsx';
import { useDebrief } from '../debrief-context.ts';
import { PlanForm } from '../PlanForm.tsx';
import { NextButton } from './NextButton.tsx';

export function OneThing() {
  const { t } = useWords();
  const { run } = useDebrief();
  return (
    <>
      <h1>{t('debrief.commit')}</h1>
      <PlanForm run={run} />
      <NextButton to="night" />
    </>
  );
}
