/** Isolation of names and numbers inside a sentence of the other direction. */

/**
 * Wraps each value in Unicode isolates where the sentence runs right to left, so that a Latin name or a number
 * cannot reorder the words around it. Left-to-right sentences are left alone: isolates would only get in the way
 * of copying and searching.
 */
export function isolate(
  dir: 'ltr' | 'rtl',
  params: Record<string, string | number>,
): Record<string, string | number> {
  if (dir === 'ltr') return params;
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, key === 'count' ? value : `\u2068${value}\u2069`]),
  );
}
