/** The whole app in a page of the test's browser, over the real store and the real engine. */
import axe from 'axe-core';
import { render } from 'preact';
import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { App, type Start } from '../../src/app/App.tsx';
import { applySettings } from '../../src/app/first/apply.ts';
import { loadNight } from '../../src/app/nights.ts';
import { openServices, type Services } from '../../src/app/services.ts';
import { beginPlay } from '../../src/app/session/engine.ts';
import { TimeProvider } from '../../src/app/time.ts';
import { openJournal } from '../../src/storage/first.ts';
import { createSettings, type Settings } from '../../src/storage/settings.ts';
import type { RunLog } from '../../src/run/log.ts';
import '../../src/app/styles/base.css';
import '../../src/app/styles/app.css';

/** What comes up can be answered at once. */
const atOnce = {
  after(_: number, then: () => void) {
    then();
    return () => undefined;
  },
};

export interface Opened {
  services: Services;
  root: HTMLElement;
  close(): void;
}

/** Opens the app for a visitor with these settings; motion is reduced unless asked for, so that nothing has to be waited for. */
export async function openPage(start: Start, settings: Partial<Settings> = {}): Promise<Opened> {
  const store = createSettings(null);
  store.set({ locale: 'en', motion: 'reduced', muted: true, stage: false, ...settings });
  applySettings(store.current);
  const services = await openServices(openJournal(), store);
  const root = document.createElement('div');
  root.id = 'root';
  document.body.append(root);
  store.subscribe(() => applySettings(store.current));
  render(
    <TimeProvider value={atOnce}>
      <App services={services} start={start} />
    </TimeProvider>,
    root,
  );
  return {
    services,
    root,
    close() {
      render(null, root);
      root.remove();
    },
  };
}

/** The log of a run that answered everything with the same place in the list until it reached the act. */
export async function logUntil(
  stops: (view: ReturnType<ReturnType<typeof beginPlay>['view']>) => boolean,
  seed = 1,
): Promise<RunLog> {
  const compiled = await loadNight('wrong-table');
  if (!compiled) throw new Error('the night is missing');
  const play = beginPlay(compiled, { skipConfrontations: false, mode: 'standard', teaching: false }, seed);
  for (let guard = 0; guard < 3000; guard++) {
    const view = play.view();
    if (view.ended || stops(view)) break;
    const { middle } = view;
    if (!middle) play.step({ type: 'tick' });
    else {
      const options = middle.options.slice(0, Math.max(1, middle.pick.least));
      play.step({ type: 'move', by: 'player', move: { type: 'reply', exchange: middle.exchange, options } });
    }
  }
  return play.toLog();
}

/** Opens the title with this run kept, and goes on with it. */
export async function openRun(log: RunLog, settings: Partial<Settings> = {}): Promise<Opened> {
  const seen = await openPage({ at: 'title' }, settings);
  await seen.services.store.clear();
  const taken = await seen.services.store.importText(JSON.stringify(log));
  if (!taken.ok) throw new Error(taken.problem.message);
  seen.close();
  const opened = await openPage({ at: 'title' }, settings);
  await expect.poll(() => opened.root.querySelector('.past li .button')).not.toBeNull();
  opened.root.querySelector<HTMLElement>('.past li .button')?.click();
  await expect.poll(() => opened.root.querySelector('.past')).toBeNull();
  return opened;
}

/** What axe finds against WCAG 2.2 AA, in words that say where. */
export async function violations(): Promise<string[]> {
  // Each text of a pseudo-locale stands in brackets of its own, so no longer name holds a shorter one.
  const isPseudo = /-X[AB]$/.test(document.documentElement.lang);
  const { violations: found } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'label-content-name-mismatch': { enabled: !isPseudo } },
    resultTypes: ['violations'],
  });
  return found.map(
    (one) =>
      `${one.id}: ${one.nodes.map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).join('; ')}`,
  );
}

/** Elements that stick out of the window to a side, and are not inside something that scrolls. */
export function stickingOut(): string[] {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll<HTMLElement>('#root *')]
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > width + 1 || left < -1;
    })
    .slice(0, 5)
    .map(
      (element) =>
        `${element.tagName} .${element.className} ${Math.round(element.getBoundingClientRect().right)}`,
    );
}

/** Presses keys as a person would. */
export const press = (keys: string) => userEvent.keyboard(keys);

/** What a selector finds. @throws when it is not on the screen */
export const $ = <T extends HTMLElement = HTMLElement>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`${selector} is not on the screen`);
  return found;
};

/** Waits until a selector finds something. */
export const there = (selector: string) => expect.poll(() => document.querySelector(selector)).not.toBeNull();
