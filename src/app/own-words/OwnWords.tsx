/** In your own words: a leader's own statement, read for ownership on this device. Advises, and scores nothing. */
import { useRef } from 'preact/hooks';
import { useWords } from '../context.tsx';
import { useShell } from '../shell.tsx';
import { usePageTop } from '../use-page-top.ts';
import { example } from './example.ts';
import { Result } from './Result.tsx';
import type { ReaderState } from './reader-client.ts';
import { useDraft } from './use-draft.ts';
import { useReading } from './use-reading.ts';
import './own-words.css';

interface Props {
  /** Back to what it was opened from: the title, or a run that waits. */
  onLeave(): void;
  /** A run waits behind it. */
  inRun: boolean;
}

export function OwnWords({ onLeave, inRun }: Props) {
  const { t, locale } = useWords();
  const shell = useShell();
  const draft = useDraft();
  const { state, again } = useReading(draft.text);
  const sheet = useRef<HTMLTextAreaElement>(null);
  const main = usePageTop();
  const put = (text: string) => {
    draft.write(text);
    sheet.current?.focus();
  };
  const empty = draft.text === '';
  return (
    <div class="own">
      <header class="own-bar">
        <button type="button" class="button button-plain" onClick={onLeave}>
          {t(inRun ? 'own-words.back.run' : 'own-words.back')}
        </button>
        <button type="button" class="button button-plain" onClick={() => shell.open('settings')}>
          {t('bar.settings')}
        </button>
      </header>
      <main class="own-main" id="main" tabIndex={-1} ref={main}>
        <div class="own-head">
          <h1>{t('own-words.heading')}</h1>
          <p class="own-disclaimer">{t('reader.disclaimer')}</p>
          <p class="note">
            {t('reader.advice-only')}
            {!locale.startsWith('en') && ` ${t('own-words.english')}`}
          </p>
        </div>
        <section class="own-sheet" aria-labelledby="own-label">
          <label id="own-label" for="own-text">
            {t('own-words.label')}
          </label>
          <textarea
            id="own-text"
            ref={sheet}
            dir="auto"
            lang="en"
            rows={12}
            value={draft.text}
            placeholder={t('own-words.placeholder')}
            aria-describedby="own-kept"
            onInput={(event) => draft.write(event.currentTarget.value)}
          />
          <div class="row">
            {empty ? (
              <button type="button" class="button" onClick={() => put(example)}>
                {t('own-words.example')}
              </button>
            ) : (
              <button type="button" class="button" onClick={() => put('')}>
                {t('own-words.clear')}
              </button>
            )}
          </div>
          <p class="note" id="own-kept">
            {t(draft.kept ? 'own-words.kept' : 'own-words.not-kept')}
          </p>
        </section>
        <section class="own-reading" aria-labelledby="own-reading">
          <h2 id="own-reading">{t('own-words.reading')}</h2>
          <Progress state={state} blank={!empty && draft.text.trim() === ''} onAgain={again} />
          <Result state={state} />
        </section>
      </main>
    </div>
  );
}

/** What the reader is doing, said politely; a level is told once, when it is there. */
function Progress({ state, blank, onAgain }: { state: ReaderState; blank: boolean; onAgain(): void }) {
  const { t, number } = useWords();
  const level = state.at === 'read' ? state.reading.level : null;
  return (
    <>
      <p class="own-state" role="status">
        {state.at === 'read' ? (
          level !== null && (
            <span class="hidden">{`${t('reader.level')}: ${t('own-words.level', { n: number(level) })}`}</span>
          )
        ) : (
          <span>{t(blank && state.at === 'idle' ? 'reader.kind.empty' : `own-words.state.${state.at}`)}</span>
        )}
      </p>
      {state.at === 'failed' && (
        <button type="button" class="button" onClick={onAgain}>
          {t('own-words.again')}
        </button>
      )}
    </>
  );
}
