/** How am I scored? Every behaviour with its weight, why it weighs that, its source, and where experts disagree. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Behaviour } from '../../scenario/vocabulary.ts';
import { useWords } from '../context.tsx';
import { Honest } from '../debrief/Honest.tsx';
import { useShell } from '../shell.tsx';
import { usePageTop } from '../use-page-top.ts';
import { scoringOf, type ScoredBehaviour } from './content.ts';
import './scoring.css';

/** Why each weight is what it is, in the player's language where we have it. */
type Weights = Readonly<Partial<Record<Behaviour, string>>>;

export function ScoringPage({ onLeave }: { onLeave(): void }) {
  const words = useWords();
  const { t, has, locale } = words;
  const shell = useShell();
  const [weights, setWeights] = useState<Weights>({});
  const main = usePageTop();
  useEffect(() => {
    let gone = false;
    if (locale === 'ar')
      void import('../../i18n/reasons/weights-ar.ts').then((found) => !gone && setWeights(found.weights));
    else setWeights({});
    return () => {
      gone = true;
    };
  }, [locale]);
  const scoring = useMemo(
    () =>
      scoringOf({
        text: (key) => (has(key) ? t(key) : undefined),
        why: (rule) => weights[rule.id] ?? rule.reasonForWeight,
      }),
    [t, has, weights],
  );
  return (
    <div class="scoring">
      <header class="scoring-bar">
        <button type="button" class="button button-plain" onClick={onLeave}>
          {t('app.close')}
        </button>
        <button type="button" class="button button-plain" onClick={() => shell.open('settings')}>
          {t('bar.settings')}
        </button>
      </header>
      <main class="scoring-main" id="main" tabIndex={-1} ref={main}>
        <h1>{t('scoring.heading')}</h1>
        <Honest />
        <ul class="scoring-rules">
          {scoring.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        {scoring.competencies.map(({ id, name, sub, behaviours }) => (
          <section key={id} aria-labelledby={`scoring-${id}`}>
            <h2 id={`scoring-${id}`}>
              {name} <span class="note">{sub}</span>
            </h2>
            <ul class="scored">
              {behaviours.map((one) => (
                <Scored key={one.id} one={one} />
              ))}
            </ul>
          </section>
        ))}
      </main>
    </div>
  );
}

function Scored({ one }: { one: ScoredBehaviour }) {
  const words = useWords();
  const { t } = words;
  return (
    <li>
      <h3>
        <span class="scored-sign" data-sign={one.sign} aria-hidden="true">
          {one.sign === '+' ? '+' : '−'}
        </span>{' '}
        {one.name}
      </h3>
      <p class="note">
        {t(one.sign === '+' ? 'scoring.earns' : 'scoring.loses', { points: words.number(one.weight) })}
      </p>
      <p>{one.why}</p>
      {one.contested !== null && (
        <p class="scored-contested">
          <em>{t('debrief.findings.contested')}</em> {one.contested}
        </p>
      )}
      <p class="note">
        {t('debrief.findings.source')} <bdi>{one.source}</bdi>
      </p>
    </li>
  );
}
