/**
 * A form: what is asked scrolls, and what is said in the end stands under it, always in view. Neither ever lies over
 * the other.
 */
import type { ComponentChildren } from 'preact';
import { useBridge } from '../bridge-context.ts';

interface Props {
  /** The questions. */
  children: ComponentChildren;
  /** The sentence that it makes, and the buttons that say it. */
  foot: ComponentChildren;
  /** Offered once something was filled in. */
  onClear?: (() => void) | null;
}

export function FormFrame({ children, foot, onClear = null }: Props) {
  const { words } = useBridge();
  const shown = onClear !== null || (foot !== null && foot !== false);
  return (
    <div class="b-form">
      {/* Scrolls on small screens; its questions take the focus. */}
      <div class="b-form-body">{children}</div>
      {shown && (
        <div class="b-form-foot">
          {foot}
          {onClear !== null && (
            <button type="button" class="b-clear" onClick={onClear} title={words.t('bridge.clear')}>
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="M3.500 6.500A5 5 0 1 1 3 9.500M3 3v3.500h3.500" />
              </svg>
              <span class="b-clear-words">{words.t('bridge.clear')}</span>
            </button>
          )}
        </div>
      )}
    </div>
  );
}
