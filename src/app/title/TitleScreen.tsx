/** The title, for visitors who have a night on this device: go on, begin another, look at past ones. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../context.tsx';
import { artBase } from '../exchange/Face.tsx';
import { kindOf } from '../past/titles.ts';
import type { NightBefore } from '../runs.ts';
import { useRuns, useStatus } from '../past/use-runs.ts';
import type { Services } from '../services.ts';
import { useShell } from '../shell.tsx';
import { mostOnTitle, PastNights } from './PastNights.tsx';
import { usePageTop } from '../use-page-top.ts';
import './title.css';

interface Props {
  services: Services;
  /** `unlike`: the night before. */
  onBegin(skipConfrontations: boolean, unlike?: NightBefore): void;
  onOpen(id: string): void;
}

export function TitleScreen({ services, onBegin, onOpen }: Props) {
  const words = useWords();
  const { t } = words;
  const shell = useShell();
  const { runs, refresh } = useRuns(services.store);
  const [choosing, setChoosing] = useState(false);
  const main = usePageTop();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that asked is gone; the note is what comes of it.
    if (choosing) note.current?.focus();
  }, [choosing]);
  // The newest unfinished attempt that can be played on; others are found among all that is kept.
  const unfinished = (runs ?? []).find(
    (run) => !run.ended && run.doubt === undefined && kindOf(run.header.scenario) === 'night',
  );
  const last = (runs ?? []).find((run) => run.ended && kindOf(run.header.scenario) === 'night');
  const recent = (runs ?? []).slice(0, mostOnTitle);
  const status = useStatus(unfinished ? [unfinished, ...recent] : recent);
  const open = unfinished && status(unfinished) === 'current' ? unfinished : undefined;
  return (
    <div class="title">
      <div class="title-picture" aria-hidden="true">
        <img src={`${artBase}title.webp`} alt="" />
      </div>
      <main class="title-main" id="main" tabIndex={-1} ref={main}>
        <h1 lang="en">{t('app.name')}</h1>
        <p class="title-tagline">{t('title.tagline')}</p>
        <div class="title-ways" hidden={runs === null}>
          {open && (
            <button type="button" class="button button-main title-way" onClick={() => onOpen(open.id)}>
              {t('title.continue.at', { time: words.at(open.end) })}
            </button>
          )}
          {choosing ? (
            <div class="title-note" role="group" aria-label={t('title.begin')} tabIndex={-1} ref={note}>
              {words.knows('content-note') && <p lang={words.nightLocale}>{words.night('content-note')}</p>}
              <div class="row">
                <button type="button" class="button button-main" onClick={() => onBegin(false, last?.header)}>
                  {t('title.begin.full')}
                </button>
                <button type="button" class="button" onClick={() => onBegin(true, last?.header)}>
                  {t('title.begin.softer')}
                </button>
              </div>
            </div>
          ) : (
            <button
              // Anew when it steps back: colours that fade into each other leave it white on white meanwhile.
              key={open ? 'beside' : 'first'}
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
        </div>
        <div class="title-ways title-less" hidden={runs === null}>
          {runs && runs.length > 0 && (
            <button type="button" class="button title-way" onClick={() => shell.show('progress')}>
              {t('progress.open')}
            </button>
          )}
          <button type="button" class="button title-way" onClick={() => shell.show('own-words')}>
            {t('own-words.open')}
          </button>
          <button type="button" class="button title-way" onClick={() => shell.show('scoring')}>
            {t('scoring.open')}
          </button>
          <button type="button" class="button title-way" onClick={() => shell.open('settings')}>
            {t('title.settings')}
          </button>
          <a class="button title-way" href={`${import.meta.env.BASE_URL}host.html`}>
            {t('title.workshop')}
          </a>
        </div>
        {runs && (
          <PastNights
            runs={runs}
            store={services.store}
            status={status}
            onOpen={onOpen}
            onChanged={refresh}
          />
        )}
        <p class="title-honest">{t('app.learning-only')}</p>
      </main>
    </div>
  );
}
