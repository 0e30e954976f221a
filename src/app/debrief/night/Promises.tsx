/** Promised updates, kept and missed: a line of marks for each audience, and the same as a table. */
import type { Entry, EntryOf } from '../../../run/timeline.ts';
import { useWords } from '../../context.tsx';
import { Night } from '../../Night.tsx';
import { useDebrief } from '../debrief-context.ts';

const isPromise = (entry: Entry): entry is EntryOf<'promise'> => entry.type === 'promise';

export function Promises() {
  const words = useWords();
  const { t } = words;
  const { timeline, scenario } = useDebrief();
  const all = timeline.filter(isPromise);
  const last = Math.max(1, ...all.map(({ due }) => due));
  const audiences = scenario.audiences.filter(({ id }) => all.some(({ audience }) => audience === id));
  return (
    <section class="chart" aria-labelledby="promises">
      <h3 id="promises">{t('debrief.promises')}</h3>
      {all.length === 0 && <p class="note">{t('debrief.promises.none')}</p>}
      <ul class="promises">
        {audiences.map(({ id }) => {
          const mine = all.filter(({ audience }) => audience === id);
          const kept = mine.filter((one) => one.kept).length;
          return (
            <li key={id}>
              <p>
                <Night of={`audience.${id}`} />{' '}
                <span class="note">
                  {t('debrief.promises.sum', {
                    kept: words.number(kept),
                    missed: words.number(mine.length - kept),
                  })}
                </span>
              </p>
              <div class="promise-line" aria-hidden="true">
                {mine.map((one) => (
                  <i
                    key={one.n}
                    data-kept={one.kept}
                    style={{ insetInlineStart: `${(100 * one.due) / last}%` }}
                  />
                ))}
              </div>
            </li>
          );
        })}
      </ul>
      {all.length > 0 && (
        <details class="chart-table">
          <summary>{t('debrief.curves.table')}</summary>
          <div class="table-scroll" tabIndex={0} role="group" aria-label={t('debrief.promises')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('debrief.promises.due')}</th>
                  <th scope="col">{t('debrief.promises.audience')}</th>
                  <th scope="col">{t('debrief.promises.how')}</th>
                </tr>
              </thead>
              <tbody>
                {all.map((one) => (
                  <tr key={one.n}>
                    <th scope="row">{words.at(one.due)}</th>
                    <td>
                      <Night of={`audience.${one.audience}`} />
                    </td>
                    <td>{t(one.kept ? 'debrief.promises.kept' : 'debrief.promises.missed')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
}
