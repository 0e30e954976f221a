/** A row of controls that is one stop of the Tab key: the arrows go along it, in the direction of reading. */

type Steps = Readonly<Partial<Record<string, number>>>;

/** Where an arrow leads among rows. */
export const upAndDown: Steps = { ArrowDown: 1, ArrowUp: -1 };

/** How far a key leads along a row: 1 on, -1 back, 0 where it does not. */
export function stepOf(key: string, dir: 'ltr' | 'rtl'): number {
  const on = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  return key === on ? 1 : key === back ? -1 : 0;
}

/** Moves the focus along the controls of a row, round its ends. The key is used up, so that nothing scrolls. */
export function walkRow(event: KeyboardEvent, dir: 'ltr' | 'rtl', controls: readonly HTMLElement[]): void {
  const by = stepOf(event.key, dir);
  if (by === 0) return;
  event.preventDefault();
  const at = controls.findIndex((control) => control === document.activeElement);
  controls[(at + by + controls.length) % controls.length]?.focus();
}
