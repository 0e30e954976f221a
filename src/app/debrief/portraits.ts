/**
 * Whom the reveal shows, found by the texts a scenario has: `reveal.<person>.holder` for who kept the secret,
 * `reveal.<person>` for anybody else who knew something.
 */
import type { Scenario } from '../../scenario/schema.ts';
import type { Words } from '../session-types.ts';

export interface Portrait {
  person: string;
  /** Kept this variant's secret. */
  holder: boolean;
  /** Key of the text. */
  text: string;
}

/** How many people the reveal has. */
const most = 3;

/** The portraits, the holder's first; who might have been the holder and was not comes last. */
export function portraitsOf(params: Record<string, string>, scenario: Scenario, words: Words): Portrait[] {
  const holder = params['holder'];
  const other = params['other'];
  const place = (person: string) => (person === holder ? 0 : person === other ? 2 : 1);
  return scenario.cast
    .flatMap(({ id }): Portrait[] => {
      const keys = id === holder ? [`reveal.${id}.holder`, `reveal.${id}`] : [`reveal.${id}`];
      const text = keys.find((key) => words.knows(key));
      return text === undefined ? [] : [{ person: id, holder: id === holder, text }];
    })
    .sort((a, b) => place(a.person) - place(b.person))
    .slice(0, most);
}
