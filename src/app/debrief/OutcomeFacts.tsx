/** What the night came to. Shown, and never scored. */
import type { Outcome } from '../../assessment/types.ts';
import type { Entry } from '../../run/timeline.ts';
import { useWords } from '../context.tsx';
import { howLong, howMuch } from './outcome-words.ts';

interface Props {
  outcome: Outcome;
  /** The night itself, where there is one to count in. */
  timeline?: readonly Entry[];
}

/** Who or what reached somebody at work, in the order of the words. */
const causes = ['noise', 'player', 'scenario'] as const;

export function OutcomeFacts({ outcome, timeline = [] }: Props) {
  const words = useWords();
  const { t } = words;
  const left = words.list(outcome.peopleWhoLeft.map((id) => words.person(id)));
  const counts = causes.flatMap((cause) => {
    const count = timeline.filter((entry) => entry.type === 'interrupted' && entry.cause === cause).length;
    return count === 0 ? [] : t(`debrief.outcome.by.${cause}`, { count });
  });
  return (
    <section class="debrief-part" aria-labelledby="outcome">
      <h2 id="outcome">{t('debrief.outcome')}</h2>
      <ul class="facts">
        <li>{howLong(outcome, words)}</li>
        <li class="facts-money">{howMuch(outcome, words)}</li>
        <li>
          {t('debrief.outcome.interruptions', { count: outcome.interruptions })}{' '}
          {counts.length > 0 && t('debrief.outcome.by', { by: words.list(counts) })}
        </li>
        {outcome.peopleWhoLeft.length > 0 && <li>{t('debrief.outcome.left', { who: left })}</li>}
      </ul>
      <p class="note">{t('debrief.outcome.not-scored')}</p>
    </section>
  );
}

/** The same in one line: how long, how much. */
export function OutcomeLine({ outcome }: { outcome: Outcome }) {
  const words = useWords();
  return (
    <p class="outcome-line">
      <span>{howLong(outcome, words)}</span> <span class="facts-money">{howMuch(outcome, words)}</span>
    </p>
  );
}
