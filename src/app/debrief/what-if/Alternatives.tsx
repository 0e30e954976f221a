/** What else could have been done at a move: each a tap away from what would have followed in the model. */
import { useEffect, useState } from 'preact/hooks';
import {
  moveSentence,
  wordedSentence,
  type Alternative,
  type WhatIf,
} from '../../../assessment/what-if/index.ts';
import { useWords } from '../../context.tsx';
import type { Words } from '../../session-types.ts';
import { useShell } from '../../shell.tsx';
import { useDebrief } from '../debrief-context.ts';
import { useAsked } from './use-asked.ts';
import { WhatIfCard } from './WhatIfCard.tsx';
import { Working } from './Working.tsx';

interface Props {
  /** Number of the move in the log. */
  n: number;
  /** Who sent what it is about. */
  from: string | null;
}

export function Alternatives({ n, from }: Props) {
  const words = useWords();
  const { t } = words;
  const { run, whatIfs } = useDebrief();
  const { takeFrom } = useShell();
  const [offered, setOffered] = useState<Alternative[] | null>(null);
  const [chosen, setChosen] = useState<Alternative | null>(null);
  const { asked, ask, cancel } = useAsked<WhatIf[]>();
  useEffect(() => {
    let gone = false;
    whatIfs()
      .then((client) => client.alternatives(n))
      .then(
        (found) => !gone && setOffered(found),
        () => !gone && setOffered([]),
      );
    return () => {
      gone = true;
    };
  }, [n, whatIfs]);
  const tryOut = (alternative: Alternative) => {
    setChosen(alternative);
    ask(async (options) => (await whatIfs()).ask([alternative.change], options));
  };
  return (
    <div class="alternatives">
      {/* Regions that are there before what they tell: only a change within one is spoken. */}
      <div role="status">
        {offered === null && <p>{t('debrief.loading')}</p>}
        {offered?.length === 0 && <p class="note">{t('debrief.alt.none')}</p>}
        {offered !== null && offered.length > 0 && <p id={`alternatives-${n}`}>{t('debrief.alt')}</p>}
      </div>
      {offered !== null && offered.length > 0 && (
        <ul aria-labelledby={`alternatives-${n}`}>
          {offered.map((alternative, at) => (
            <li key={at}>
              <button
                type="button"
                class="button alternative"
                aria-pressed={alternative === chosen}
                onClick={() => tryOut(alternative)}
              >
                <bdi>{alternativeText(alternative, from, words)}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      {asked.at === 'working' && <Working progress={asked.progress} onCancel={cancel} />}
      <div role="status">
        {asked.at === 'failed' && <p>{t('whatif.failed')}</p>}
        {asked.at === 'done' &&
          asked.value.map((whatIf, at) => <WhatIfCard key={at} whatIf={whatIf} bare level={4} />)}
      </div>
      <p class="take-from">
        <button type="button" class="button" onClick={() => takeFrom(run, n)}>
          {t('debrief.take-from')}
        </button>
        <span class="note">{t('debrief.take-from.note')}</span>
      </p>
    </div>
  );
}

/** What an alternative does, as it would be said or done. */
function alternativeText({ kind, change }: Alternative, from: string | null, words: Words): string {
  if (change.kind === 'earlier') return words.t('debrief.alt.earlier', { count: change.minutes });
  if (change.kind === 'remove') return words.t(kind === 'leave' ? 'debrief.alt.leave' : 'debrief.alt.remove');
  if (change.move.type === 'post') return words.t('debrief.alt.post');
  const phrase = wordedSentence(moveSentence(change.move, from), words);
  return kind === 'ask-first' ? words.t('debrief.alt.first', { phrase }) : phrase;
}
