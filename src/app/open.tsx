/** Everything behind the first screen: makes the services once, and puts the app in its place. */
import { render } from 'preact';
import type { OpenJournal } from '../storage/first.ts';
import type { SettingsStore } from '../storage/settings.ts';
import { App, type Start } from './App.tsx';
import { WordsProvider } from './context.tsx';
import { applySettings } from './first/apply.ts';
import { firstNight, loadNight } from './nights.ts';
import { fetchAhead } from './RunScreen.tsx';
import { SettingsPanel } from './panels/SettingsPanel.tsx';
import { openServices, type Services } from './services.ts';
import { createWords } from './words.ts';
import './styles/app.css';

let services: Promise<Services> | null = null;

/** The services of this page, made once. */
export function servicesOf(journal: OpenJournal, settings: SettingsStore): Promise<Services> {
  services ??= openServices(journal, settings);
  return services;
}

/** Fetches what answering needs, while the phone still rings. */
export async function prepare(journal: OpenJournal, settings: SettingsStore): Promise<void> {
  await Promise.all([servicesOf(journal, settings), loadNight(firstNight)]);
  await fetchAhead();
}

/** Replaces the first screen by the app. Called from the first gesture when `start.at` is `answered`. */
export async function openApp(
  root: HTMLElement,
  journal: OpenJournal,
  settings: SettingsStore,
  start: Start,
): Promise<void> {
  const made = await servicesOf(journal, settings);
  settings.subscribe(() => applySettings(settings.current));
  if (start.at === 'answered') {
    made.sound.unlock();
    made.sound.play('pickUp');
  }
  render(<App services={made} start={start} />, root);
  // Nothing waits for it, and whoever needs one of them asks again.
  fetchAhead().catch(() => {});
}

/** The settings over the ringing phone. `changed` is called after each change and when it closes. */
export async function openSettings(
  journal: OpenJournal,
  settings: SettingsStore,
  changed: () => void,
): Promise<void> {
  const { language } = await servicesOf(journal, settings);
  const place = document.createElement('div');
  document.body.append(place);
  const show = () => {
    changed();
    render(
      <WordsProvider value={createWords(language.current)}>
        <SettingsPanel store={settings} onClose={close} />
      </WordsProvider>,
      place,
    );
  };
  const undo = [settings.subscribe(changed), language.subscribe(show)];
  const close = () => {
    for (const stop of undo) stop();
    render(null, place);
    place.remove();
    changed();
  };
  show();
}
