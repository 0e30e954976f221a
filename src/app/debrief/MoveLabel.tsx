/** A move of the player's as a line: when, with whom, and what was said or done. */
import { moveSentence, wordedSentence } from '../../assessment/what-if/index.ts';
import { useWords } from '../context.tsx';
import { moments } from '../when.ts';
import { useDebrief } from './debrief-context.ts';
import type { KeyMoment } from './moment.ts';

export function MoveLabel({ entry, move, from, waiting, approved }: Omit<KeyMoment, 'n'>) {
  const words = useWords();
  const { timeline, scenario } = useDebrief();
  const { act, time } = moments(timeline, scenario, words)(entry);
  const isSaid = move.type === 'reply';
  return (
    <span class="move-label">
      <span class="move-when">
        {act ?? time}
        {isSaid && from !== null && ` · ${words.person(from)}`}
      </span>
      <bdi class="move-what">{wordedSentence(moveSentence(move, from), words)}</bdi>
      {waiting !== undefined && (
        <span class="move-beside">
          {words.t('debrief.takeback.waiting', { person: words.person(waiting) })}
        </span>
      )}
      {approved !== undefined && (
        <span class="move-beside">
          {approved === null
            ? words.t('debrief.takeback.unapproved')
            : words.t('debrief.takeback.approved', { time: words.minutes(approved) })}
        </span>
      )}
    </span>
  );
}
