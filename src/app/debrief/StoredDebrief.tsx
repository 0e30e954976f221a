/**
 * The debrief of a run of another version of the game or of the night: the same three steps, as far as its stored report
 * goes. What needs the night itself (what they knew, a moment taken back, what-ifs) cannot be played back here, and is
 * said to be missing.
 */
import { useState } from 'preact/hooks';
import type { Report } from '../../assessment/types.ts';
import { openEstimates, type Estimate } from '../../storage/estimates.ts';
import { useWords } from '../context.tsx';
import { usePageTop } from '../use-page-top.ts';
import { Causes } from './Causes.tsx';
import { Competencies } from './Competencies.tsx';
import { StepsProvider, type Place } from './debrief-context.ts';
import { Honest } from './Honest.tsx';
import { OutcomeFacts } from './OutcomeFacts.tsx';
import { NextButton } from './steps/NextButton.tsx';
import { OneThing } from './steps/OneThing.tsx';
import { ViewStep } from './steps/ViewStep.tsx';
import { StepsBar } from './StepsBar.tsx';
import { useUnfoldedPrint } from './use-print.ts';
import './debrief.css';
import './steps.css';
import './more.css';
import './print/print.css';

interface Props {
  /** Id of the stored run: what is written here belongs to it. */
  run: string;
  report: Report;
  onTitle(): void;
}

export function StoredDebrief({ run, report, onTitle }: Props) {
  const [place, setPlace] = useState<Place>('reveal');
  const [estimate, setEstimate] = useState<Estimate | null>(() => openEstimates().of(run));
  const main = usePageTop(place);
  const data = { run, report, timeline: [], scenario: null, estimate, setEstimate, go: setPlace };
  return (
    <StepsProvider value={data}>
      <div class="debrief">
        <StepsBar place={place} onGo={setPlace} />
        <main class="debrief-main" id="main" tabIndex={-1} ref={main} data-place={place}>
          {place === 'reveal' ? (
            <Came report={report} />
          ) : place === 'view' ? (
            <ViewStep />
          ) : place === 'thing' ? (
            <OneThing />
          ) : (
            <Rest report={report} onTitle={onTitle} />
          )}
          <Honest />
        </main>
      </div>
    </StepsProvider>
  );
}

/** First step: what it came to, and why no more of it can be told. */
function Came({ report }: { report: Report }) {
  const { t } = useWords();
  return (
    <>
      <h1>{t('debrief.heading')}</h1>
      <p class="note" role="status">
        {t('title.runs.readonly')} {t('debrief.stored.without')}
      </p>
      <OutcomeFacts outcome={report.outcome} />
      <NextButton to="view" />
    </>
  );
}

/** Everything else that was stored. */
function Rest({ report, onTitle }: { report: Report; onTitle(): void }) {
  const { t } = useWords();
  useUnfoldedPrint();
  return (
    <>
      <h1>{t('debrief.more.heading')}</h1>
      <Competencies report={report} timeline={[]} scenario={null} />
      <Causes outcome={report.outcome} />
      <div class="row debrief-next">
        <button type="button" class="button button-main" onClick={onTitle}>
          {t('debrief.title')}
        </button>
        <button type="button" class="button" onClick={() => window.print()}>
          {t('debrief.print')}
        </button>
      </div>
    </>
  );
}
