/** The interface's texts of one language, put together from their parts. */
import type { LocaleInfo } from './locales.ts';
import { pseudoCatalogue } from './pseudo.ts';

export type Texts = Readonly<Record<string, string>>;
/** What beside the game is worded: the pages of whoever hosts a room, which nobody else loads. */
export type Part = 'host';

/** Loads the interface's texts for a locale; pseudo-locales are built from English. */
export async function loadInterface(info: LocaleInfo, part: Part | null = null): Promise<Texts> {
  if (info.tag === 'ar') {
    const [{ all }, host] = await Promise.all([import('./ar/all.ts'), part && import('./ar/host/all.ts')]);
    return { ...all, ...host?.host };
  }
  const [{ all }, host] = await Promise.all([import('./en/all.ts'), part && import('./en/host/all.ts')]);
  const texts = { ...all, ...host?.host };
  return info.pseudo ? pseudoCatalogue(info.tag, texts) : texts;
}
