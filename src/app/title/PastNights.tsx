/** The nights kept on this device: open, save to a file, delete; and opening a saved one. */
import { useRef } from 'preact/hooks';
import { localeInfo } from '../../i18n/index.ts';
import { formats } from '../../i18n/format.ts';
import { readFile } from '../../storage/file.ts';
import type { RunStore, RunSummary } from '../../storage/types.ts';
import { useWords } from '../context.tsx';
import { saveRun } from '../save.ts';
import type { Notice } from '../notice.ts';
import { takeText } from '../take.ts';

interface Props {
  runs: RunSummary[];
  store: RunStore;
  onOpen(id: string): void;
  onChanged(): Promise<void>;
  notify(notice: Notice): void;
  at(run: RunSummary): string;
  playable(run: RunSummary): boolean;
}

export function PastNights({ runs, store, onOpen, onChanged, notify, at, playable }: Props) {
  const words = useWords();
  const { t } = words;
  const chooser = useRef<HTMLInputElement>(null);
  const date = formats(localeInfo(words.locale).tag).date;
  const remove = async (run: RunSummary) => {
    await store.remove(run.id);
    notify({ id: 'removed', text: 'title.runs.deleted' });
    await onChanged();
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    const text = await readFile(file);
    const taken = text.ok ? await takeText(store, text.value) : text;
    if (taken.ok) notify({ id: 'import', text: 'title.import.ok' });
    else
      notify({ id: 'import', text: ['problem', taken.problem.code], params: { where: taken.problem.where } });
    await onChanged();
  };
  return (
    <section class="past" aria-labelledby="past">
      <h2 id="past">{t('title.runs')}</h2>
      {runs.length === 0 && <p class="note">{t('title.runs.none')}</p>}
      <ul>
        {runs.map((run) => (
          <li key={run.id}>
            <p class="past-what">
              <span>{t('title.runs.started', { date: date(run.startedAt) })}</span>
              <span class="note">
                {run.ended ? t('title.runs.done') : t('title.runs.undone', { time: at(run) })}
                {run.outcome && ` · ${words.money(run.outcome.cost)}`}
                {!playable(run) && ` · ${t('title.runs.readonly')}`}
              </span>
            </p>
            <div class="row">
              {(run.ended || playable(run)) && (
                <button type="button" class="button" onClick={() => onOpen(run.id)}>
                  {t(run.ended ? 'title.runs.open' : 'title.runs.resume')}
                </button>
              )}
              <button
                type="button"
                class="button button-plain"
                onClick={() => void saveRun(store, run.id, notify)}
              >
                {t('title.runs.export')}
              </button>
              <button type="button" class="button button-plain" onClick={() => void remove(run)}>
                {t('title.runs.delete')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <input
        ref={chooser}
        class="hidden"
        type="file"
        accept="application/json,.json"
        tabIndex={-1}
        aria-label={t('title.import')}
        onChange={(event) => {
          const input = event.currentTarget;
          void take(input.files?.[0]).finally(() => {
            input.value = '';
          });
        }}
      />
      <button type="button" class="button button-plain" onClick={() => chooser.current?.click()}>
        {t('title.import')}
      </button>
    </section>
  );
}
