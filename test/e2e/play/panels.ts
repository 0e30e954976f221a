/** Finds the controls of the bridge by their roles and names, in whatever language the page is in. */
import type { Locator, Page } from 'playwright';
import type { Words } from '../../../src/app/session-types.ts';
import { verbKeys, type Panel, type Verb } from '../../../src/app/bridge/panels.ts';
import type { Hands } from './hands.ts';

/** The page, the words that stand on it, and the hands that touch it. */
export interface Table {
  page: Page;
  words: Words;
  hands: Hands;
  /** Called with the name of each screen and panel that is up. */
  onScreen(name: string): Promise<void>;
}

/** A name that begins with this text: a digit for the eyes may stand before, what it costs behind. */
export function begins(text: string): RegExp {
  return new RegExp(`^\\s*(?:\\d\\s*)?${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}

export const verbs = ({ page, words }: Table): Locator =>
  page.getByRole('navigation', { name: words.t('bridge.verbs'), exact: true });

/** The panel that a verb has opened. */
export const panel = ({ page }: Table): Locator => page.getByRole('dialog');

/** The question with this legend, in the panel. */
export const question = (table: Table, legend: string): Locator =>
  panel(table).getByRole('group', { name: legend, exact: true });

/** The button of the panel whose name begins with this text. */
export const button = (table: Table, text: string): Locator =>
  panel(table)
    .getByRole('button', { name: begins(text) })
    .first();

/** Opens a verb at one of its tabs. */
export async function open(
  table: Table,
  verb: Verb,
  tab?: Extract<Panel, { tab: string }>['tab'],
): Promise<void> {
  const { words, hands } = table;
  const name = begins(words.t(`bridge.verb.${verb}`));
  await hands.key(verbKeys[verb], verbs(table).getByRole('button', { name }));
  await panel(table).waitFor();
  if (tab !== undefined) {
    const label = words.t(`bridge.${verb}.${tab}`);
    const stop = panel(table).getByRole('tab', { name: label, exact: true });
    if ((await stop.getAttribute('aria-selected')) !== 'true') await hands.use(stop);
  }
  await table.onScreen(tab === undefined ? verb : `${verb}-${tab}`);
}

/** Closes the panel if it is still open. */
export async function close(table: Table): Promise<void> {
  const back = button(table, table.words.t('bridge.close'));
  if (await back.isVisible()) await table.hands.key('Escape', back);
}

/** Picks an answer by its place in the list of answers, from 0. */
export async function pickNth(table: Table, legend: string, n: number): Promise<void> {
  await table.hands.pick(question(table, legend).getByRole('radio').nth(n));
}

/** Picks the answer that begins with this text. */
export async function pick(table: Table, legend: string, answer: string): Promise<void> {
  const radio = question(table, legend)
    .getByRole('radio', { name: begins(answer) })
    .first();
  if (await radio.isChecked()) return;
  await table.hands.pick(radio);
}

/** Sets a box. */
export async function tick(box: Locator, { hands }: Table, on: boolean): Promise<void> {
  if ((await box.isChecked()) !== on) await hands.pick(box);
}
