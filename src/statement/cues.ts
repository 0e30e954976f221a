/** Phrases as data: small patterns that are looked for in a sentence. */

export interface Cue {
  readonly pattern: RegExp;
  /** Says that the phrase means something else here. Looked for in the whole sentence. */
  readonly unless?: RegExp;
}

/** A cue from words separated by `|`; whole words only. */
export function cue(words: string, unless?: string): Cue {
  const pattern = new RegExp(`(?<![\\w])(?:${words.replace(/\s+/g, ' ')})(?![\\w])`);
  return unless === undefined
    ? { pattern }
    : { pattern, unless: new RegExp(`(?<![\\w])(?:${unless.replace(/\s+/g, ' ')})(?![\\w])`) };
}

/** Where the first cue that holds was found, or null. */
export function find(cues: readonly Cue[], plain: string): { start: number; end: number } | null {
  for (const { pattern, unless } of cues) {
    const found = pattern.exec(plain);
    if (found === null) continue;
    if (unless !== undefined && unless.test(plain)) continue;
    return { start: found.index, end: found.index + found[0].length };
  }
  return null;
}
