/**
 * Pseudo-locales: every English text made longer and accented (`en-XA`) or mirrored in direction (`ar-XB`), so that
 * a text that is not in a catalogue, a box that is too small and a physical left or right show themselves.
 */

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Each one UTF-16 unit. */
const accented = 'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';
const letters = new Map(Array.from(plain, (letter, i) => [letter, accented[i] ?? letter]));

/** Placeholders are kept as they are: `{{name}}`. */
const placeholder = /(\{\{[^}]*\}\})/;

function outside(text: string, change: (part: string) => string): string {
  return text
    .split(placeholder)
    .map((part) => (placeholder.test(part) ? part : change(part)))
    .join('');
}

/** Accented and about 40 % longer, in brackets: `[Šţéþ öûţ one]`. */
function longer(text: string): string {
  const words = 'one two three four five six seven eight nine ten'.split(' ');
  const extra = words.slice(0, Math.max(1, Math.ceil(text.length / 14))).join(' ');
  return `[${outside(text, (part) => part.replace(/[A-Za-z]/g, (letter) => letters.get(letter) ?? letter))} ${extra}]`;
}

/** Each word between right-to-left overrides, as a reader of Arabic would meet it. */
function mirrored(text: string): string {
  return outside(text, (part) => part.replace(/[\p{L}\p{N}']+/gu, (word) => `\u202e${word}\u202c`));
}

/** The pseudo text of an English one; other locales get it unchanged. */
export function pseudo(tag: string, text: string): string {
  if (tag === 'en-XA') return longer(text);
  if (tag === 'ar-XB') return mirrored(text);
  return text;
}

/**
 * A whole catalogue in a pseudo-locale. `ar-XB` keeps English plural keys; i18next falls back to `_other` for the
 * Arabic forms that English lacks.
 */
export function pseudoCatalogue(
  tag: string,
  texts: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, pseudo(tag, text)]));
}
