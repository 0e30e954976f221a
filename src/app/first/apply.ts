/** Puts the settings that are style onto the document's root, where the sheets read them. */
import type { Settings } from '../../storage/settings.ts';

/** Text size as a factor, motion as an attribute. */
export function applySettings({ textSize, motion }: Settings): void {
  const root = document.documentElement;
  root.style.setProperty('--text-scale', String(textSize));
  if (motion === 'auto') delete root.dataset['motion'];
  else root.dataset['motion'] = motion;
}
