/** The frame of what a verb opens: a heading, a way out, and the focus where the hands are needed. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useBridge } from '../bridge-context.ts';

interface Props {
  title: string;
  children: ComponentChildren;
}

/** Where a panel puts the focus: what was pointed at, else the answer of its first question, else its first button. */
function firstStop(root: HTMLElement): HTMLElement | null {
  const group =
    root.querySelector<HTMLElement>('[data-group][data-start]') ??
    root.querySelector<HTMLElement>('[data-group]');
  // Where the first button would do something to somebody: its digits work from there, and Enter does nothing yet.
  if (group?.dataset['start'] === 'itself') return group;
  const inside =
    group?.querySelector<HTMLElement>('input:checked') ??
    group?.querySelector<HTMLElement>('input:not(:disabled), button:not([aria-disabled=true])') ??
    group?.querySelector<HTMLElement>('button');
  return (
    inside ??
    root.querySelector<HTMLElement>('[role=tab][aria-selected=true]') ??
    root.querySelector<HTMLElement>('button')
  );
}

export function PanelFrame({ title, children }: Props) {
  const { words, close } = useBridge();
  const frame = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const panel = frame.current;
    if (!panel) return;
    firstStop(panel)?.focus({ preventScroll: true });
    // What had the focus may go when it has been used (a question asked, a step decided): it stays in the panel.
    const observer = new MutationObserver(() => {
      if (document.activeElement === document.body) firstStop(panel)?.focus({ preventScroll: true });
    });
    observer.observe(panel, { childList: true, subtree: true });
    return () => observer.disconnect();
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
