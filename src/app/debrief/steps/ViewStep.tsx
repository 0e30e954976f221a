/** Second step: the player's own view in six taps, then what was seen beside it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { openEstimates, type Estimate } from '../../../storage/estimates.ts';
import { useWords } from '../../context.tsx';
import { useShell } from '../../shell.tsx';
import { useSteps } from '../debrief-context.ts';
import { NextButton } from './NextButton.tsx';
import { Taps } from '../Taps.tsx';
import { SideBySide } from './SideBySide.tsx';

export function ViewStep() {
  const { t } = useWords();
  const shell = useShell();
  const { run, estimate, setEstimate } = useSteps();
  const [asking, setAsking] = useState(estimate === null);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone: the page is read on from its heading.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [asking]);
  const show = (given: Estimate) => {
    openEstimates().write(run, given);
    setEstimate(given);
    setAsking(false);
    window.scrollTo({ top: 0 });
  };
  if (asking)
    return <Taps given={estimate ?? {}} done="debrief.view.show" onDone={show} onSkip={() => show({})} />;
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {t('debrief.view.beside')}
      </h1>
      <SideBySide estimate={estimate ?? {}} />
      <NextButton to="thing">
        <button type="button" class="button button-plain" onClick={() => setAsking(true)}>
          {t('debrief.view.again')}
        </button>
        <button type="button" class="button button-plain" onClick={() => shell.show('scoring')}>
          {t('scoring.open')}
        </button>
      </NextButton>
    </>
  );
}
