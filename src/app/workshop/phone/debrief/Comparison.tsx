/** One's own night beside the room's, asked for by a tap, shown on this phone and nowhere else. */
import { useState } from 'preact/hooks';
import { competencies } from '../../../../scenario/vocabulary.ts';
import type { Line } from '../../../../workshop/client/line.ts';
import type { Compare, Count } from '../../../../workshop/protocol/debrief.ts';
import { ratings, type Rating } from '../../../../workshop/protocol/words.ts';
import { useWords } from '../../../context.tsx';

export function Comparison({ line }: { line: Line }) {
  const words = useWords();
  const { t } = words;
  const [found, setFound] = useState<Compare | null>(null);
  const [refused, setRefused] = useState<'small' | 'failed' | null>(null);
  const ask = async () => {
    const answer = await line.ask<Compare>('compare', {});
    if (answer.ok) return setFound(answer);
    setRefused(answer.code === 'not-now' ? 'small' : 'failed');
  };
  if (!found)
    return (
      <div class="row">
        <button type="button" class="button" onClick={() => void ask()}>
          {t('after.compare')}
        </button>
        <span class="note">{t('after.compare.note')}</span>
        <span role="status">{refused && t(`after.compare.${refused}`)}</span>
      </div>
    );
  return (
    <section class="after-compare" aria-labelledby="compare">
      <h2 id="compare">{t('after.compare.title', { count: found.of })}</h2>
      <ul class="watch-list">
        {competencies.map((id) => (
          <li key={id}>
            <div>
              <p>
                <strong>{t(`competency.${id}`)}</strong>{' '}
                {found.mine && t('after.compare.mine', { word: t(`rating.${found.mine[id]}`) })}
              </p>
              <p class="note">{words.list(spread(found.room[id]))}</p>
            </div>
          </li>
        ))}
      </ul>
      <p class="note">{t('after.compare.band')}</p>
    </section>
  );

  /** "Throughout 4", from most to least; what nobody had is left out. */
  function spread(counts: Record<Rating, Count>): string[] {
    return ratings.flatMap((rating) => {
      const count = counts[rating];
      if (count === 0) return [];
      const many = typeof count === 'number' ? words.number(count) : t(`after.${count}`);
      return [t('after.compare.count', { word: t(`rating.${rating}`), many })];
    });
  }
}
