/** How a ballot came out: counts, what was taken, and by which rule. Passes stand nowhere. */
import { resultStands, type BallotNow, type BallotResult } from '../../../workshop/protocol/shared.ts';
import { useWords } from '../../context.tsx';
import { Night } from '../../Night.tsx';
import { barOf, longestOf } from '../projector/count.ts';
import { useSecondsLeft } from './use-time.ts';

interface Props {
  ballot: BallotNow;
  result: BallotResult;
  /** Milliseconds that the server's clock is ahead of this phone's. */
  ahead: number;
}

export function Result({ ballot, result, ahead }: Props) {
  const words = useWords();
  const { t } = words;
  // After a while the night that has gone on is what there is to see.
  const stands = useSecondsLeft(ballot.closesAt + resultStands, ahead) > 0;
  if (!stands) return null;
  const most = longestOf(ballot.options.map((option) => result.counts[option] ?? 0));
  return (
    <section class="result" aria-label={t('ballot.result')}>
      <h2>{t('ballot.result')}</h2>
      <ul class="result-options">
        {ballot.options.map((option) => {
          const votes = result.counts[option] ?? 0;
          const taken = result.chosen.includes(option);
          return (
            <li key={option} data-taken={taken}>
              <p>
                <Night of={`option.${option}`} />
              </p>
              <p class="result-count">
                <span class="result-bar" aria-hidden="true" style={{ '--part': barOf(votes) / most }} />
                <span>
                  {typeof votes === 'number' ? words.number(votes) : t(`after.${votes}`)}
                  {taken && ` · ${t('ballot.taken')}`}
                </span>
              </p>
            </li>
          );
        })}
      </ul>
      <p class="note">{t(`ballot.by.${result.by}`)}</p>
    </section>
  );
}
