/** A run of another version of the game or of the night: its stored report, to be read. */
import type { Report } from '../../assessment/types.ts';
import { useWords } from '../context.tsx';
import { Causes } from './Causes.tsx';
import { Competencies } from './Competencies.tsx';
import { Honest } from './Honest.tsx';
import { OutcomeFacts } from './OutcomeFacts.tsx';
import { useUnfoldedPrint } from './use-print.ts';
import './debrief.css';
import './print/print.css';

export function StoredDebrief({ report, onTitle }: { report: Report; onTitle(): void }) {
  const { t } = useWords();
  useUnfoldedPrint();
  return (
    <div class="debrief">
      <main class="debrief-main" id="main">
        <h1>{t('debrief.heading')}</h1>
        <Honest />
        <p class="note" role="status">
          {t('title.runs.readonly')}
        </p>
        <OutcomeFacts outcome={report.outcome} />
        <Causes outcome={report.outcome} />
        <Competencies report={report} timeline={[]} scenario={null} />
        <div class="row debrief-next">
          <button type="button" class="button button-main" onClick={onTitle}>
            {t('debrief.title')}
          </button>
          <button type="button" class="button" onClick={() => window.print()}>
            {t('debrief.print')}
          </button>
        </div>
      </main>
    </div>
  );
}
