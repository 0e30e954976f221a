/**
 * Between two chapters: what somebody said back last stands by itself until a tap, in the light that it was said in;
 * then the light changes, and it says where and when, and what changed meanwhile. After a tap it goes by itself, unless
 * there is something to read; whoever came by key or ear goes on when they have heard it.
 */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useSession, useWords } from '../context.tsx';
import { firstPress } from '../first-press.ts';
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
  const [answered, setAnswered] = useState(view.answered);
  const goOn = answered === null ? enter : () => setAnswered(null);
  useShortcuts({ escape: goOn }, settings.keys);
  useEffect(() => {
    button.current?.focus({ preventScroll: true });
    if (answered !== null || cut.changed.length > 0 || !byPointer()) return undefined;
    return time.after(restMs, enter);
  }, [answered, cut, enter, time]);
  if (answered !== null) {
    return (
      <div class={`cut cut-${view.act} cut-stands`}>
        <div class="act-picture" aria-hidden="true">
          <span class="cut-before" />
        </div>
        <header class="act-bar act-bar-bare">
          <Controls />
        </header>
        <main class="cut-main" id="main" aria-labelledby="cut-title">
          <h1 class="hidden" id="cut-title">
            {words.person(answered.speaker) || words.t('app.name')}
          </h1>
          <Answered answered={answered} />
          <GoOn button={button} onClick={goOn} />
        </main>
      </div>
    );
  }
  const place = `chapter.${cut.chapter}`;
  return (
    <div class={`cut cut-${view.act}`}>
      <div class="act-picture" aria-hidden="true">
        <CutPicture act={view.act} />
      </div>
      <header class="act-bar act-bar-bare">
        <Controls />
      </header>
      <main class="cut-main" id="main" aria-labelledby="cut-title">
        <h1 class="cut-place" id="cut-title" lang={words.knows(place) ? words.nightLocale : undefined}>
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
        <GoOn button={button} onClick={goOn} />
      </main>
    </div>
  );
}

/** Reaches over the whole screen: a tap anywhere goes on. */
function GoOn({ button, onClick }: { button: RefObject<HTMLButtonElement | null>; onClick: () => void }) {
  const { t } = useWords();
  return (
    <button type="button" class="button cut-on" ref={button} onClick={firstPress(onClick)}>
      {t('cut.enter')}
    </button>
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
