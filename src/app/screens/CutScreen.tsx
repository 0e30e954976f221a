/** Between two chapters: where and when, and what changed meanwhile. */
import { useEffect, useRef } from 'preact/hooks';
import { useSession, useWords } from '../context.tsx';
import { Controls } from '../panels/Controls.tsx';
import { Paragraphs } from '../exchange/Paragraphs.tsx';
import type { Cut } from '../session-types.ts';
import { Skyline } from './Skyline.tsx';
import './screens.css';

/** Milliseconds after which a caption without further lines goes on by itself; it stays as the screen's heading. */
const restMs = 2600;

export function CutScreen({ cut }: { cut: Cut }) {
  const session = useSession();
  const words = useWords();
  const { view, scenario } = session;
  const button = useRef<HTMLButtonElement>(null);
  const { enter } = session;
  useEffect(() => {
    button.current?.focus({ preventScroll: true });
    if (cut.changed.length > 0) return;
    const timer = setTimeout(enter, restMs);
    return () => clearTimeout(timer);
  }, [cut, enter]);
  const chapter = scenario.chapters.find((one) => one.id === cut.chapter);
  const place = `chapter.${cut.chapter}`;
  return (
    <div class={`cut cut-${view.act}`}>
      <div class="act-picture" aria-hidden="true">
        <Skyline lit={-1} />
      </div>
      <header class="act-bar act-bar-bare">
        <Controls />
      </header>
      <main class="cut-main" id="main">
        <h1 class="cut-place" lang={words.knows(place) ? words.nightLocale : undefined}>
          {words.knows(place) ? words.night(place) : words.t(`act.${view.act}`)}
        </h1>
        {chapter !== undefined && chapter.day > 1 && (
          <p class="note">{words.t('cut.day', { count: chapter.day })}</p>
        )}
        {cut.changed.length > 0 && (
          <ul class="cut-changed" aria-label={words.t('cut.changed')}>
            {cut.changed.map((line) => (
              <li key={line.id} data-headline={/headline/.test(line.id) || undefined}>
                <Paragraphs of={line} />
              </li>
            ))}
          </ul>
        )}
        <button type="button" class="button" ref={button} onClick={enter}>
          {words.t('cut.enter')}
        </button>
      </main>
    </div>
  );
}
