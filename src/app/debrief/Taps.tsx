/** How the player saw the night, competency by competency, in six taps. */
import { useState } from 'preact/hooks';
import { competencies } from '../../scenario/vocabulary.ts';
import { estimateWords, type Estimate } from '../../storage/estimates.ts';
import { useWords } from '../context.tsx';

interface Props {
  given: Estimate;
  /** Key of what the button says. */
  done: string;
  onDone(estimate: Estimate): void;
  /** Left out where there is nothing to go on to. */
  onSkip?: () => void;
  /** The page around it has its heading already. */
  bare?: boolean;
}

export function Taps({ given, done, onDone, onSkip, bare = false }: Props) {
  const { t } = useWords();
  const [estimate, setEstimate] = useState<Estimate>(given);
  return (
    <form
      class="taps"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(estimate);
      }}
    >
      {!bare && <h1>{t('debrief.view')}</h1>}
      <p class="note">{t('debrief.view.intro')}</p>
      {competencies.map((id) => (
        <fieldset key={id} class="tap">
          <legend>
            {t(`competency.${id}`)} <span class="competency-sub">{t(`competency.${id}.sub`)}</span>
          </legend>
          <div class="tap-words">
            {estimateWords.map((word) => (
              <label key={word}>
                <input
                  type="radio"
                  name={`estimate-${id}`}
                  checked={estimate[id] === word}
                  onChange={() => setEstimate((now) => ({ ...now, [id]: word }))}
                />
                <span>{t(`rating.${word}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <div class="row debrief-next">
        <button type="submit" class="button button-main">
          {t(done)}
        </button>
        {onSkip && (
          <button type="button" class="button" onClick={onSkip}>
            {t('debrief.view.skip')}
          </button>
        )}
      </div>
    </form>
  );
}
