/**
 * Between two chapters: the light changes, and it says where and when, and what changed meanwhile. After a tap it goes
 * by itself, unless there is something to read; whoever came by key or ear goes on when they have heard it.
 */
import { useEffect, useRef } from 'preact/hooks';
import { useSession, useWords } from '../context.tsx';
import { byPointer, watchHand } from '../hand.ts';
import { Controls } from '../panels/Controls.tsx';
import { Paragraphs } from '../exchange/Paragraphs.tsx';
import type { Cut } from '../session-types.ts';
import { useTime } from '../time.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { Answered } from './Answered.tsx';
import { Skyline } from './Skyline.tsx';
import './screens.css';

/** Milliseconds after which a caption without further lines goes on by itself; it stays as the screen's heading. */
const restMs = 2600;

watchHand();

export function CutScreen({ cut }: { cut: Cut }) {
  const session = useSession();
  const words = useWords();
  const { view, enter, settings } = session;
  const time = useTime();
  const button = useRef<HTMLButtonElement>(null);
  useShortcuts({ escape: enter }, settings.keys);
  useEffect(() => {
    button.current?.focus({ preventScroll: true });
    if (cut.changed.length > 0 || !byPointer()) return undefined;
    return time.after(restMs, enter);
  }, [cut, enter, time]);
  const place = `chapter.${cut.chapter}`;
  return (
    <div class={`cut cut-${view.act}`}>
      <div class="act-picture" aria-hidden="true">
        <CutPicture act={view.act} />
      </div>
      <header class="act-bar act-bar-bare">
        <Controls />
      </header>
      <main class="cut-main" id="main">
        {view.answered && <Answered answered={view.answered} />}
        <h1 class="cut-place" lang={words.knows(place) ? words.nightLocale : undefined}>
          {words.knows(place) ? (
            <bdi dir={words.nightDir}>{words.night(place)}</bdi>
          ) : (
            words.t(`act.${view.act}`)
          )}
        </h1>
        {cut.changed.length > 0 && (
          <ul class="cut-changed" aria-label={words.t('cut.changed')}>
            {cut.changed.map((line) => (
              <li key={line.id}>
                <Paragraphs of={line} />
              </li>
            ))}
          </ul>
        )}
        {/* Reaches over the whole screen: a tap anywhere goes on. */}
        <button type="button" class="button cut-on" ref={button} onClick={enter}>
          {words.t('cut.enter')}
        </button>
      </main>
    </div>
  );
}

/** The light that one act leaves to the next: each is drawn in the sheet as `cut-<act>`. */
function CutPicture({ act }: { act: string }) {
  if (act === 'bridge') {
    return (
      <>
        <Skyline lit={-1} />
        <span class="cut-phone" />
      </>
    );
  }
  if (act === 'later') return <Skyline lit={0} />;
  return (
    <>
      <span class="cut-before" />
      <span class="cut-light" />
    </>
  );
}
