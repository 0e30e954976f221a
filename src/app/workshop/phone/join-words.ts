/** The few words that a phone needs before the game has loaded: no plurals, no number formats. */
import { localeInfo } from '../../../i18n/locales.ts';
import { pseudo } from '../../../i18n/pseudo.ts';
import { join as english } from '../../../i18n/join/en.ts';

export type JoinKey = keyof typeof english;

export interface JoinWords {
  locale: string;
  dir: 'ltr' | 'rtl';
  t(key: JoinKey, params?: Readonly<Record<string, string | number>>): string;
}

/** Words for a locale of the interface; English ones are in the chunk, others are fetched. */
export async function joinWords(tag: string): Promise<JoinWords> {
  const info = localeInfo(tag);
  const texts = info.tag === 'ar' ? (await import('../../../i18n/join/ar.ts')).join : english;
  return {
    locale: info.tag,
    dir: info.dir,
    t: (key, params = {}) =>
      pseudo(info.tag, texts[key]).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) =>
        // Isolated, so that a name of the other direction does not disturb the sentence around it.
        info.dir === 'rtl' ? `\u2068${params[name] ?? ''}\u2069` : String(params[name] ?? ''),
      ),
  };
}

/** A code as it is read aloud: in two halves. */
export const spacedCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`.trim();
