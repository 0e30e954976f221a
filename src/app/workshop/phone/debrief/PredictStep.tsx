/** *Predict*: what did this room do? A guess before anything is shown. */
import { useState } from 'preact/hooks';
import type { Scenario } from '../../../../scenario/schema.ts';
import { useWords } from '../../../context.tsx';
import { askedAt, exchangeOf, optionText } from '../../parts/moments.ts';
import type { RoomDebrief } from './use-debrief-now.ts';

export function PredictStep({ debrief, scenario }: { debrief: RoomDebrief; scenario: Scenario | null }) {
  const words = useWords();
  const { t } = words;
  const { now, mine } = debrief;
  const [guess, setGuess] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const predict = now?.predict ?? null;
  const exchange = predict && scenario ? exchangeOf(scenario, predict.exchange) : undefined;
  if (!predict || !exchange) return <p class="after-ask">{t('after.predict.wait')}</p>;
  const chosen = guess ?? mine?.guesses[predict.exchange] ?? null;
  const choose = async (option: string) => {
    setGuess(option);
    setFailed(!(await debrief.send('guess', { exchange: predict.exchange, option })));
  };
  return (
    <>
      <p class="after-said" lang={words.nightLocale} dir={words.nightDir}>
        {askedAt(exchange, words)}
      </p>
      <fieldset class="after-moments">
        <legend>{t('after.predict')}</legend>
        {predict.options.map((option) => (
          <label key={option} class="after-moment">
            <input
              type="radio"
              name="guess"
              checked={chosen === option}
              onChange={() => void choose(option)}
            />
            <span lang={words.nightLocale} dir={words.nightDir}>
              {optionText(option, words)}
            </span>
          </label>
        ))}
      </fieldset>
      <p role="status">{failed ? t('after.failed') : chosen !== null && t('after.in')}</p>
    </>
  );
}
