/** The nights that this build carries, and how to load each. The build makes the modules from `scenarios/`. */
import type { Catalogue, CompiledScenario } from '../scenario/compiled.ts';

interface NightSource {
  load(): Promise<CompiledScenario>;
  /** Texts by locale; English is always there. */
  texts: Record<string, () => Promise<Catalogue>>;
}

const wrongTable: NightSource = {
  load: async () => (await import('virtual:scenario/wrong-table')).default,
  texts: {
    en: async () => (await import('virtual:text/wrong-table/en')).default,
    ar: async () => (await import('virtual:text/wrong-table/ar')).default,
  },
};

const nights: Record<string, NightSource> = { 'wrong-table': wrongTable };

/** The night that a link opens on. */
export const firstNight = 'wrong-table';

/** Loads a night; null when this build does not have it. */
export async function loadNight(id: string): Promise<CompiledScenario | null> {
  return (await nights[id]?.load()) ?? null;
}

/** A night's texts in a locale; null when there are none. */
export async function loadTexts(id: string, locale: string): Promise<Catalogue | null> {
  return (await nights[id]?.texts[locale]?.()) ?? null;
}
