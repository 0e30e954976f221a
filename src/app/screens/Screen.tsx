/** The frame of an act: its light, its bar, and the focus that moves there when the act begins. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSession, useWords } from '../context.tsx';
import { Controls } from '../panels/Controls.tsx';
import './screens.css';

interface Props {
  /** The light that the act stands in: `act-<name>` in the sheet. */
  act: string;
  /** Instead of the chapter's caption: where the chapter has already gone on. */
  place?: string;
  children: ComponentChildren;
  /** Behind everything; decoration only. */
  picture?: ComponentChildren;
}

export function Screen({ act, place, children, picture }: Props) {
  const { view } = useSession();
  const words = useWords();
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    main.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [act]);
  const caption = `chapter.${view.chapter}`;
  const ofNight = place === undefined && words.knows(caption);
  return (
    <div class={`act act-${act}`}>
      <div class="act-picture" aria-hidden="true">
        {picture}
      </div>
      <header class="act-bar">
        <h1 class="act-place" lang={ofNight ? words.nightLocale : undefined}>
          {ofNight ? words.night(caption) : (place ?? words.t(`act.${view.act}`))}
        </h1>
        <Controls />
      </header>
      <main class="act-main" id="main" tabIndex={-1} ref={main}>
        {children}
      </main>
    </div>
  );
}
