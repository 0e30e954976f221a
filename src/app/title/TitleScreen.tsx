/** The title, for visitors who have a night on this device: go on, begin another, look at past ones. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { statusOf } from '../../storage/status.ts';
import type { RunSummary } from '../../storage/types.ts';
import { useWords } from '../context.tsx';
import { artBase } from '../exchange/Face.tsx';
import { loadNight } from '../nights.ts';
import type { Notice } from '../notice.ts';
import type { Services } from '../services.ts';
import { useShell } from '../shell.tsx';
import { PastNights } from './PastNights.tsx';
import './title.css';

interface Props {
  services: Services;
  onBegin(skipConfrontations: boolean): void;
  onOpen(id: string): void;
  notify(notice: Notice): void;
}

export function TitleScreen({ services, onBegin, onOpen, notify }: Props) {
  const words = useWords();
  const { t } = words;
  const shell = useShell();
  const [runs, setRuns] = useState<RunSummary[] | null>(null);
  const [choosing, setChoosing] = useState(false);
  const main = useRef<HTMLElement>(null);
  /** Content of each night as it is now: runs of an older one can be read and not played on. */
  const [hashes, setHashes] = useState<ReadonlyMap<string, string>>(new Map());
  const refresh = useCallback(async () => {
    const { runs: found } = await services.store.list();
    const ids = [...new Set(found.map((run) => run.header.scenario))];
    const nights = await Promise.all(ids.map(loadNight));
    setHashes(new Map(ids.map((id, at) => [id, nights[at]?.contentHash ?? ''])));
    setRuns(found);
  }, [services]);
  useEffect(() => {
    void refresh();
    main.current?.focus({ preventScroll: true });
  }, [refresh]);
  const playable = (run: RunSummary) =>
    hashes.get(run.header.scenario) !== undefined &&
    statusOf(run.header, hashes.get(run.header.scenario) ?? '') === 'current';
  const open = runs?.find((run) => !run.ended && playable(run));
  // The phone rang at 03:07.
  const at = (run: RunSummary) => words.at(run.end);
  return (
    <div class="title">
      <div class="title-picture" aria-hidden="true">
        <img src={`${artBase}title.webp`} alt="" decoding="async" />
      </div>
      <main class="title-main" id="main" tabIndex={-1} ref={main}>
        <h1 lang="en">{t('app.name')}</h1>
        <p class="title-tagline">{t('title.tagline')}</p>
        <div class="title-ways" hidden={runs === null}>
          {open && (
            <button type="button" class="button button-main title-way" onClick={() => onOpen(open.id)}>
              {t('title.continue.at', { time: at(open) })}
            </button>
          )}
          {choosing ? (
            <div class="title-note" role="group" aria-label={t('title.begin')}>
              {words.knows('content-note') && <p lang={words.nightLocale}>{words.night('content-note')}</p>}
              <div class="row">
                <button type="button" class="button button-main" onClick={() => onBegin(false)}>
                  {t('title.begin.full')}
                </button>
                <button type="button" class="button" onClick={() => onBegin(true)}>
                  {t('title.begin.softer')}
                </button>
              </div>
            </div>
          ) : (
            <button
              type="button"
              class={open ? 'button title-way' : 'button button-main title-way'}
              onClick={() => setChoosing(true)}
            >
              {t('title.new')}
            </button>
          )}
          <button type="button" class="button title-way" onClick={shell.practise}>
            {t('title.practice')}
          </button>
          <button type="button" class="button title-way" onClick={() => shell.show('own-words')}>
            {t('own-words.open')}
          </button>
          <button type="button" class="button title-way" onClick={() => shell.show('scoring')}>
            {t('scoring.open')}
          </button>
          <button type="button" class="button title-way" onClick={() => shell.open('settings')}>
            {t('title.settings')}
          </button>
        </div>
        {runs && (
          <PastNights
            runs={runs}
            store={services.store}
            onOpen={onOpen}
            onChanged={refresh}
            notify={notify}
            at={at}
            playable={playable}
          />
        )}
        <p class="title-honest">{t('app.learning-only')}</p>
      </main>
    </div>
  );
}
