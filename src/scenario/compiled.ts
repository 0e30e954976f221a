import type { Scenario } from './schema.ts';

/** A scenario as the game carries it: checked when it was built, with the hash that its runs are bound to. */
export interface CompiledScenario {
  scenario: Scenario;
  /** SHA-256 over the scenario as canonical JSON (sorted keys, NFC) without its texts, lower-case hex. */
  contentHash: string;
}

/** One locale's texts of one scenario. */
export interface Catalogue {
  locale: string;
  /** Who has read the translation; `machine` is shown as "translation not yet checked". */
  reviewed: 'native' | 'machine';
  /** Text by key, i18next syntax. */
  texts: Record<string, string>;
}
