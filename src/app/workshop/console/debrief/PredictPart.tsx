/** What the room guesses about: a key moment that the host picks, or the one that the server finds most telling. */
import { useWords } from '../../../context.tsx';
import { askedAt, keyExchanges } from '../../parts/moments.ts';
import { HandCounts } from '../../parts/HandCounts.tsx';
import { useScenario } from '../../parts/use-scenario.ts';
import { useDesk } from '../console-context.ts';

export function PredictPart() {
  const words = useWords();
  const { t } = words;
  const { seen, room, ask, local } = useDesk();
  const scenario = useScenario(room.scenario);
  if (!scenario) return null;
  const asked = seen.debrief?.predict?.exchange ?? '';
  return (
    <div class="typed">
      <label class="choice">
        <span>{t('console.predict')}</span>
        <select
          value={asked}
          onChange={({ currentTarget: { value } }) => void ask('predict', { exchange: value || null })}
        >
          <option value="">{t('console.predict.best')}</option>
          {keyExchanges(scenario).map((exchange) => (
            <option key={exchange.id} value={exchange.id}>
              {askedAt(exchange, words)}
            </option>
          ))}
        </select>
      </label>
      {local && seen.debrief?.predict && (
        <HandCounts
          key={asked}
          legend={t('console.predict.hands')}
          options={seen.debrief.predict.options}
          counts={{}}
          onCount={(option, count) => void ask('guess-count', { option, count })}
        />
      )}
    </div>
  );
}
