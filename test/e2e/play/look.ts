/** What is on the screen now, read off the page as a person would: by what stands there, not by how it is built. */
import type { Page } from 'playwright';
import type { Words } from '../../../src/app/session-types.ts';

export interface Seen {
  /** Id of the exchange that is open, or null. */
  exchange: string | null;
  /** The clock on the wall, as it is written, or null where there is none. */
  clock: string | null;
  /** What lies between the player and the next decision, and the way past it. */
  between: 'notice' | 'cut' | 'missed' | 'windows' | 'counting' | 'paying' | null;
  /** Time runs because the player let it. */
  waiting: boolean;
  /** The verbs are there. */
  bridge: boolean;
  /** The player's eyes are on their own screen. */
  hands: boolean;
  debrief: boolean;
  /** CSS pixels by which the page is wider than the window. */
  overhang: number;
}

/** Runs in the page. Text and not a function, because tsx adds helpers that a page does not have. */
const script = `(texts) => {
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });
  const buttons = [...document.querySelectorAll('button')].filter(seen);
  const button = (text) => buttons.find((one) => one.textContent.trim().startsWith(text) && one.dataset.option === undefined);
  const headings = [...document.querySelectorAll('h1, h2')].map((one) => one.textContent.trim());
  const exchange = document.querySelector('[data-exchange]');
  const verbs = [...document.querySelectorAll('nav')].some((one) => one.getAttribute('aria-label') === texts.verbs);
  const goOn = button(texts.goOn);
  const time = document.querySelector('header time');
  const counting = button(texts.showAll) !== undefined;
  const windows = headings.includes(texts.windows);
  const title = headings.includes(texts.title);
  const between = button(texts.dismiss) ? 'notice'
    : counting ? 'counting'
    : windows && button(texts.continue) ? 'windows'
    : button(texts.skip) ? 'paying'
    : goOn && verbs ? 'missed'
    : goOn && !exchange && !title && document.querySelector('main h1') ? 'cut'
    : null;
  return {
    exchange: exchange && seen(exchange) ? exchange.dataset.exchange : null,
    clock: time && time.textContent.trim(),
    between,
    waiting: button(texts.stopWaiting)?.getAttribute('aria-pressed') === 'true',
    bridge: verbs,
    hands: headings.includes(texts.hands),
    debrief: headings.includes(texts.debrief),
    overhang: Math.max(0, document.documentElement.scrollWidth - texts.width),
  };
}`;

/** Looks at the screen once. */
export async function look(page: Page, words: Words): Promise<Seen> {
  const width = page.viewportSize()?.width ?? 0;
  return page.evaluate(`(${script})(${JSON.stringify({ ...texts(words), width })})`);
}

function texts({ t }: Words): Record<string, string> {
  return {
    title: t('app.name'),
    dismiss: t('notice.dismiss'),
    verbs: t('bridge.verbs'),
    goOn: t('cut.enter'),
    showAll: t('later.windows.skip'),
    windows: t('later.windows'),
    continue: t('app.continue'),
    skip: t('exchange.skip'),
    stopWaiting: t('clock.wait.stop'),
    hands: t('bridge.hands'),
    debrief: t('debrief.heading'),
  };
}
