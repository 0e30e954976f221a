/** A button that opens a saved file. */
import { useRef } from 'preact/hooks';
import type { RunStore } from '../../storage/types.ts';
import { useWords } from '../context.tsx';
import { useShell } from '../shell.tsx';
import { bringIn } from './bring-in.ts';

export function BringIn({ store, onChanged }: { store: RunStore; onChanged(): Promise<void> }) {
  const { t } = useWords();
  const { notify } = useShell();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={chooser}
        class="hidden"
        type="file"
        accept="application/json,.json"
        tabIndex={-1}
        aria-label={t('title.import')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (!file) return;
          void bringIn(store, file, notify, onChanged).finally(() => {
            currentTarget.value = '';
          });
        }}
      />
      <button type="button" class="button" onClick={() => chooser.current?.click()}>
        {t('title.import')}
      </button>
    </>
  );
}
