/** First step, unscored: what it took, what three people knew, and one question. */
import { useWords } from '../../context.tsx';
import { useDebrief } from '../debrief-context.ts';
import { OutcomeLine } from '../OutcomeFacts.tsx';
import { Reveal } from '../Reveal.tsx';
import { NightBefore } from './AnotherNight.tsx';
import { NextButton } from './NextButton.tsx';
import { TakeBack } from './TakeBack.tsx';

export function RevealStep() {
  const { t } = useWords();
  const { report, timeline } = useDebrief();
  return (
    <>
      <h1>{t('debrief.heading')}</h1>
      <OutcomeLine outcome={report.outcome} />
      <NightBefore />
      <Reveal report={report} timeline={timeline} />
      <TakeBack />
      <NextButton to="view" />
    </>
  );
}
