/**
 * Keyed chance: a draw is a hash of its keys and keeps no state, so changing one move changes no draw that
 * does not follow from it. The mixing steps are those of MurmurHash3's 32-bit finalizer.
 */

/** FNV-1a over UTF-16 code units, then mixed: an unsigned 32-bit integer. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** What a draw is for; `ordinal` counts draws of one purpose and subject within one minute. */
export interface DrawKeys {
  seed: number;
  purpose: string;
  subject: string;
  minute?: number;
  ordinal?: number;
}

/** A number in [0, 1) fixed by its keys. */
export function draw(keys: DrawKeys): number {
  return (
    hash(`${keys.seed}|${keys.purpose}|${keys.subject}|${keys.minute ?? 0}|${keys.ordinal ?? 0}`) / 4294967296
  );
}

/**
 * A sample of the triangular distribution, in the unit of its bounds. Used for the resume lag (1, 10, 15 minutes;
 * DOMAIN 2.1, after Parnin). Inverse transform; needs only a square root, which is portable.
 */
export function triangular(u: number, least: number, mode: number, most: number): number {
  const split = (mode - least) / (most - least);
  return u < split
    ? least + Math.sqrt(u * (most - least) * (mode - least))
    : most - Math.sqrt((1 - u) * (most - least) * (most - mode));
}

/** The ids in an order fixed by seed and subject, whatever order they came in. */
export function shuffled(ids: readonly string[], seed: number, subject: string): string[] {
  const weight = (id: string) => draw({ seed, purpose: 'order', subject: `${subject}/${id}` });
  return [...ids].sort((a, b) => weight(a) - weight(b) || (a < b ? -1 : 1));
}
