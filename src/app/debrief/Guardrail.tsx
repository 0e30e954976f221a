/** The guardrail against the same mistake, six months on: of a hundred nights, and of the one that was lived. */
import { useWords } from '../context.tsx';
import { Night } from '../Night.tsx';
import { throughText } from '../screens/through.ts';
import type { View } from '../../run/view.ts';

export function Guardrail({ epilogue }: { epilogue: View['epilogue'] }) {
  const words = useWords();
  const { t } = words;
  const through = epilogue && throughText(epilogue);
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
          {through !== null && words.knows(through) && (
            <p>
              <Night of={through} />
            </p>
          )}
          <p class="note">{t('later.model')}</p>
        </>
      )}
    </section>
  );
}
