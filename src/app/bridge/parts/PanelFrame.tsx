/** The frame of what a verb opens: a heading, a way out, and the focus where the hands are needed. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useBridge } from '../bridge-context.ts';

interface Props {
  title: string;
  children: ComponentChildren;
}

/** Where a panel puts the focus first: what was pointed at, else its first answer, else its first button. */
const firstStops = ['[data-start]', '.b-tab-page input:checked', '.b-tab-page input:not(:disabled)', '[data-pick]', 'button'];

export function PanelFrame({ title, children }: Props) {
  const { words, close } = useBridge();
  const frame = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const root = frame.current;
    for (const stop of firstStops) {
      const found = root?.querySelector<HTMLElement>(stop);
      if (!found) continue;
      found.focus({ preventScroll: true });
      return;
    }
  }, []);
  return (
    <dialog open class="b-sheet" aria-labelledby="panel-title" ref={frame}>
      <header class="b-sheet-head">
        <h2 id="panel-title">{title}</h2>
        <button type="button" class="b-sheet-close" onClick={close}>
          {words.t('bridge.close')} <kbd aria-hidden="true">Esc</kbd>
        </button>
      </header>
      {children}
    </dialog>
  );
}
