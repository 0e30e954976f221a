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
  /** Speaks the texts of another scenario from now on; resolves when it does. */
  speak(scenario: string): Promise<void>;
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

/** The language follows the settings and the scenario on screen; until another one has loaded the old one stays. */
async function openLanguage(settings: SettingsStore): Promise<LanguageStore> {
  const wanted = () => chooseLocale(settings.current.locale, navigator.languages);
  const load = (tag: string, of: string) => loadLanguage(tag, (locale) => loadTexts(of, locale));
  const listeners = new Set<() => void>();
  let scenario = firstNight;
  let spoken = { of: scenario, language: await load(wanted(), scenario) };
  async function follow(): Promise<void> {
    const [tag, of] = [wanted(), scenario];
    if (tag === spoken.language.info.tag && of === spoken.of) return;
    const language = await load(tag, of);
    // Somebody may have changed their mind while it loaded.
    if (wanted() !== tag || scenario !== of) return;
    spoken = { of, language };
    for (const listener of [...listeners]) listener();
  }
  settings.subscribe(() => void follow());
  return {
    get current() {
      return spoken.language;
    },
    speak(of) {
      scenario = of;
      return follow();
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
