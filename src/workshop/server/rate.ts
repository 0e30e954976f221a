/** Counts tries by address, so that codes cannot be guessed. In memory: a new start forgives. */

export interface Rate {
  /** Counts a try; false when this address has tried too often. */
  try(address: string): boolean;
  /** Whether a try would be allowed; counts nothing. */
  allows(address: string): boolean;
}

/** Addresses remembered; more at once are a flood, and then everybody waits. */
const mostAddresses = 10_000;

/**
 * A window that slides by halves: `most` tries within about `span` milliseconds.
 * @param now milliseconds
 */
export function openRate(most: number, span: number, now: () => number): Rate {
  let current = new Map<string, number>();
  let before = new Map<string, number>();
  let since = now();
  const allows = (address: string): boolean => {
    const at = now();
    if (at - since >= span) {
      before = at - since >= 2 * span ? new Map<string, number>() : current;
      current = new Map();
      since = at;
    }
    const share = 1 - (at - since) / span;
    const tries = (current.get(address) ?? 0) + (before.get(address) ?? 0) * share;
    return tries < most && (current.size < mostAddresses || current.has(address));
  };
  return {
    allows,
    try(address) {
      if (!allows(address)) return false;
      current.set(address, (current.get(address) ?? 0) + 1);
      return true;
    },
  };
}
