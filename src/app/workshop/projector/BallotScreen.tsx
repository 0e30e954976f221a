/** A ballot on the wall: what is asked, the options with their price, seconds left; the count once it has closed. */
import type { ComponentChildren } from 'preact';
import type { BallotNow } from '../../../workshop/protocol/shared.ts';
import { useWords } from '../../context.tsx';
import { countdown } from '../parts/times.ts';
import { barOf, countText, longestOf } from './count.ts';

interface Props {
  ballot: BallotNow;
  /** Milliseconds since 1970, by the server's clock. */
  now: number;
  /** What is asked. */
  children: ComponentChildren;
}

export function BallotScreen({ ballot, now, children }: Props) {
  const words = useWords();
  const { t, number, minutes } = words;
  const { options, price, votes, seats, closesAt, result, picks } = ballot;
  const most = longestOf(Object.values(result?.counts ?? {}));
  return (
    <section class="wall-ballot">
      {children}
      <ol class="wall-options">
        {options.map((option) => {
          const count = result?.counts[option] ?? 0;
          return (
            <li key={option} data-chosen={result?.chosen.includes(option) ?? false}>
              {result !== null && (
                <span
                  class="wall-bar"
                  style={{ inlineSize: `${(100 * barOf(count)) / most}%` }}
                  aria-hidden="true"
                />
              )}
              <span class="wall-option" lang={words.nightLocale} dir={words.nightDir}>
                {words.night(`option.${option}`)}
              </span>
              {result !== null && <strong class="number">{countText(count, words)}</strong>}
            </li>
          );
        })}
      </ol>
      <p class="wall-foot" role={result === null ? 'timer' : 'status'}>
        {result === null ? (
          <>
            <strong class="number" dir="ltr">
              {countdown(closesAt - now)}
            </strong>{' '}
            <span>{t('vote.in', { count: votes, of: number(seats) })}</span>{' '}
            <span>{price === 0 ? t('vote.free') : t('vote.price', { minutes: minutes(price) })}</span>{' '}
            {picks > 1 && <span>{t('vote.picks', { count: picks })}</span>}
          </>
        ) : (
          t(`vote.by.${result.by}`)
        )}
      </p>
    </section>
  );
}
