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
  const { settings, scenario } = useSession();
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
  const lived = livedTexts(epilogue, scenario.epilogue?.base ?? 100).filter((key) => words.knows(key));
  return (
    <Screen act="later" place={t('act.later')} picture={<Skyline lit={0} />}>
      <div class="windows">
        <h2>{t('later.windows')}</h2>
        <div
          class="windows-house"
          role="img"
          aria-label={t('later.windows.alt', { count: epilogue.windows.length })}
        >
          {Array.from({ length: count }, (_, window) => (
            <i key={window} data-state={window >= shown ? 'waiting' : lit.has(window) ? 'lit' : 'dark'} />
          ))}
        </div>
        <p class="windows-count" aria-live="off">
          {t('later.windows.count', { count: soFar })}
        </p>
        {all ? (
          <>
            {lived.length > 0 && (
              <section class="windows-lived">
                <h3>{t('later.lived')}</h3>
                {lived.map((key) => (
                  <Paragraphs key={key} of={key} />
                ))}
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

/** Points taken off the base, as a share of it, from which something counts as having been in the way. */
const inTheWay = 0.25;

/** Keys of the lived night: what happened to the command, then what the newcomer did. */
export function livedTexts(epilogue: Props['epilogue'], base: number): string[] {
  const { livedFails, speaks, chance } = epilogue;
  const guarded = chance <= base * (1 - inTheWay);
  const fate = livedFails ? (guarded ? 'fails' : 'open') : guarded ? 'holds' : 'lucky';
  return [`epilogue.${fate}`, speaks ? 'epilogue.speaks' : 'epilogue.silent'];
}
