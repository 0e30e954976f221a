/** Second step: the player's own view in six taps, then what was seen beside it. */
import { useState } from 'preact/hooks';
import { competencies } from '../../../scenario/vocabulary.ts';
import { estimateWords, openEstimates, type Estimate } from '../../../storage/estimates.ts';
import { useWords } from '../../context.tsx';
import { useShell } from '../../shell.tsx';
import { useDebrief } from '../debrief-context.ts';
import { NextButton } from './NextButton.tsx';
import { SideBySide } from './SideBySide.tsx';

export function ViewStep() {
  const { t } = useWords();
  const shell = useShell();
  const { run, estimate, setEstimate } = useDebrief();
  const [asking, setAsking] = useState(estimate === null);
  const show = (given: Estimate) => {
    openEstimates().write(run, given);
    setEstimate(given);
    setAsking(false);
    window.scrollTo({ top: 0 });
  };
  if (asking) return <Taps given={estimate ?? {}} onDone={show} />;
  return (
    <>
      <h1>{t('debrief.view.beside')}</h1>
      <SideBySide estimate={estimate ?? {}} />
      <NextButton to="thing">
        <button type="button" class="button button-plain" onClick={() => setAsking(true)}>
          {t('debrief.view.again')}
        </button>
        <button type="button" class="button button-plain" onClick={() => shell.show('scoring')}>
          {t('scoring.open')}
        </button>
      </NextButton>
    </>
  );
}

function Taps({ given, onDone }: { given: Estimate; onDone(estimate: Estimate): void }) {
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
      <h1>{t('debrief.view')}</h1>
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
          {t('debrief.view.show')}
        </button>
        <button type="button" class="button" onClick={() => onDone({})}>
          {t('debrief.view.skip')}
        </button>
      </div>
    </form>
  );
}
