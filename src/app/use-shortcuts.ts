/** Single-key shortcuts of the shell. The bridge has its own table; whoever takes a key first prevents the rest. */
import { useEffect, useRef } from 'preact/hooks';

/** What each key does; a handler that returns false lets the key go on. */
export type Shortcuts = Record<string, () => boolean | void>;

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.matches('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])')
  );
}

/** The name under which a press is looked up: the digit whatever the layout's numerals, else the key. */
function nameOf(event: KeyboardEvent): string {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  if (digit !== undefined && /^\p{Nd}$/u.test(event.key)) return digit;
  if (/^[a-z?.]$/i.test(event.key) || event.key.length > 1) return event.key.toLowerCase();
  // Layouts without Latin letters: what stands on that key in Latin ones.
  return event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : event.key;
}

/** Listens while `on`; not while a dialog is open, unless `inDialog`. Escape works even when `on` is false. */
export function useShortcuts(shortcuts: Shortcuts, on = true): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const modified = event.ctrlKey || event.altKey || event.metaKey;
      if (event.defaultPrevented || event.repeat || modified || typing(event.target)) return;
      if (document.querySelector('dialog:modal') !== null) return;
      const name = nameOf(event);
      if (!on && name !== 'escape') return;
      const run = latest.current[name];
      if (run && run() !== false) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}
