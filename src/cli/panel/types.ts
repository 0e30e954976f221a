/** What the rating page is given and what it gives back. */
export interface Item {
  id: string;
  exchange: string;
  /** "The bridge, 03:21". */
  when: string;
  again: boolean;
  before: string[];
  dayBefore: string[];
  known: string[];
  says: string[];
  /** Who hears an answer, what it costs, how many are taken: full sentences. */
  conditions: string[];
  options: { id: string; text: string }[];
}

export interface Questionnaire {
  format: 1;
  kind: 'panel-questionnaire';
  scenario: string;
  language: string;
  dir: 'ltr' | 'rtl';
  contentHash: string;
  /** Hash of the texts that were read: another one is another wording. */
  texts: string;
  title: string;
  tagline: string;
  intro: string[];
  people: string[];
  items: Item[];
  /** Texts of the page itself. */
  ui: Record<string, string>;
}

/**
 * Who rated: `independent` is somebody who leads or studies such work and has no part in the game; `desk` is everybody
 * else, the makers' own readings among them. Only independent ones count as a check of the key.
 */
export const standings = ['independent', 'desk'] as const;
export type Standing = (typeof standings)[number];

/** What an expert's file holds, and what `panel import` reads. */
export interface RatingsFile {
  format: 1;
  kind: 'panel-ratings';
  scenario: string;
  contentHash: string;
  texts: string;
  language: string;
  rater: { id: string; outlook: string; standing: Standing };
  ratings: { option: string; rating: number | null; depends?: string }[];
  notes: string;
}
