/** One line of the log: when, what, and for a move of the player's the way back to it. */
import type { HTMLAttributes } from 'preact';
import type { Entry } from '../../run/timeline.ts';
import { useWords } from '../context.tsx';
import type { Words } from '../session-types.ts';
import { logLine, type Line } from './lines.ts';

/** An entry of the timeline with what the log says of it. */
export interface LoggedLine {
  entry: Entry;
  line: Line;
}

/** The entries that the log has a line for, in their order. */
export const loggedLines = (entries: readonly Entry[], words: Words): LoggedLine[] =>
  entries.flatMap((entry) => {
    const line = logLine(entry, words);
    return line ? [{ entry, line }] : [];
  });

interface Props extends HTMLAttributes<HTMLLIElement> {
  line: Line;
  /** Clock time in words. */
  time: string;
  /** Opens a branch at the move that the line tells of; null where it tells of none. */
  onTakeFrom: (() => void) | null;
}

/** Attributes that are not named here go to the list item. */
export function LogRow({ line, time, onTakeFrom, ...item }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <li {...item} data-kind={line.kind}>
      <time>{time}</time>
      <p>
        {line.text !== '' && <span class={line.quote === null ? '' : 'log-who'}>{line.text} </span>}
        {line.quote !== null && (
          <bdi lang={words.nightLocale} dir={words.nightDir}>
            {line.quote}
          </bdi>
        )}
      </p>
      {onTakeFrom && (
        <button
          type="button"
          class="button button-plain log-from"
          aria-label={t('branch.from.at', { time })}
          onClick={onTakeFrom}
        >
          {t('branch.from')}
        </button>
      )}
    </li>
  );
}
