/** A panel over the screen: the browser's own dialog, so that focus, Escape and the backdrop are its business. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useWords } from '../context.tsx';
import './panels.css';

interface Props {
  heading: string;
  children: ComponentChildren;
  onClose(): void;
  /** Beside the heading. */
  side?: boolean;
}

/** Opens on mount; unmounting closes it and gives the focus back. */
export function Dialog({ heading, children, onClose, side = false }: Props) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const gone = useRef(false);
  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    // A tap on the backdrop is one on the dialog itself; Escape does the same for keys.
    const outside = (event: MouseEvent) => {
      if (event.target === element) element?.close();
    };
    element?.addEventListener('click', outside);
    return () => {
      // Closing tells so a moment later, when another panel may already be open.
      gone.current = true;
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={side ? 'panel panel-side' : 'panel'}
      aria-labelledby={id}
      onClose={() => !gone.current && onClose()}
    >
      <div class="panel-inside">
        <header class="panel-head">
          <h2 id={id} tabIndex={-1}>
            {heading}
          </h2>
          <button type="button" class="button button-plain" onClick={onClose}>
            {words.t('app.close')}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
