/** What a scenario is and is called, from the list that the build makes. */
import { listed } from '../nights.ts';
import type { Filter } from './filter.ts';
import type { RunSummary } from '../../storage/types.ts';
import type { Words } from '../session-types.ts';

/** What a scenario is; undefined where this build does not have it. */
export function kindOf(scenario: string): Filter['kind'] | undefined {
  return listed.find(({ id }) => id === scenario)?.kind;
}

/** What a run is called: a night that is not over does not say what it was about. */
export function nameOf({ header, ended }: RunSummary, words: Words): string {
  if (!ended && kindOf(header.scenario) === 'night') return words.t('past.untold');
  return titleOf(header.scenario, words);
}

/** Its title in the player's language, else in English, else its id. */
export function titleOf(scenario: string, words: Words): string {
  const title = listed.find(({ id }) => id === scenario)?.title;
  return title?.[words.locale] ?? title?.['en'] ?? scenario;
}
