/** The words of the first screen without the machinery of the others: no plurals, no numbers. */
import { localeInfo } from '../../i18n/locales.ts';
import { pseudo } from '../../i18n/pseudo.ts';
import { first as english } from '../../i18n/first/en.ts';

export type FirstKey = keyof typeof english;

export interface FirstWords {
  locale: string;
  dir: 'ltr' | 'rtl';
  t(key: FirstKey): string;
}

/** First words for a locale; English ones are in the chunk, others are fetched. */
export async function firstWords(tag: string): Promise<FirstWords> {
  const info = localeInfo(tag);
  const texts = info.tag === 'ar' ? (await import('../../i18n/first/ar.ts')).first : english;
  return {
    locale: info.tag,
    dir: info.dir,
    t: (key) => pseudo(info.tag, texts[key]),
  };
}
