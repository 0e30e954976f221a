/** Two attempts at one night, side by side: what differed, and what followed. */
import { useEffect, useState } from 'preact/hooks';
import type { Problem, RunStore } from '../../storage/types.ts';
import { useChanges, useWords } from '../context.tsx';
import { KeptPage } from '../past/KeptPage.tsx';
import { titleOf } from '../past/titles.ts';
import { marksOf, resultText, startedText } from '../past/words-of-run.ts';
import type { LanguageStore } from '../services.ts';
import { Candour } from './Candour.tsx';
import './compare.css';
import { Differences } from './Differences.tsx';
import { Followed } from './Followed.tsx';
import { letters, openSide, wordsOf, type Side } from './side.ts';
import { isPlaying } from './spoils.ts';

interface Props {
  store: RunStore;
  language: LanguageStore;
  pair: [string, string];
  /** It was asked for from the night that waits behind it, and not from the list. */
  direct: boolean;
  onLeave(): void;
}

export function Compare({ store, language, pair: [one, other], direct, onLeave }: Props) {
  const words = useWords();
  const { t } = words;
  useChanges(language.subscribe);
  const [sides, setSides] = useState<[Side, Side] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isOpen, setOpen] = useState(true);
  useEffect(() => {
    let gone = false;
    void Promise.all([openSide(store, one), openSide(store, other), store.list()]).then(
      async ([a, b, { runs }]) => {
        if (!a.ok) return setProblem(a.problem);
        if (!b.ok) return setProblem(b.problem);
        setOpen(isPlaying(runs, a.value.run.header.scenario));
        await language.speak(a.value.run.header.scenario);
        if (!gone) setSides([a.value, b.value]);
      },
    );
    return () => {
      gone = true;
    };
  }, [language, one, other, store]);
  return (
    <KeptPage
      heading="compare.heading"
      back={direct ? 'compare.back.direct' : 'compare.back'}
      look="compare"
      onLeave={onLeave}
    >
      {problem && <p role="status">{t(`problem.${problem.code}`, { where: problem.where })}</p>}
      {!problem && !sides && <p role="status">{t('app.loading')}</p>}
      {sides && <Both sides={sides} language={language} playing={isOpen} />}
    </KeptPage>
  );
}

interface BothProps {
  sides: [Side, Side];
  language: LanguageStore;
  /** A night of this scenario is still open. */
  playing: boolean;
}

function Both({ sides, language, playing }: BothProps) {
  const words = useWords();
  const { t } = words;
  const [one, other] = sides;
  const own = [wordsOf(one, language), wordsOf(other, language)] as const;
  const played = one.retraced && other.retraced ? ([one.retraced, other.retraced] as const) : null;
  const over = one.run.ended && other.run.ended;
  return (
    <>
      <ul class="compare-two compare-who">
        {sides.map(({ run }, at) => (
          <li key={run.id} data-side={letters[at]}>
            <b aria-hidden="true">{letters[at]}</b>
            <p>
              <span class="hidden">{letters[at]}: </span>
              <bdi>{titleOf(run.header.scenario, words)}</bdi>, {startedText(run, words)}
            </p>
            <p class="note">{[resultText(run, words), ...marksOf(run, undefined, words)].join(' · ')}</p>
          </li>
        ))}
      </ul>
      {playing ? (
        <p class="note" role="status">
          {t('compare.playing')}
        </p>
      ) : (
        one.run.header.variant !== other.run.header.variant && <p class="note">{t('compare.variants')}</p>
      )}
      {playing ? null : played ? (
        <Differences sides={sides} played={played} words={own} />
      ) : (
        <p class="digest-stored">{t('compare.readonly')}</p>
      )}
      <Followed sides={sides} words={own} moments={!playing} />
      {/* Candour is never shown before a night is over. */}
      {played && over && !playing && <Candour played={played} compiled={one.compiled} words={own} />}
    </>
  );
}
