/** Saves runs: as one file that can be opened elsewhere, or as tables for a spreadsheet. */
import { useState } from 'preact/hooks';
import type { RunStore, RunSummary } from '../../storage/types.ts';
import { useWords } from '../context.tsx';
import { offerFile } from '../offer-file.ts';

import { tableNames, tableOf, tablesOf, type TableName } from './tables.ts';

interface Props {
  store: RunStore;
  /** What is saved: those ticked, else those shown by the filter. */
  runs: readonly RunSummary[];
  all: number;
}

export function Save({ store, runs, all }: Props) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const save = (work: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    void work().finally(() => setBusy(false));
  };
  const asFile = async () => {
    const text = await store.exportAll(runs.map(({ id }) => id));
    offerFile({ name: `hold-the-bridge-${today()}.json`, type: 'application/json', text });
  };
  const asTable = async (name: TableName) => {
    const text = await tableOf(name, store, runs);
    offerFile({ name: `hold-the-bridge-${name}-${today()}.csv`, type: 'text/csv', text });
  };
  const asTables = async () => {
    const text = await tablesOf(store, runs);
    offerFile({ name: `hold-the-bridge-tables-${today()}.json`, type: 'application/json', text });
  };
  return (
    <div class="nights-save">
      <p>
        {runs.length === all
          ? t('past.save.all', { count: all })
          : t('past.save.some', { count: runs.length })}{' '}
        <span class="note">{t('past.save.what')}</span>
      </p>
      <div class="row">
        <button type="button" class="button" aria-disabled={busy} onClick={() => save(asFile)}>
          {t('past.save.file')}
        </button>
        {tableNames.map((name) => (
          <button
            key={name}
            type="button"
            class="button button-plain"
            aria-disabled={busy}
            onClick={() => save(() => asTable(name))}
          >
            {t(`past.save.${name}`)}
          </button>
        ))}
        <button type="button" class="button button-plain" aria-disabled={busy} onClick={() => save(asTables)}>
          {t('past.save.tables')}
        </button>
      </div>
      <p role="status" class="note">
        {busy && t('past.save.busy')}
      </p>
    </div>
  );
}

/** The day in a file's name, in UTC. */
const today = (): string => new Date().toISOString().slice(0, 10);
