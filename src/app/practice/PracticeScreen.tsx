/** Practice: two-minute drills by competency, and the two forms that measure before and after. */
import { useEffect, useState } from 'preact/hooks';
import { competencies } from '../../scenario/vocabulary.ts';
import type { RunStore, RunSummary } from '../../storage/types.ts';
import { useWords } from '../context.tsx';
import type { Listed } from '../listed.ts';
import { listed } from '../nights.ts';
import { useShell } from '../shell.tsx';
import { usePageTop } from '../use-page-top.ts';
import { otherVariant, playedOf } from './next.ts';
import './practice.css';
import { taglineOf, titleOf } from './titles.ts';

export function PracticeScreen({ store }: { store: RunStore }) {
  const { t } = useWords();
  const shell = useShell();
  const main = usePageTop(store);
  const [runs, setRuns] = useState<RunSummary[]>([]);
  useEffect(() => {
    void store.list().then((found) => setRuns(found.runs));
  }, [store]);
  const forms = listed.filter(({ kind }) => kind === 'form');
  return (
    <div class="practice">
      <main class="practice-main" id="main" tabIndex={-1} ref={main}>
        <div class="practice-head">
          <h1>{t('practice.heading')}</h1>
          <button type="button" class="button" onClick={shell.stepOut}>
            {t('practice.back')}
          </button>
        </div>
        <p class="practice-about">{t('practice.about')}</p>
        <div class="practice-groups">
          {competencies.map((competency) => (
            <section key={competency} class="practice-group" aria-labelledby={`practice-${competency}`}>
              <h2 id={`practice-${competency}`}>
                {t(`competency.${competency}`)}{' '}
                <span class="practice-sub">{t(`competency.${competency}.sub`)}</span>
              </h2>
              <ul>
                {listed
                  .filter((one) => one.kind === 'drill' && one.competency === competency)
                  .map((one) => (
                    <Choice key={one.id} of={one} runs={playedOf(runs, one.id)} />
                  ))}
              </ul>
            </section>
          ))}
        </div>
        {forms.length > 0 && (
          <section class="practice-forms" aria-labelledby="practice-forms">
            <h2 id="practice-forms">{t('practice.forms')}</h2>
            <p class="practice-about">{t('practice.forms.about')}</p>
            <ul>
              {forms.map((one) => (
                <Choice key={one.id} of={one} runs={playedOf(runs, one.id)} />
              ))}
            </ul>
          </section>
        )}
        <p class="practice-honest">{t('app.learning-only')}</p>
      </main>
    </div>
  );
}

function Choice({ of, runs }: { of: Listed; runs: readonly RunSummary[] }) {
  const words = useWords();
  const shell = useShell();
  const title = titleOf(of, words);
  const tagline = taglineOf(of, words);
  const variant = otherVariant(of.variants, runs[0]?.header.variant);
  // All drills are as short as each other, and the page says so once.
  const facts = [
    ...(of.kind === 'form' ? [words.t('practice.minutes', { count: of.minutes })] : []),
    ...(runs.length > 0 ? [words.t('practice.played', { count: runs.length })] : []),
  ];
  const start = () =>
    shell.play({ scenario: of.id, skipConfrontations: false, ...(variant !== undefined && { variant }) });
  return (
    <li>
      <button type="button" class="practice-choice" data-scenario={of.id} onClick={start}>
        <span class="practice-title" lang={title.lang} dir="auto">
          {title.text}
        </span>
        <span class="practice-tagline" lang={tagline.lang} dir="auto">
          {tagline.text}
        </span>
        {facts.length > 0 && <span class="practice-facts">{facts.join(' · ')}</span>}
      </button>
    </li>
  );
}
