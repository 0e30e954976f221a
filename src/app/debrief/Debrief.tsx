/** The debrief of a run that was just played or is opened again: everything in it comes from its report. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Report } from '../../assessment/types.ts';
import type { Entry } from '../../run/timeline.ts';
import type { RunStore } from '../../storage/types.ts';
import { useSession, useWords } from '../context.tsx';
import { useShell } from '../shell.tsx';
import { saveRun } from '../save.ts';
import { Causes } from './Causes.tsx';
import { Commitment } from './Commitment.tsx';
import { Competencies } from './Competencies.tsx';
import { Guardrail } from './Guardrail.tsx';
import { Honest } from './Honest.tsx';
import { OutcomeFacts } from './OutcomeFacts.tsx';
import { Reveal } from './Reveal.tsx';
import { Share } from './Share.tsx';
import { useUnfoldedPrint } from './use-print.ts';
import './debrief.css';

interface Props {
  store: RunStore;
  onAgain(skipConfrontations: boolean): void;
}

export function Debrief({ store, onAgain }: Props) {
  const session = useSession();
  const words = useWords();
  const { t } = words;
  const shell = useShell();
  const main = useRef<HTMLElement>(null);
  const [made, setMade] = useState<{ report: Report; timeline: Entry[] } | null>(null);
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  useEffect(() => {
    session.report().then(setMade, (error: unknown) => setFailure({ error }));
  }, [session]);
  useUnfoldedPrint();
  const ready = made !== null;
  useEffect(() => {
    main.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [ready]);
  if (failure !== null) throw failure.error;
  const { skipConfrontations } = session.log().options;
  return (
    <div class="debrief">
      <header class="debrief-bar">
        <button type="button" class="button button-plain" onClick={() => shell.open('log')}>
          {t('debrief.log')}
        </button>
        <button type="button" class="button button-plain" onClick={() => shell.open('settings')}>
          {t('bar.settings')}
        </button>
        <button type="button" class="button button-plain" onClick={shell.stepOut}>
          {t('bar.stepout')}
        </button>
      </header>
      <main class="debrief-main" id="main" tabIndex={-1} ref={main}>
        <h1>{t('debrief.heading')}</h1>
        <Honest />
        {made === null ? (
          <p role="status">{t('debrief.loading')}</p>
        ) : (
          <>
            <Reveal report={made.report} timeline={made.timeline} />
            <OutcomeFacts outcome={made.report.outcome} />
            <Causes outcome={made.report.outcome} />
            <Competencies report={made.report} timeline={made.timeline} scenario={session.scenario} />
            <Guardrail epilogue={session.view.epilogue} />
            <Commitment run={session.id} />
            <div class="row debrief-next">
              <button type="button" class="button button-main" onClick={() => onAgain(skipConfrontations)}>
                {t('debrief.again')}
              </button>
              <button
                type="button"
                class="button"
                onClick={() => void saveRun(store, session.id, shell.notify)}
              >
                {t('debrief.export')}
              </button>
              <Share log={() => session.log()} notify={shell.notify} />
              <button type="button" class="button" onClick={() => window.print()}>
                {t('debrief.print')}
              </button>
              <button type="button" class="button" onClick={shell.stepOut}>
                {t('debrief.title')}
              </button>
            </div>
          </>
        )}
      </main>
    </div>
  );
}
