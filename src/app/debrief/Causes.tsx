/** Minutes and money by cause, each in its own words: a picture of bars, and the same as a table of numbers. */
import { causes, minutesUnplayed, type Outcome } from '../../assessment/types.ts';
import { useWords } from '../context.tsx';

export function Causes({ outcome }: { outcome: Outcome }) {
  const words = useWords();
  const { t } = words;
  const rows = causes
    .map((cause) => ({ cause, minutes: outcome.minutesByCause[cause], money: outcome.costByCause[cause] }))
    .filter(({ minutes, money }) => minutes > 0 || money > 0)
    .sort((a, b) => b.minutes - a.minutes);
  const unplayed = minutesUnplayed(outcome);
  const most = Math.max(1, ...rows.map((row) => row.minutes));
  return (
    <section class="debrief-part" aria-labelledby="causes">
      <h2 id="causes">{t('debrief.causes')}</h2>
      <p class="note">{t('debrief.causes.one')}</p>
      <table class="causes">
        <thead>
          <tr>
            <th scope="col">{t('debrief.causes.cause')}</th>
            <td class="causes-bar" />
            <th scope="col">{t('debrief.causes.minutes')}</th>
            <th scope="col">{t('debrief.causes.money')}</th>
          </tr>
        </thead>
        <tbody>
          {[...rows, ...(unplayed > 0 ? [{ cause: 'unplayed', minutes: unplayed, money: 0 }] : [])].map(
            ({ cause, minutes, money }) => (
              <tr key={cause} data-cause={cause}>
                <th scope="row">
                  {t(`cause.${cause}`)}
                  <span class="causes-why">{t(`cause.${cause}.why`)}</span>
                </th>
                <td class="causes-bar" aria-hidden="true">
                  <svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
                    <rect class="causes-track" width="100" height="10" rx="1" />
                    <rect class="causes-fill" width={(minutes / most) * 100} height="10" rx="1" />
                  </svg>
                </td>
                <td>{words.minutes(minutes)}</td>
                <td class="causes-money">{words.money(money)}</td>
              </tr>
            ),
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('debrief.causes.total')}</th>
            <td class="causes-bar" />
            <td>{words.minutes(outcome.minutesToRestore)}</td>
            <td class="causes-money">{words.money(outcome.cost)}</td>
          </tr>
        </tfoot>
      </table>
      <p class="note">{t('debrief.causes.model')}</p>
    </section>
  );
}
