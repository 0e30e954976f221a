/** Something that is said once at the edge of the screen. */
export interface Notice {
  /** The same id replaces what was said before. */
  id: string;
  /** A text key, or the family and code of one (`['trouble', 'full']`) that falls back to the family's own. */
  text: string | [string, string];
  params?: Record<string, string | number>;
}
