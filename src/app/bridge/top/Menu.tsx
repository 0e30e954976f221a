/** The shell's own controls: step out in one tap, and the rest behind one. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useShell, type PanelName } from '../../shell.tsx';
import { useBridge } from '../bridge-context.ts';

const panels: readonly PanelName[] = ['log', 'keys', 'settings'];

export function Menu() {
  const { words } = useBridge();
  const shell = useShell();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setOpen(false);
      place.current?.querySelector('button')?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    // Before the bridge's own keys: Escape closes what is on top.
    document.addEventListener('keydown', escape, true);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', escape, true);
    };
  }, [open]);
  const choose = (panel: PanelName) => {
    setOpen(false);
    shell.open(panel);
  };
  return (
    <div class="b-menu" ref={place}>
      <button
        type="button"
        class="b-menu-button"
        aria-expanded={open}
        aria-label={words.t('bar.more')}
        title={words.t('bar.more')}
        onClick={() => setOpen(!open)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2.500 4.500h11M2.500 8h11M2.500 11.500h11" />
        </svg>
      </button>
      {open && (
        <ul class="b-menu-list">
          {panels.map((panel) => (
            <li key={panel}>
              <button type="button" class="b-menu-item" onClick={() => choose(panel)}>
                {words.t(`bar.${panel}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        class="b-menu-button b-menu-out"
        title={words.t('bar.stepout')}
        onClick={() => shell.stepOut()}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M9 2.500H3.500v11H9M7 8h6.500M11 5.500 13.500 8 11 10.500" />
        </svg>
        <span class="b-menu-word">{words.t('bar.stepout')}</span>
      </button>
    </div>
  );
}
