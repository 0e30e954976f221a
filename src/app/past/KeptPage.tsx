/** The frame of the pages about what is kept: a heading, the way back, and below it what the numbers are not for. */
import type { ComponentChildren } from 'preact';
import { useWords } from '../context.tsx';
import { usePageTop } from '../use-page-top.ts';
import './past.css';

interface Props {
  /** Key of the heading. */
  heading: string;
  /** Key of the way back. */
  back: string;
  /** A class of the page's own. */
  look?: string;
  onLeave(): void;
  children: ComponentChildren;
  /** What lies over the page. */
  over?: ComponentChildren;
}

export function KeptPage({ heading, back, look = '', onLeave, children, over }: Props) {
  const { t } = useWords();
  const main = usePageTop();
  return (
    <div class="nights">
      <main class={`nights-main ${look}`} id="main" tabIndex={-1} ref={main}>
        <header class="nights-head">
          <h1>{t(heading)}</h1>
          <button type="button" class="button" onClick={onLeave}>
            {t(back)}
          </button>
        </header>
        {children}
        <p class="nights-honest">
          {t('app.learning-only')} {t('debrief.unchecked')}
        </p>
      </main>
      {over}
    </div>
  );
}
