/**
 * The bridge in one state, for eyes: `gallery.html?state=crowd&locale=ar&stage=1`. Run by hand with
 * `npx vite test/app/bridge` or by the screenshot script.
 */
import '@fontsource-variable/atkinson-hyperlegible-next';
import '@fontsource-variable/noto-sans-arabic';
import { render } from 'preact';
import { Bridge } from '../../../src/app/bridge/Bridge.tsx';
import { SessionProvider, WordsProvider } from '../../../src/app/context.tsx';
import { ShellProvider } from '../../../src/app/shell.tsx';
import '../../../src/app/styles/base.css';
import { confessing } from './night.ts';
import { states } from './states.ts';
import { testSession } from './session.ts';

const query = new URLSearchParams(location.search);
const state = states[query.get('state') ?? 'idle'];
const locale = query.get('locale') ?? 'en';
const place = document.getElementById('root');
if (!state || !place) throw new Error('no such state');

const session = await testSession(state.view, {
  locale,
  teaching: query.get('teaching') !== '0',
  settings: { stage: query.get('stage') === '1' },
});
document.documentElement.lang = session.words.locale;
document.documentElement.dir = session.words.dir;
if (state.over) session.show(state.over);
const shell = {
  stepOut: () => undefined,
  open: () => undefined,
  show: () => undefined,
  alert: () => undefined,
  takeFrom: () => undefined,
  practise: () => undefined,
  play: () => undefined,
  announce: () => undefined,
  notify: () => undefined,
};
render(
  <ShellProvider value={shell}>
    <WordsProvider value={session.words}>
      <SessionProvider value={session}>
        <Bridge session={session} />
      </SessionProvider>
    </WordsProvider>
  </ShellProvider>,
  place,
);
Object.assign(window, {
  then: () => state.then && session.show(state.then),
  arrive: () => session.show({ view: { ...session.view, middle: confessing().middle } }),
});
