/** The guardrail against the same mistake, six months on: of a hundred nights, and of the one that was lived. */
import { useWords } from '../context.tsx';
import type { View } from '../../run/view.ts';

export function Guardrail({ epilogue }: { epilogue: View['epilogue'] }) {
  const { t } = useWords();
  return (
    <section class="debrief-part" aria-labelledby="guardrail">
      <h2 id="guardrail">{t('debrief.guardrail')}</h2>
      {epilogue === null ? (
        <p>{t('debrief.guardrail.none')}</p>
      ) : (
        <>
          <div class="windows-house windows-small" aria-hidden="true">
            {Array.from({ length: 100 }, (_, n) => (
              <i key={n} data-state={epilogue.windows.includes(n) ? 'lit' : 'dark'} />
            ))}
          </div>
          <p>
            {t('debrief.guardrail.windows', { count: epilogue.windows.length })}{' '}
            {t(epilogue.livedFails ? 'debrief.guardrail.failed' : 'debrief.guardrail.held')}{' '}
            {t(epilogue.speaks ? 'debrief.guardrail.spoke' : 'debrief.guardrail.silent')}
          </p>
          <p class="note">{t('later.model')}</p>
        </>
      )}
    </section>
  );
}
