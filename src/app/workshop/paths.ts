/** Pages of a workshop that have a path of their own beside the game's. Tiny: the first chunk reads it. */

export type WorkshopPage = 'host' | 'follow';

/**
 * The page that a path names, in any folder of any static host; null for the game itself. Static hosts that do not
 * know `/host` have it as `/host.html`.
 */
export function workshopPage(pathname: string): WorkshopPage | null {
  const [, named] = /\/(host|follow)(?:\.html)?\/?$/.exec(pathname) ?? [];
  return named === 'host' || named === 'follow' ? named : null;
}
