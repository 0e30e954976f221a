/**
 * A form: what is asked scrolls, and what is said in the end stands under it, always in view. Neither ever lies over
 * the other.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useBridge } from '../bridge-context.ts';

interface Props {
  /** The questions. */
  children: ComponentChildren;
  /** The sentence that it makes, and the buttons that say it. */
  foot: ComponentChildren;
  /** Offered once something was filled in: clears it, and gives the way to have it back. */
  onClear?: (() => () => void) | null;
  /** What would be cleared, as a phrase. */
  holds?: string;
  /** What the form is about, where one form serves several: what was cleared is offered again there alone. */
  of?: string;
}

/** What was just cleared. */
interface Cleared {
  what: string;
  of: string;
  undo: () => void;
}

export function FormFrame({ children, foot, onClear = null, holds = '', of = '' }: Props) {
  const { words } = useBridge();
  const [cleared, setGone] = useState<Cleared | null>(null);
  const gone = cleared?.of === of ? cleared : null;
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    // The button that cleared it is gone; a keyboard is at the one that takes it back.
    if (gone !== null && (document.activeElement === null || document.activeElement === document.body))
      back.current?.focus({ preventScroll: true });
  }, [gone]);
  // Something else was begun: what was cleared before it is past.
  if (gone !== null && onClear !== null) setGone(null);
  const shown = onClear !== null || gone !== null || (foot !== null && foot !== false);
  return (
    <div class="b-form">
      {/* Scrolls on small screens; its questions take the focus. */}
      <div class="b-form-body">{children}</div>
      {shown && (
        <div class="b-form-foot">
          {foot}
          {onClear !== null && (
            <button
              type="button"
              class="b-clear"
              title={words.t('bridge.clear')}
              onClick={() => setGone({ what: holds, of, undo: onClear() })}
            >
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="M3.500 6.500A5 5 0 1 1 3 9.500M3 3v3.500h3.500" />
              </svg>
              <span class="b-clear-words">{words.t('bridge.clear')}</span>
            </button>
          )}
          {gone !== null && onClear === null && (
            <p class="b-cleared" role="status">
              {words.t(gone.what === '' ? 'bridge.cleared' : 'bridge.cleared.what', { what: gone.what })}{' '}
              <button
                type="button"
                class="b-take-draft"
                ref={back}
                onClick={() => (gone.undo(), setGone(null))}
              >
                {words.t('bridge.cleared.back')}
              </button>
            </p>
          )}
        </div>
      )}
    </div>
  );
}
