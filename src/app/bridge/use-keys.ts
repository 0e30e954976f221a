/** Listens for the bridge's keys while the screen is up. */
import { useEffect, useRef } from 'preact/hooks';
import { commandFor, type Command, type Press } from './keys.ts';

function pressOf(event: KeyboardEvent): Press {
  const target = event.target instanceof Element ? event.target : null;
  return {
    key: event.key,
    code: event.code,
    modified: event.ctrlKey || event.altKey || event.metaKey,
    chord: (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey,
    typing:
      target?.matches('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])') ??
      false,
  };
}

/** Calls `run` with each command; when it returns true the key goes no further. */
export function useKeys(run: (command: Command) => boolean): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // A dialog of the shell (settings, keys) is on top: its keys are its own.
      if (event.defaultPrevented || document.querySelector('dialog:modal') !== null) return;
      const command = commandFor(pressOf(event));
      // A key that is held down picks once, and not also from what comes up under it.
      if (event.repeat && (command?.type === 'pick' || command?.type === 'verb' || command?.type === 'send'))
        return;
      if (command && latest.current(command)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/**
 * Picks the n-th thing of the group that has the focus, or of the first group in `root`; a choice made moves the
 * focus on to the next group, so that a task, a person and a length are three digits.
 */
export function pickNth(root: ParentNode, n: number): boolean {
  const groups = [...root.querySelectorAll<HTMLElement>('[data-group]')];
  const at = Math.max(
    0,
    groups.findIndex((group) => group.contains(document.activeElement)),
  );
  const picks = groups[at]?.querySelectorAll<HTMLElement>('[data-pick]') ?? [];
  const pick = picks[n - 1];
  if (!pick) return false;
  const input = pick.querySelector('input');
  if (input?.disabled) return true;
  (input ?? pick).focus();
  pick.click();
  if (input?.type === 'radio') moveOn(root, groups[at + 1]);
  return true;
}

/** To the next question, or, after the last one, to the button that finishes; once the screen shows the choice. */
function moveOn(root: ParentNode, group: HTMLElement | undefined): void {
  if (!group) {
    requestAnimationFrame(() => root.querySelector<HTMLElement>('[data-finish]')?.focus());
    return;
  }
  const stop =
    group.querySelector<HTMLElement>('input:checked') ??
    group.querySelector<HTMLElement>('input:not(:disabled), button');
  stop?.focus();
}
