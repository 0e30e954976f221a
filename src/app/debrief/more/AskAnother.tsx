/** Any move of the player's: choose it, then what else could have been done. */
import { useState } from 'preact/hooks';
import { moveSentence, wordedSentence } from '../../../assessment/what-if/index.ts';
import { useWords } from '../../context.tsx';
import { moments } from '../../when.ts';
import { useDebrief } from '../debrief-context.ts';
import type { KeyMoment } from '../moment.ts';
import { useOwnMoves } from '../use-own-moves.ts';
import { Alternatives } from '../what-if/Alternatives.tsx';

export function AskAnother() {
  const words = useWords();
  const { t } = words;
  const { timeline, scenario } = useDebrief();
  const moves = useOwnMoves();
  const [chosen, setChosen] = useState<KeyMoment | null>(null);
  const when = moments(timeline, scenario, words);
  /** What only opens or closes something is no decision to take back. */
  const asked = moves.filter(({ move }) => move.type !== 'take' && move.type !== 'lead');
  return (
    <section class="debrief-part" aria-labelledby="ask-another">
      <h2 id="ask-another">{t('whatif.ask')}</h2>
      <div class="choice">
        <label for="ask-move">{t('debrief.ask.move')}</label>
        <select
          id="ask-move"
          value={chosen?.n ?? ''}
          onChange={({ currentTarget: { value } }) =>
            setChosen(asked.find(({ n }) => String(n) === value) ?? null)
          }
        >
          <option value="">{t('debrief.ask.choose')}</option>
          {asked.map(({ n, move, entry, from }) => {
            const { act, time } = when(entry);
            return (
              <option key={n} value={n}>
                {`${act ?? time} · ${short(wordedSentence(moveSentence(move, from), words))}`}
              </option>
            );
          })}
        </select>
      </div>
      {chosen !== null && <Alternatives key={chosen.n} n={chosen.n} from={chosen.from} />}
    </section>
  );
}

/** Characters that fit a line of a list on a phone. */
const longest = 70;
const short = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);
