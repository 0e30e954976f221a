/** Looks at everything that the bridge can open, without making a move. */
import type { Page } from 'playwright';
import type { Words } from '../../../src/app/session-types.ts';
import { assignTabs, decideTabs, sayTabs } from '../../../src/app/bridge/panels.ts';
import type { Hands } from './hands.ts';
import { close, open } from './panels.ts';

export interface Tour {
  page: Page;
  words: Words;
  hands: Hands;
  /** Called with the name of each panel that is up, its tab included. */
  onScreen(name: string): Promise<void>;
}

/** Opens each verb at each of its tabs. */
export async function tourOfVerbs(tour: Tour): Promise<void> {
  for (const tab of sayTabs) await shown(tour, 'say', tab);
  for (const tab of assignTabs) await shown(tour, 'assign', tab);
  await shown(tour, 'answer');
  for (const tab of decideTabs) await shown(tour, 'decide', tab);
}

async function shown(
  tour: Tour,
  ...[verb, tab]: Parameters<typeof open> extends [unknown, ...infer Rest] ? Rest : never
): Promise<void> {
  await open(tour, verb, tab);
  await close(tour);
}

/** Opens the panels of the shell by their keys: the log, the keys, the settings. */
export async function tourOfShell({ page, words, onScreen }: Tour): Promise<void> {
  for (const [key, name] of [
    ['l', 'log.heading'],
    ['?', 'keys.heading'],
    ['o', 'settings.heading'],
  ] as const) {
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog', { name: words.t(name) });
    await dialog.waitFor();
    await onScreen(name.split('.')[0] ?? name);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }
}
