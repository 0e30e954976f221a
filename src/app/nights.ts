/** The nights, drills and forms that this build carries, and how to load each. The build makes the list from `scenarios/`. */
import { listed, sources } from 'virtual:scenarios';
import type { Catalogue, CompiledScenario } from '../scenario/compiled.ts';

export { listed };
export type { Listed } from './listed.ts';

/** The night that a link opens on. */
export const firstNight = 'wrong-table';

/** Loads a scenario; null when this build does not have it. */
export async function loadNight(id: string): Promise<CompiledScenario | null> {
  return (await sources[id]?.load())?.default ?? null;
}

/** A scenario's texts in a locale; null when there are none. */
export async function loadTexts(id: string, locale: string): Promise<Catalogue | null> {
  return (await sources[id]?.texts[locale]?.())?.default ?? null;
}
