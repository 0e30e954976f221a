/** The languages of the interface, and which one a visitor gets. Small: the first screen reads it. */

export interface LocaleInfo {
  /** BCP 47 tag; `XA` and `XB` are the private-use regions of pseudo-locales. */
  tag: string;
  /** Its own name for itself. */
  name: string;
  dir: 'ltr' | 'rtl';
  /** Who has read the interface's texts; `machine` is shown as "translation not yet checked". */
  reviewed: 'native' | 'machine';
  /** Built from English to find layouts that break; not offered to players. */
  pseudo: boolean;
}

export const locales: readonly LocaleInfo[] = [
  { tag: 'en', name: 'English', dir: 'ltr', reviewed: 'native', pseudo: false },
  { tag: 'ar', name: 'العربية', dir: 'rtl', reviewed: 'machine', pseudo: false },
  { tag: 'en-XA', name: 'Ëñĝļîšĥ', dir: 'ltr', reviewed: 'native', pseudo: true },
  { tag: 'ar-XB', name: 'ʜsɪʟɢɴƎ', dir: 'rtl', reviewed: 'native', pseudo: true },
];

const english: LocaleInfo = { tag: 'en', name: 'English', dir: 'ltr', reviewed: 'native', pseudo: false };

/** Facts about a tag; English for one we do not have. */
export function localeInfo(tag: string): LocaleInfo {
  return locales.find((one) => one.tag === tag) ?? english;
}

/**
 * The locale for a visitor: the one they set, else the first of their browser's languages that we have
 * (by exact tag, then by language), else English.
 */
export function chooseLocale(set: string, wanted: readonly string[]): string {
  if (set !== 'auto' && locales.some((one) => one.tag === set)) return set;
  for (const tag of wanted) {
    const language = tag.split('-')[0];
    const found = locales.find((one) => !one.pseudo && (one.tag === tag || one.tag === language));
    if (found) return found.tag;
  }
  return 'en';
}
