/** Something that is said once at the edge of the screen. */
export interface Notice {
  /** The same id replaces what was said before. */
  id: string;
  /** A text key, or the family and code of one (`['trouble', 'full']`) that falls back to the family's own. */
  text: string | [string, string];
  params?: Record<string, string | number>;
  /** Something that can be done about it, by the key of its text; doing it puts the notice away. */
  action?: { text: string; run(): void };
}
