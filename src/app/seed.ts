/**
 * The chance of a new night, asked for in the page's address: `?seed=7`. For tests and screenshots, and for people
 * who want to talk about the same night. Stored nights keep the seed that they began with.
 */

/** The seed in a query string as an unsigned 32-bit integer; undefined where none (or no such number) is asked for. */
export function seedIn(query: string): number | undefined {
  const text = new URLSearchParams(query).get('seed') ?? '';
  const seed = Number(text);
  return /^\d{1,10}$/.test(text) && seed <= 0xffffffff ? seed : undefined;
}
