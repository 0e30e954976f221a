/** What the night came to. Shown, and never scored. */
import type { Outcome } from '../../assessment/types.ts';
import type { Entry } from '../../run/timeline.ts';
import { useWords } from '../context.tsx';

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
  const minutes = words.minutes(outcome.minutesToRestore);
  const left = words.list(outcome.peopleWhoLeft.map((id) => words.person(id)));
  const counts = causes.flatMap((cause) => {
    const count = timeline.filter((entry) => entry.type === 'interrupted' && entry.cause === cause).length;
    return count === 0 ? [] : t(`debrief.outcome.by.${cause}`, { count });
  });
  return (
    <section class="debrief-part" aria-labelledby="outcome">
      <h2 id="outcome">{t('debrief.outcome')}</h2>
      <ul class="facts">
        <li>{t(outcome.cutOff ? 'debrief.outcome.cut-off' : 'debrief.outcome.restored', { minutes })}</li>
        <li class="facts-money">{t('debrief.outcome.cost', { money: words.money(outcome.cost) })}</li>
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
  const minutes = words.minutes(outcome.minutesToRestore);
  return (
    <p class="outcome-line">
      <span>
        {words.t(outcome.cutOff ? 'debrief.outcome.cut-off' : 'debrief.outcome.restored', { minutes })}
      </span>{' '}
      <span class="facts-money">{words.t('debrief.outcome.cost', { money: words.money(outcome.cost) })}</span>
    </p>
  );
}
