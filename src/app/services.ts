/** What the whole app shares: the store, the settings, the language, the sound. Made once, when the page opens. */
import { loadLanguage, chooseLocale, type Language } from '../i18n/index.ts';
import type { Sound } from '../sound/index.ts';
import type { OpenJournal } from '../storage/first.ts';
import { openRuns } from '../storage/runs.ts';
import type { Settings, SettingsStore } from '../storage/settings.ts';
import type { RunStore } from '../storage/types.ts';
import { firstNight, loadTexts } from './nights.ts';

export interface LanguageStore {
  readonly current: Language;
  /** Returns its unsubscribe. */
  subscribe(listener: () => void): () => void;
}

export interface Services {
  store: RunStore;
  settings: SettingsStore;
  language: LanguageStore;
  sound: Sound;
}

/** Makes the services on top of what the first screen already opened. */
export async function openServices(journal: OpenJournal, settings: SettingsStore): Promise<Services> {
  const [language, sound] = await Promise.all([openLanguage(settings), openSound(settings)]);
  return { store: openRuns(journal), settings, language, sound };
}

/** The language follows the settings; until another one has loaded the old one stays. */
async function openLanguage(settings: SettingsStore): Promise<LanguageStore> {
  const wanted = () => chooseLocale(settings.current.locale, navigator.languages);
  const load = (tag: string) => loadLanguage(tag, (locale) => loadTexts(firstNight, locale));
  const listeners = new Set<() => void>();
  let current = await load(wanted());
  settings.subscribe(() => {
    const tag = wanted();
    if (tag === current.info.tag) return;
    void load(tag).then((language) => {
      // Somebody may have changed their mind while it loaded.
      if (wanted() !== language.info.tag) return;
      current = language;
      for (const listener of [...listeners]) listener();
    });
  });
  return {
    get current() {
      return current;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The share of the whole that each group gets. */
function volumes({ volume }: Settings): Record<'voices' | 'room' | 'alerts' | 'pulse', number> {
  const { master, voices, room, alerts, pulse } = volume;
  return { voices: master * voices, room: master * room, alerts: master * alerts, pulse: master * pulse };
}

async function openSound(settings: SettingsStore): Promise<Sound> {
  const { createSound } = await import('../sound/index.ts');
  const base = `${import.meta.env.BASE_URL}sound/`;
  const sound = await createSound({
    base,
    volumes: volumes(settings.current),
    muted: settings.current.muted,
    gentle: settings.current.gentle,
    murmurs: settings.current.murmurs,
  });
  settings.subscribe(() => {
    sound.mute(settings.current.muted);
    sound.gentle(settings.current.gentle);
    sound.murmurs(settings.current.murmurs);
    for (const [group, value] of Object.entries(volumes(settings.current))) {
      sound.volume(group as keyof ReturnType<typeof volumes>, value);
    }
  });
  return sound;
}
