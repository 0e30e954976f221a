/** What a report is for, and who has checked the score: on every report, print and export. */
import { useWords } from '../context.tsx';

export function Honest() {
  const { t } = useWords();
  return (
    <p class="debrief-honest">
      <span>{t('app.learning-only')}</span> <span>{t('debrief.unchecked')}</span>
    </p>
  );
}
