/** The frame of an act: its light, its bar, its stage, and the focus that moves there when the act begins. */
import type { ComponentChildren } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import type { StageView } from '../../stage/index.ts';
import { useSession, useWords } from '../context.tsx';
import { Controls } from '../panels/Controls.tsx';
import { useMoreBelow } from '../use-more-below.ts';
import { usePageTop } from '../use-page-top.ts';
import { Backdrop } from './Backdrop.tsx';
import './screens.css';

interface Props {
  /** The light that the act stands in: `act-<name>` in the sheet. */
  act: string;
  /** A moment within the act that is lit and laid out differently: `data-scene` in the sheet. */
  scene?: string | undefined;
  /** Instead of the chapter's caption: where the chapter has already gone on. */
  place?: string;
  children: ComponentChildren;
  /** Behind everything; decoration only. */
  picture?: ComponentChildren;
  /** What the stage shows differently from the run. */
  change?: ((view: StageView) => StageView) | undefined;
  /** What lies on the stage once it is there; decoration only. */
  over?: ComponentChildren;
}

/** Text of this size and above needs the room that the picture would take. */
const largeText = 1.5;

export function Screen({ act, scene, place, children, picture, change, over }: Props) {
  const { view, settings } = useSession();
  const words = useWords();
  const [failed, setFailed] = useState(false);
  const fail = useCallback(() => setFailed(true), []);
  const main = usePageTop(act);
  const root = useRef<HTMLDivElement>(null);
  useMoreBelow(root);
  const caption = `chapter.${view.chapter}`;
  const ofNight = place === undefined && words.knows(caption);
  const strip = settings.stage && settings.textSize < largeText && !failed;
  return (
    <div class={`act act-${act}`} ref={root} data-scene={scene} data-strip={strip || undefined}>
      <div class="act-picture" aria-hidden="true">
        {picture}
      </div>
      <header class="act-bar">
        <h1 class="act-place" id="act-place" lang={ofNight ? words.nightLocale : undefined}>
          {ofNight ? (
            <bdi dir={words.nightDir}>{words.night(caption)}</bdi>
          ) : (
            (place ?? words.t(`act.${view.act}`))
          )}
        </h1>
        <Controls />
      </header>
      {strip && (
        <div class="act-strip" aria-hidden="true">
          <Backdrop onFailure={fail} change={change}>
            {over}
          </Backdrop>
        </div>
      )}
      <main class="act-main" id="main" aria-labelledby="act-place" tabIndex={-1} ref={main}>
        {children}
      </main>
    </div>
  );
}
