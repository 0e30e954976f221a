/** What a list of scenarios says of one before it is loaded. Made by the build from the folders. */
import type { Competency } from '../scenario/vocabulary.ts';

export interface Listed {
  id: string;
  kind: 'night' | 'drill' | 'form';
  /** What a drill trains. */
  competency?: Competency | undefined;
  /** Minutes of play. */
  minutes: number;
  variants: readonly string[];
  /** By locale; English is always there. */
  title: Readonly<Record<string, string>>;
  tagline: Readonly<Record<string, string>>;
}
