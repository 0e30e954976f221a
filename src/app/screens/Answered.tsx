/** What the last one said back, above the next one's line: no reply is met with silence. */
import type { AnsweredView, View } from '../../run/view.ts';
import { useSession, useWords } from '../context.tsx';
import { Face } from '../exchange/Face.tsx';
import { Night } from '../Night.tsx';

/** Whether the answer was given in this chapter: what was said before a cut is said over the cut, and not after it. */
export const saidHere = ({ log }: View): boolean =>
  log.findLastIndex(({ type }) => type === 'answered') > log.findLastIndex(({ type }) => type === 'chapter');

export function Answered({ answered }: { answered: AnsweredView }) {
  const { view, scenario } = useSession();
  const words = useWords();
  const { speaker, text } = answered;
  const known = scenario.cast.some(({ id }) => id === speaker);
  const mood = view.people.find(({ id }) => id === speaker)?.mood ?? 'calm';
  return (
    <p class="answered">
      {known && <Face person={speaker} mood={mood} cast={scenario.cast.map(({ id }) => id)} size="small" />}
      <span>
        {known && <span class="answered-who">{words.person(speaker)} </span>}
        <Night of={text} />
      </span>
    </p>
  );
}
