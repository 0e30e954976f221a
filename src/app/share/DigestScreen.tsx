/** A link whose night can't be played back here: what its sender's game made of it, as stored and not recomputed. */
import { useEffect, useRef } from 'preact/hooks';
import { competencies } from '../../scenario/vocabulary.ts';
import type { Digest } from '../../storage/digest.ts';
import { useWords } from '../context.tsx';
import { howLong, howMuch } from '../debrief/outcome-words.ts';
import '../past/past.css';
import './share.css';

export function DigestScreen({ digest, onTitle }: { digest: Digest; onTitle(): void }) {
  const words = useWords();
  const { t } = words;
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.focus({ preventScroll: true }), []);
  return (
    <div class="nights">
      <main class="nights-main" id="main" tabIndex={-1} ref={main}>
        <h1>{t('share.digest.heading')}</h1>
        <p role="status" class="digest-stored">
          {t('share.digest.stored')}
        </p>
        <ul class="digest-facts">
          <li>{howLong(digest, words)}</li>
          <li>{howMuch(digest, words)}</li>
        </ul>
        <table class="digest">
          <caption class="hidden">{t('debrief.competencies')}</caption>
          <tbody>
            {competencies.map((id) => {
              const { score, rating } = digest.competencies[id];
              return (
                <tr key={id}>
                  <th scope="row">{t(`competency.${id}`)}</th>
                  <td>{t(`rating.${rating}`)}</td>
                  <td class="note">
                    {score !== null && t('share.digest.score', { score: words.number(score) })}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <p class="nights-honest">
          {t('app.learning-only')} {t('debrief.unchecked')}
        </p>
        <div class="row">
          <button type="button" class="button button-main" onClick={onTitle}>
            {t('debrief.title')}
          </button>
        </div>
      </main>
    </div>
  );
}
