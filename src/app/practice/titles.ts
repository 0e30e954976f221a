/** A scenario's title and tagline in the language of the interface, as far as it has one. */
import type { Listed } from '../listed.ts';
import type { Words } from '../session-types.ts';

export interface Told {
  text: string;
  lang: string;
}

function told(texts: Readonly<Record<string, string>>, words: Words): Told {
  const own = texts[words.locale];
  return own === undefined ? { text: texts['en'] ?? '', lang: 'en' } : { text: own, lang: words.locale };
}

export const titleOf = (one: Listed, words: Words): Told => told(one.title, words);
export const taglineOf = (one: Listed, words: Words): Told => told(one.tagline, words);
