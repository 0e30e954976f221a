/** Words of pages that the server writes, by language; English where there are none. */
import { served as ar } from '../../i18n/served/ar.ts';
import { served as en } from '../../i18n/served/en.ts';

export type ServedKey = keyof typeof en;
export interface ServedWords {
  locale: 'en' | 'ar';
  dir: 'ltr' | 'rtl';
  say(key: ServedKey): string;
}

/** @param tags languages that are wanted, the dearest first (`ar-EG`, `en`) */
export function servedWords(tags: readonly string[]): ServedWords {
  const wanted = tags.map((tag) => tag.trim().split(/[-;]/)[0]).find((tag) => tag === 'ar' || tag === 'en');
  return wanted === 'ar'
    ? { locale: 'ar', dir: 'rtl', say: (key) => ar[key] }
    : { locale: 'en', dir: 'ltr', say: (key) => en[key] };
}

/** Text as it may stand in a page. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
