/** Canonical JSON: keys sorted by code unit, strings in NFC. Equal values give equal text, everywhere. */

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

function write(value: Json): string {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  const record = value as { readonly [key: string]: Json | undefined };
  const parts = Object.keys(record)
    .sort()
    .flatMap((key) => {
      const part = record[key];
      return part === undefined ? [] : [`${JSON.stringify(key.normalize('NFC'))}:${write(part)}`];
    });
  return `{${parts.join(',')}}`;
}

/** The canonical text of a plain JSON value. */
export function canonical(value: unknown): string {
  return write(value as Json);
}
