/**
 * The first chunk: a first-time visitor sees the phone ring and can answer before anything else has loaded. A
 * visitor with a stored run gets the title. Everything else comes from `open.tsx`.
 */
import './styles/base.css';
import { render } from 'preact';
import { chooseLocale } from '../i18n/locales.ts';
import { browserBox, readBox, writeBox } from '../storage/box.ts';
import { openJournal } from '../storage/first.ts';
import { createSettings } from '../storage/settings.ts';
import { Ring } from './first/Ring.tsx';
import { applySettings } from './first/apply.ts';
import { firstCall } from './first/calls.ts';
import { firstWords } from './first/words.ts';
import { workshopPage } from './workshop/paths.ts';

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

/** Set when the phone was answered on this device: then asking the database is worth the wait. */
const mark = 'hold-the-bridge.answered';

async function start(root: HTMLElement): Promise<void> {
  applySettings(settings.current);
  if (joining.test(location.pathname))
    return (await import('./workshop/phone/open.tsx')).openPhone(root, parts);
  const workshop = workshopPage(location.pathname);
  if (workshop) return (await import('./workshop/open.tsx')).openWorkshop(root, workshop, settings);
  if (location.hash.startsWith(linked)) return openLink(root);
  if (pages.test(location.hash)) return openTitle(root);
  const before = readBox(browserBox(), mark) === true;
  if (before && (await hasRun(root))) return;
  await ring(root);
  document.documentElement.dataset['ready'] = 'answer';
  // The mark may be gone while the runs are not.
  if (!before && (await hasRun(root))) return;
  // Behind the ringing, which is painted first: from here on the button works, so this costs nobody a second.
  afterPaint(() => void fetchBehind().then((module) => module.prepare(journal, settings), noMatter));
}

/** Once the next frame has been painted. A page in the background has none, and gets what it needs by being answered. */
function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work, 0));
}

/** Where a participant of a workshop comes in. */
const joining = /\/join(?:\.html|\/[^/]*)?$/;
const parts = { settings, journal, behind: fetchBehind };

/** Fetching ahead may fail; answering fetches again and says so. */
const noMatter = () => {};

/** What an address with a night in it begins with; `src/storage/share.ts` reads the rest. */
const linked = '#run=';

/** Shows the night that somebody has shared. The address forgets it, so that a reload does not bring it again. */
async function openLink(root: HTMLElement): Promise<void> {
  const fragment = location.hash;
  history.replaceState(null, '', location.pathname + location.search);
  const { openApp } = await fetchBehind();
  document.documentElement.dataset['ready'] = 'title';
  await openApp(root, journal, settings, { at: 'link', fragment });
}

/** Pages that an address can name; `src/app/pages.ts` shows them, over the title. */
const pages = /^#(own-words|scoring|checklist)\b/;

async function openTitle(root: HTMLElement): Promise<void> {
  const { openApp } = await fetchBehind();
  document.documentElement.dataset['ready'] = 'title';
  await openApp(root, journal, settings, { at: 'title' });
}

/** Shows the title if there is a stored run and nobody has answered yet. */
async function hasRun(root: HTMLElement): Promise<boolean> {
  const latest = await journal.glance();
  if (!latest || state.answered) return false;
  await fetchBehind();
  if (state.answered) return false;
  await openTitle(root);
  return true;
}

async function ring(root: HTMLElement): Promise<void> {
  const locale = chooseLocale(settings.current.locale, navigator.languages);
  const [words, call] = await Promise.all([firstWords(locale), firstCall(locale)]);
  document.documentElement.lang = words.locale;
  document.documentElement.dir = words.dir;
  const again = () => ring(root);
  render(
    <Ring
      call={call}
      words={words}
      answered={state.answered}
      failed={state.failed}
      listens={settings.current.listens}
      onListens={(listens) => {
        settings.set({ listens });
        void again();
      }}
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
  writeBox(browserBox(), mark, true);
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

if (place) void start(place);
