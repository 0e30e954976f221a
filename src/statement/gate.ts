/** What can be said about a text before it is read; quick, and without the library. */
import type { Kind } from './types.ts';

/** Characters; some 6,500 words, about forty minutes of speaking. */
export const longest = 40_000;

/** Words that every English text of some length is full of, and other languages hardly have. */
const english = new Set(
  `the of and to in is was were that it for on with as at by this have has had not are be been from or which you we our
  your i my they their he she his her its an but if so will would can could should did do does there what who when how
  all no more out up about into than them then these those because after before us me am sorry`.split(/\s+/),
);

const foreign = new Set(
  `le la les des une est dans pour que qui nous vous avons pas sur avec der die das und ist nicht wir sie haben für mit
  den dem ein eine el los las una es por para con no hemos nuestros nuestra del se il di che non abbiamo per sono della
  de het een van voor wij niet zijn hebben ons onze att och det som är vi har inte för på o os as um uma não com
  nosso nossa nós foi em og på ikke av jeg er til at w na nie się że jest i dla przez`.split(/\s+/),
);
/** In both lists above, or too short to tell. */
const shared = new Set([
  'no',
  'as',
  'at',
  'i',
  'o',
  'or',
  'was',
  'in',
  'is',
  'me',
  'on',
  'so',
  'per',
  'has',
  'en',
  'er',
]);

/** The kind of a text that need not be read any further; null when it may be a statement. */
export function gate(text: string): Exclude<Kind, 'read' | 'not-a-statement'> | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return text.trim() === '' ? 'empty' : 'noise';
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const words = text.toLowerCase().match(/\p{L}[\p{L}'’]*/gu) ?? [];
  if (latin * 2 < letters) return 'other-language';
  const english_ = share(words, english);
  const other = share(words, foreign);
  if (words.length >= 6 && other > 0.12 && other > english_) return 'other-language';
  if (words.length >= 12 && english_ < 0.1) return looksLikeWords(words) ? 'other-language' : 'noise';
  if (words.length < 12 && !looksLikeWords(words)) return 'noise';
  return text.length > longest ? 'too-long' : null;
}

function share(words: readonly string[], list: ReadonlySet<string>): number {
  let hits = 0;
  for (const word of words) if (list.has(word) && (list === english || !shared.has(word))) hits += 1;
  return words.length === 0 ? 0 : hits / words.length;
}

/** Do most of them have the length and the vowels of words? */
function looksLikeWords(words: readonly string[]): boolean {
  const plausible = words.filter(
    (word) =>
      word.length <= 20 &&
      /[aeiouyàâäåæéèêëíîïóôöøúûüąęó]/u.test(word) &&
      !/[bcdfghjklmnpqrstvwxz]{5}/.test(word),
  ).length;
  const long = words.filter((word) => word.length > 1).length;
  return plausible >= words.length * 0.8 && long >= words.length * 0.6;
}
