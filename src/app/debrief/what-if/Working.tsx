/** Nights are being played again: how far, and a way to stop. Told once; the numbers are for the eye. */
import type { Progress } from '../../../assessment/what-if/index.ts';
import { useWords } from '../../context.tsx';

export function Working({ progress, onCancel }: { progress: Progress | null; onCancel(): void }) {
  const words = useWords();
  const { t } = words;
  return (
    <div class="working">
      <p role="status">{t('debrief.working')}</p>
      <progress
        aria-label={t('debrief.working')}
        {...(progress ? { value: progress.done, max: progress.total } : {})}
      />
      {progress && (
        <span class="note" aria-hidden="true">
          {t('debrief.working.of', {
            done: words.number(progress.done),
            total: words.number(progress.total),
          })}
        </span>
      )}
      <button type="button" class="button" onClick={onCancel}>
        {t('whatif.cancel')}
      </button>
    </div>
  );
}
