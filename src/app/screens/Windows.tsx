/** A hundred nights as a hundred windows: one by one they light (it reached the customers) or stay dark. */
import { useEffect, useState } from 'preact/hooks';
import { useSession, useWords } from '../context.tsx';
import type { View } from '../../run/view.ts';
import { still } from '../runs.ts';
import { Paragraphs } from '../exchange/Paragraphs.tsx';
import { Screen } from './Screen.tsx';
import { Skyline } from './Skyline.tsx';

/** Milliseconds from one window to the next. */
const stepMs = 45;
const count = 100;

interface Props {
  epilogue: NonNullable<View['epilogue']>;
  onDone(): void;
}

export function Windows({ epilogue, onDone }: Props) {
  const { settings } = useSession();
  const words = useWords();
  const { t } = words;
  const [shown, setShown] = useState(() => (still(settings.motion) ? count : 0));
  useEffect(() => {
    if (shown >= count) return;
    const timer = setTimeout(() => setShown((n) => n + 1), stepMs);
    return () => clearTimeout(timer);
  }, [shown]);
  const lit = new Set(epilogue.windows);
  const soFar = epilogue.windows.filter((window) => window < shown).length;
  const all = shown >= count;
  const lived = livedText(epilogue).find((key) => words.knows(key));
  return (
    <Screen act="later" picture={<Skyline lit={0} />}>
      <div class="windows">
        <h2>{t('later.windows')}</h2>
        <div class="windows-house" role="img" aria-label={t('later.windows.alt', { count: epilogue.windows.length })}>
          {Array.from({ length: count }, (_, window) => (
            <i key={window} data-state={window >= shown ? 'waiting' : lit.has(window) ? 'lit' : 'dark'} />
          ))}
        </div>
        <p class="windows-count" aria-live="off">
          {t('later.windows.count', { count: soFar })}
        </p>
        {all ? (
          <>
            {lived !== undefined && (
              <section class="windows-lived">
                <h3>{t('later.lived')}</h3>
                <Paragraphs of={lived} />
              </section>
            )}
            <p class="note">{t('later.model')}</p>
            <button type="button" class="button button-main" onClick={onDone}>
              {t('app.continue')}
            </button>
          </>
        ) : (
          <button type="button" class="button" onClick={() => setShown(count)}>
            {t('later.windows.skip')}
          </button>
        )}
      </div>
    </Screen>
  );
}

/** Keys of the lived night's text, the most exact first. */
export function livedText({ livedFails, speaks }: { livedFails: boolean; speaks: boolean }): string[] {
  const fate = livedFails ? 'fails' : 'holds';
  const voice = speaks ? 'speaks' : 'silent';
  return [`epilogue.lived.${fate}.${voice}`, `epilogue.lived.${fate}`, `epilogue.${fate}.${voice}`];
}
