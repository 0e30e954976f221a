/** How safe those who kept the secret felt to speak, at key minutes of both. Only for nights that are over. */
import type { CompiledScenario } from '../../scenario/compiled.ts';
import { useWords } from '../context.tsx';
import type { Words } from '../session-types.ts';
import { candourAt, keyMinutes } from './key-minutes.ts';
import type { Retraced } from './retrace.ts';
import { letters } from './side.ts';
import { keepers } from './spoils.ts';

interface Props {
  played: readonly [Retraced, Retraced];
  compiled: CompiledScenario | null;
  words: readonly [Words, Words];
}

export function Candour({ played, compiled, words }: Props) {
  const { t } = useWords();
  const people = keepers(played, compiled);
  const minutes = keyMinutes(played);
  if (people.length === 0 || minutes.length === 0) return null;
  const shown = (side: 0 | 1, person: string, minute: number) => {
    const candour = candourAt(played[side], person, minute);
    return candour === null ? '' : words[side].number(Math.round(100 * candour));
  };
  return (
    <section class="compare-part" aria-labelledby="compare-candour">
      <h2 id="compare-candour">{t('compare.candour')}</h2>
      <p class="note">{t('compare.candour.about')}</p>
      <div class="compare-scroll" tabIndex={0} role="region" aria-labelledby="compare-candour">
        <table aria-labelledby="compare-candour">
          <thead>
            <tr>
              <td />
              {people.map((person) => (
                <th key={person} scope="colgroup" colSpan={2}>
                  {words[0].person(person)}
                </th>
              ))}
            </tr>
            <tr>
              <td />
              {people.flatMap((person) =>
                letters.map((letter) => (
                  <th key={`${person} ${letter}`} scope="col">
                    {letter}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {minutes.map((minute) => (
              <tr key={minute}>
                <th scope="row">{words[0].at(minute)}</th>
                {people.flatMap((person) =>
                  ([0, 1] as const).map((side) => (
                    <td key={`${person} ${side}`} data-side={letters[side]}>
                      {shown(side, person, minute)}
                    </td>
                  )),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
