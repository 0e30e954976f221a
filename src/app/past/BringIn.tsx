/** A button that opens a saved file; while it is at work it says how far it is, and can be called off. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RunStore } from '../../storage/types.ts';
import { useWords } from '../context.tsx';
import { useShell } from '../shell.tsx';
import type { TakeProgress } from '../take.ts';
import { bringIn } from './bring-in.ts';
import './bring-in.css';

/** A file of one or a few runs is done before anybody has read a number. */
const worthShowing = 10;

export function BringIn({ store, onChanged }: { store: RunStore; onChanged(): Promise<void> }) {
  const { t } = useWords();
  const { notify } = useShell();
  const chooser = useRef<HTMLInputElement>(null);
  const [work, setWork] = useState<{ stop: AbortController; progress: TakeProgress | null } | null>(null);
  // Whoever leaves the page goes on being served; only what nobody sees is not drawn any more.
  const gone = useRef(false);
  useEffect(() => () => void (gone.current = true), []);
  const open = (file: File) => {
    const stop = new AbortController();
    setWork({ stop, progress: null });
    const onProgress = (progress: TakeProgress) => {
      if (!gone.current) setWork({ stop, progress });
    };
    void bringIn(store, file, notify, onChanged, { onProgress, signal: stop.signal }).finally(() => {
      if (chooser.current) chooser.current.value = '';
      if (!gone.current) setWork(null);
    });
  };
  const progress = work?.progress ?? null;
  return (
    <>
      <input
        ref={chooser}
        class="hidden"
        type="file"
        accept="application/json,.json"
        tabIndex={-1}
        aria-hidden="true"
        aria-label={t('title.import')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file && !work) open(file);
        }}
      />
      <button
        type="button"
        class="button"
        aria-disabled={work !== null}
        onClick={() => !work && chooser.current?.click()}
      >
        {t('title.import')}
      </button>
      {work && progress && progress.total >= worthShowing && (
        <Working progress={progress} onCancel={() => work.stop.abort()} />
      )}
    </>
  );
}

/** What it is at is told once a phase; the numbers are for the eye. */
function Working({ progress, onCancel }: { progress: TakeProgress; onCancel(): void }) {
  const { t, number } = useWords();
  const { phase, done, total } = progress;
  return (
    <div class="bringing">
      <p role="status">{t(`past.import.${phase}`)}</p>
      <progress aria-label={t(`past.import.${phase}`)} value={done} max={total} />
      <span class="note" aria-hidden="true">
        {t('past.import.of', { done: number(done), total: number(total) })}
      </span>
      <button type="button" class="button" onClick={onCancel}>
        {t('past.import.cancel')}
      </button>
    </div>
  );
}
