/** What the night came to. Shown, and never scored. */
import type { Outcome } from '../../assessment/types.ts';
import { useWords } from '../context.tsx';

export function OutcomeFacts({ outcome }: { outcome: Outcome }) {
  const words = useWords();
  const { t } = words;
  const minutes = words.minutes(outcome.minutesToRestore);
  const left = words.list(outcome.peopleWhoLeft.map((id) => words.person(id)));
  return (
    <section class="debrief-part" aria-labelledby="outcome">
      <h2 id="outcome">{t('debrief.outcome')}</h2>
      <ul class="facts">
        <li>{t(outcome.cutOff ? 'debrief.outcome.cut-off' : 'debrief.outcome.restored', { minutes })}</li>
        <li class="facts-money">{t('debrief.outcome.cost', { money: words.money(outcome.cost) })}</li>
        <li>{t('debrief.outcome.interruptions', { count: outcome.interruptions })}</li>
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
