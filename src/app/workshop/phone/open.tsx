/** The pages of a participant: put into the page's place in the visitor's language. A small chunk; the game comes later. */
import { render } from 'preact';
import { chooseLocale } from '../../../i18n/locales.ts';
import type { OpenJournal } from '../../../storage/first.ts';
import type { SettingsStore } from '../../../storage/settings.ts';
import { applySettings } from '../../first/apply.ts';
import { codeIn } from './code.ts';
import { joinWords } from './join-words.ts';
import { Phone } from './Phone.tsx';
import { browserPorts } from './ports.ts';
import '../../styles/app.css';
import './phone.css';

interface Parts {
  settings: SettingsStore;
  journal: OpenJournal;
  /** The rest of the game, fetched once. */
  behind(): Promise<typeof import('../../open.tsx')>;
}

/** Shows the phone; a change of the language shows it again with everything as it was. */
export async function openPhone(root: HTMLElement, { settings, journal, behind }: Parts): Promise<void> {
  const code = codeIn(location);
  const ports = browserPorts(async () => (await behind()).servicesOf(journal, settings));
  async function show(): Promise<void> {
    const wanted = () => chooseLocale(settings.current.locale, navigator.languages);
    const tag = wanted();
    const words = await joinWords(tag);
    // Somebody may have changed their mind while it loaded.
    if (tag !== wanted()) return;
    document.documentElement.lang = words.locale;
    document.documentElement.dir = words.dir;
    document.title = `${words.t('join.title')} · Hold the Bridge`;
    render(
      <Phone
        ports={ports}
        words={words}
        code={code}
        onLocale={(locale) => settings.set({ locale })}
        onSettings={() =>
          void behind().then(({ openSettings }) => openSettings(journal, settings, () => void show()))
        }
      />,
      root,
    );
    document.documentElement.dataset['ready'] ??= 'join';
  }
  settings.subscribe(() => {
    applySettings(settings.current);
    void show();
  });
  await show();
}
