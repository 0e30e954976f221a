/** One what-if: what was changed, what followed in the model, and how far that can be relied on. */
import {
  moveSentence,
  sentencesOf,
  wordedSentence,
  type Sentence,
  type WhatIf,
} from '../../../assessment/what-if/index.ts';
import { useWords } from '../../context.tsx';

interface Props {
  whatIf: WhatIf;
  /** The change is said by what stands around it. */
  bare?: boolean;
  /** Level of the heading. */
  level?: 3 | 4;
}

const change = /^whatif\.change\./;
/** How sure it is: for whoever asks. */
const sureness = /^whatif\.(rests|dropped|stood-in)/;
const warning = 'whatif.unreliable';
/** One effect is told, the others are for whoever asks; none is, where the nights do not agree. */
const effect = /^whatif\.(even|effect\.(?!points))/;
const scattered = 'whatif.scattered';

export function WhatIfCard({ whatIf, bare = false, level = 3 }: Props) {
  const words = useWords();
  const { t } = words;
  const sentences = sentencesOf(whatIf);
  const say = (sentence: Sentence) => wordedSentence(sentence, words);
  const head = sentences.find(({ id }) => change.test(id));
  const effects = sentences.filter(({ id }) => effect.test(id));
  const told = sentences.some(({ id }) => id === scattered) ? [] : effects.slice(0, 1);
  const warned = sentences.filter(({ id }) => id === warning);
  const rest = sentences.filter(
    ({ id }) => !change.test(id) && !sureness.test(id) && !effect.test(id) && id !== warning,
  );
  const followed = [...told, ...rest];
  const fine = [
    ...effects.filter((one) => !told.includes(one)),
    ...sentences.filter(({ id }) => sureness.test(id)),
  ];
  const { dropped } = whatIf.reliance.own;
  const Heading = `h${level}` as const;
  return (
    <article class="whatif" data-nothing={whatIf.nothing}>
      {head && !bare && <Heading>{say(head)}</Heading>}
      {warned.map((sentence) => (
        <p class="whatif-warning" key={sentence.id}>
          {say(sentence)}
        </p>
      ))}
      <ul class="whatif-followed">
        {followed.map((sentence, at) => (
          <li key={at}>{say(sentence)}</li>
        ))}
      </ul>
      {(fine.length > 0 || dropped.length > 0) && (
        <details>
          <summary>{t('debrief.whatif.sure')}</summary>
          <ul class="note">
            {fine.map((sentence, at) => (
              <li key={at}>{say(sentence)}</li>
            ))}
            {dropped.map(({ n, minute, move }) => (
              <li key={`dropped-${n}`} class="whatif-dropped">
                <time>{words.at(minute)}</time> {say(moveSentence(move))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}
