/** The nights played last, and the way to all that is kept. */
import type { RunStatus, RunStore, RunSummary } from '../../storage/types.ts';
import { useWords } from '../context.tsx';
import { BringIn } from '../past/BringIn.tsx';
import { nameOf } from '../past/titles.ts';
import { marksOf, resultText, startedText } from '../past/words-of-run.ts';
import { useShell } from '../shell.tsx';

interface Props {
  /** All of them, newest first. */
  runs: readonly RunSummary[];
  store: RunStore;
  status(run: RunSummary): RunStatus | undefined;
  onOpen(id: string): void;
  onChanged(): Promise<void>;
}

/** How many the title shows. */
export const mostOnTitle = 3;

export function PastNights({ runs, store, status, onOpen, onChanged }: Props) {
  const { t } = useWords();
  const shell = useShell();
  return (
    <section class="past" aria-labelledby="past">
      <h2 id="past">{t('title.runs')}</h2>
      {runs.length === 0 && <p class="note">{t('title.runs.none')}</p>}
      <ul>
        {runs.slice(0, mostOnTitle).map((run) => (
          <Recent key={run.id} run={run} status={status(run)} onOpen={() => onOpen(run.id)} />
        ))}
      </ul>
      <div class="row">
        {runs.length > 0 && (
          <button type="button" class="button" onClick={() => shell.show('nights')}>
            {t('past.all', { count: runs.length })}
          </button>
        )}
        <BringIn store={store} onChanged={onChanged} />
      </div>
    </section>
  );
}

interface RecentProps {
  run: RunSummary;
  status: RunStatus | undefined;
  onOpen(): void;
}

function Recent({ run, status, onOpen }: RecentProps) {
  const words = useWords();
  const { t } = words;
  const marks = marksOf(run, status, words);
  const about = `${nameOf(run, words)}, ${startedText(run, words)}`;
  return (
    <li>
      <p class="past-what">
        <span>
          <bdi>{nameOf(run, words)}</bdi>
        </span>
        <span class="note">{startedText(run, words)}</span>
        <span class="note">{[resultText(run, words), ...marks].join(' · ')}</span>
      </p>
      {run.doubt !== 'impossible' && (run.ended || status === 'current') && (
        <button
          type="button"
          class="button"
          aria-label={`${t(run.ended ? 'title.runs.open' : 'title.runs.resume')}: ${about}`}
          onClick={onOpen}
        >
          {t(run.ended ? 'title.runs.open' : 'title.runs.resume')}
        </button>
      )}
    </li>
  );
}
