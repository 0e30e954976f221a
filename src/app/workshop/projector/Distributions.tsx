/** How the room's nights rate, by competency, in its fixed order: never ranked, and on the wall only if the host wants it. */
import { competencies } from '../../../scenario/vocabulary.ts';
import type { DebriefNow } from '../../../workshop/protocol/debrief.ts';
import { ratings } from '../../../workshop/protocol/words.ts';
import { useWords } from '../../context.tsx';
import { countText } from './count.ts';

export function Distributions({ debrief: { rated } }: { debrief: DebriefNow }) {
  const words = useWords();
  const { t } = words;
  const shown = competencies.filter((one) => rated?.[one] !== undefined);
  return (
    <table class="wall-table">
      <thead>
        <tr>
          <td />
          {ratings.map((rating) => (
            <th key={rating} scope="col">
              {t(`rating.${rating}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((competency) => (
          <tr key={competency}>
            <th scope="row">{t(`competency.${competency}`)}</th>
            {ratings.map((rating) => (
              <td key={rating} class="number">
                {countText(rated?.[competency]?.[rating] ?? 0, words)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
