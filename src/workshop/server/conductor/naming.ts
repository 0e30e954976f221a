/**
 * Texts that name whoever keeps the secret. The name itself is the secret: it travels with the first payload that
 * holds such a text, and not before.
 */

/** Parameters of a run's texts that tell the variant. */
const telling = /\{\{\s*(?:holder|other)\b/;

/**
 * What stands for such a text in a view: its key, and its key without the word for its kind (`line.`, `option.`), since
 * most ids travel without it. From a scenario's catalogue of any language.
 */
export function namingKeys(texts: Readonly<Record<string, string>>): string[] {
  return Object.keys(texts)
    .filter((key) => telling.test(texts[key] ?? ''))
    .flatMap((key) => [key, key.slice(key.indexOf('.') + 1)]);
}

/** Whether something that is sent holds one of these texts. */
export function names(value: unknown, naming: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return naming.has(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((one) => names(one, naming));
}
