/** The interface's texts of one language, put together from their parts. */
import type { LocaleInfo } from './locales.ts';
import { pseudoCatalogue } from './pseudo.ts';

export type Texts = Readonly<Record<string, string>>;

/** Loads the interface's texts for a locale; pseudo-locales are built from English. */
export async function loadInterface(info: LocaleInfo): Promise<Texts> {
  if (info.tag === 'ar') return (await import('./ar/all.ts')).all;
  const { all } = await import('./en/all.ts');
  if (!info.pseudo) return all;
  return pseudoCatalogue(info.tag, all);
}
