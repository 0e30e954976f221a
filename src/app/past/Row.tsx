/** One run in the list: what it is, what it came to, what sets it apart, and the way into it. */
import type { RunStatus, RunSummary } from '../../storage/types.ts';
import { useWords } from '../context.tsx';
import { nameOf } from './titles.ts';
import { marksOf, resultText, startedText } from './words-of-run.ts';

interface Props {
  run: RunSummary;
  status: RunStatus | undefined;
  chosen: boolean;
  /** Attempts that share a beginning with it, itself included. */
  family: number;
  onChoose(on: boolean): void;
  onOpen(): void;
  onFamily(): void;
}

export function Row({ run, status, chosen, family, onChoose, onOpen, onFamily }: Props) {
  const words = useWords();
  const { t } = words;
  const started = startedText(run, words);
  const title = nameOf(run, words);
  const opens = run.doubt !== 'impossible' && (run.ended || status === 'current');
  return (
    <li class="nights-row" data-run={run.id}>
      <label class="nights-choose">
        <input type="checkbox" checked={chosen} onChange={(event) => onChoose(event.currentTarget.checked)} />
        <span class="nights-what">
          <span class="nights-title">
            <bdi>{title}</bdi>
          </span>
          <span>{started}</span>
          <span class="note">{resultText(run, words)}</span>
          {marksOf(run, status, words).map((mark) => (
            <span class="nights-mark" key={mark}>
              {mark}
            </span>
          ))}
        </span>
      </label>
      <div class="nights-do">
        {opens && (
          <button
            type="button"
            class="button"
            aria-label={`${t(run.ended ? 'title.runs.open' : 'title.runs.resume')}: ${title}, ${started}`}
            onClick={onOpen}
          >
            {t(run.ended ? 'title.runs.open' : 'title.runs.resume')}
          </button>
        )}
        {family > 1 && (
          <button type="button" class="button button-plain" onClick={onFamily}>
            {t('past.family', { count: family })}
          </button>
        )}
      </div>
    </li>
  );
}
