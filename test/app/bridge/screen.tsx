/** The bridge on the page of a browser test: shown over a session that the test holds, with a clock turned by hand. */
import { render } from 'preact';
import { afterEach, beforeEach, expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Bridge } from '../../../src/app/bridge/Bridge.tsx';
import { SessionProvider, WordsProvider } from '../../../src/app/context.tsx';
import { ShellProvider, type Shell } from '../../../src/app/shell.tsx';
import { settleMs, TimeProvider } from '../../../src/app/time.ts';
import '../../../src/app/styles/base.css';
import type { View } from '../../../src/run/view.ts';
import { HandTime } from '../hand-time.ts';
import { testSession, type TestSession } from './session.ts';

/** What was opened in the shell, and what was said to screen readers. */
export const opened: string[] = [];
export const announced: string[] = [];
let root: HTMLElement;
let time: HandTime;

/** The screen's root on the page. */
export const place = () => root;
export const focused = () => document.activeElement;
export const middle = () => root.querySelector('.b-middle') ?? root;
export const settled = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
/** Takes the screen off the page. */
export const close = () => render(null, root);

/** Lets real time pass, as far as the screen knows. */
export async function pass(ms: number): Promise<void> {
  time.pass(ms);
  await settled();
}

beforeEach(async () => {
  await page.viewport(1280, 720);
  time = new HandTime();
  root = document.createElement('div');
  document.body.append(root);
});

afterEach(() => {
  close();
  root.remove();
  opened.length = 0;
  announced.length = 0;
  document.documentElement.removeAttribute('dir');
  document.documentElement.style.removeProperty('--text-scale');
});

/** A shell that writes down what is asked of it. */
export const shell: Shell = {
  stepOut: () => opened.push('out'),
  open: (name) => opened.push(name),
  show: () => undefined,
  alert: () => undefined,
  takeFrom: () => undefined,
  practise: () => undefined,
  play: () => undefined,
  announce: (text) => announced.push(text),
  notify: () => undefined,
};

/** Puts the bridge on the page; `locale` also turns the page round. Whatever comes up with it has settled. */
export async function show(
  view: View,
  options: Parameters<typeof testSession>[1] = {},
): Promise<TestSession> {
  const session = await testSession(view, options);
  document.documentElement.lang = session.words.locale;
  document.documentElement.dir = session.words.dir;
  render(
    <ShellProvider value={shell}>
      <WordsProvider value={session.words}>
        <SessionProvider value={session}>
          <TimeProvider value={time}>
            <Bridge session={session} />
          </TimeProvider>
        </SessionProvider>
      </WordsProvider>
    </ShellProvider>,
    root,
  );
  await expect.poll(() => root.querySelector('main')).not.toBeNull();
  // Subscriptions begin after the first paint.
  await settled();
  await pass(settleMs);
  return session;
}

export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await userEvent.keyboard(key);
    await settled();
  }
}

/** Presses whatever in the middle has these words. */
export async function tap(words: string): Promise<void> {
  const found = [...middle().querySelectorAll<HTMLElement>('button, label')].find((one) =>
    one.textContent.includes(words),
  );
  if (!found) throw new Error(`nothing in the middle says "${words}": ${middle().textContent}`);
  found.click();
  await settled();
}
