/** The pages of a workshop that are the host's: the console, the projector, a screen that follows. A chunk of their own. */
import { render } from 'preact';
import { chooseLocale, loadLanguage } from '../../i18n/index.ts';
import type { SettingsStore } from '../../storage/settings.ts';
import { WordsProvider } from '../context.tsx';
import { applySettings } from '../first/apply.ts';
import { firstNight, loadTexts } from '../nights.ts';
import { still } from '../runs.ts';
import { createWords } from '../words.ts';
import type { WorkshopPage } from './paths.ts';
import { browserPorts } from './ports.ts';
import { WorkshopPages } from './WorkshopPages.tsx';
import '../styles/app.css';
import './workshop.css';

/** Shows a page in the visitor's language; changing the language in it shows it again. */
export async function openWorkshop(
  root: HTMLElement,
  page: WorkshopPage,
  settings: SettingsStore,
): Promise<void> {
  let scenario = firstNight;
  const ports = browserPorts();
  async function show(): Promise<void> {
    const tag = chooseLocale(settings.current.locale, navigator.languages);
    const of = scenario;
    const language = await loadLanguage(tag, (locale) => loadTexts(of, locale), 'host');
    // Somebody may have changed their mind while it loaded.
    if (of !== scenario || tag !== chooseLocale(settings.current.locale, navigator.languages)) return;
    // A night that nobody plays here has not drawn who it is about.
    const somebody = language.t('host.somebody');
    const words = createWords(language, () => ({
      params: { holder: somebody, other: somebody },
      startClock: 187,
    }));
    document.documentElement.lang = words.locale;
    document.documentElement.dir = words.dir;
    document.title = `${words.t('host.title')} · ${words.t('app.name')}`;
    document.documentElement.dataset['ready'] = page;
    render(
      <WordsProvider value={words}>
        <WorkshopPages
          page={page}
          ports={ports}
          onLocale={(locale) => settings.set({ locale })}
          picture={settings.current.stage ? { reducedMotion: still(settings.current.motion) } : null}
          speak={(next) => {
            if (next === scenario) return;
            scenario = next;
            void show();
          }}
        />
      </WordsProvider>,
      root,
    );
  }
  settings.subscribe(() => {
    applySettings(settings.current);
    void show();
  });
  await show();
}
