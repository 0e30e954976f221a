/**
 * The first chunk: a first-time visitor sees the phone ring and can answer before anything else has loaded. A
 * visitor with a stored run gets the title. Everything else comes from `open.tsx`.
 */
import './styles/base.css';
import { render } from 'preact';
import call from 'virtual:call/wrong-table/en';
import { chooseLocale } from '../i18n/locales.ts';
import { pseudo } from '../i18n/pseudo.ts';
import { openJournal } from '../storage/first.ts';
import { createSettings } from '../storage/settings.ts';
import { Ring } from './first/Ring.tsx';
import { applySettings } from './first/apply.ts';
import { firstWords, type FirstWords } from './first/words.ts';
import type { CallText } from './first/call.ts';

const place = document.getElementById('root');
const settings = createSettings();
const journal = openJournal();
const state = { answered: false, failed: false };

/** The rest of the game; fetched once, again if that failed. */
let behind: Promise<typeof import('./open.tsx')> | null = null;
function fetchBehind(): Promise<typeof import('./open.tsx')> {
  behind ??= import('./open.tsx').catch((error: unknown) => {
    behind = null;
    throw error;
  });
  return behind;
}

async function start(root: HTMLElement): Promise<void> {
  applySettings(settings.current);
  const latest = await journal.glance();
  if (latest) {
    const { openApp } = await fetchBehind();
    await openApp(root, journal, settings, { at: 'title' });
    return;
  }
  await ring(root);
  document.documentElement.dataset['ready'] = 'answer';
  // Behind the ringing: from here on the button works, so this costs nobody a second.
  setTimeout(
    () =>
      void fetchBehind().then(
        (module) => module.prepare(journal, settings),
        () => {},
      ),
    0,
  );
}

async function ring(root: HTMLElement): Promise<void> {
  const words = await firstWords(chooseLocale(settings.current.locale, navigator.languages));
  document.documentElement.lang = words.locale;
  document.documentElement.dir = words.dir;
  const again = () => ring(root);
  render(
    <Ring
      call={pseudoCall(words)}
      words={words}
      answered={state.answered}
      failed={state.failed}
      onAnswer={(skipConfrontations) => void answer(root, skipConfrontations, again)}
      onLocale={(locale) => {
        settings.set({ locale });
        void again();
      }}
      onSettings={() =>
        void fetchBehind().then((module) =>
          module.openSettings(journal, settings, () => {
            applySettings(settings.current);
            void again();
          }),
        )
      }
    />,
    root,
  );
}

async function answer(
  root: HTMLElement,
  skipConfrontations: boolean,
  again: () => Promise<void>,
): Promise<void> {
  state.answered = true;
  state.failed = false;
  await again();
  try {
    const { openApp } = await fetchBehind();
    await openApp(root, journal, settings, { at: 'answered', skipConfrontations });
  } catch (error) {
    console.error(error);
    state.answered = false;
    state.failed = true;
    await again();
  }
}

/** The call's texts as a pseudo-locale shows them; unchanged in real ones. */
function pseudoCall(words: FirstWords): CallText {
  const change = (text: string) => pseudo(words.locale, text);
  const { caller } = call;
  return {
    ...call,
    contentNote: change(call.contentNote),
    lines: call.lines.map(change),
    caller: { ...caller, name: change(caller.name) },
  };
}

if (place) void start(place);
