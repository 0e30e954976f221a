/**
 * Whom the reveal shows, found by the texts a scenario has: `reveal.<person>.holder` for who kept the secret,
 * `reveal.<person>` for anybody else who knew something, `reveal.<person>.told` once they had said it.
 */
import type { Entry } from '../../run/timeline.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Words } from '../session-types.ts';

export interface Portrait {
  person: string;
  /** Kept this variant's secret. */
  holder: boolean;
  /** Key of the text. */
  text: string;
  /** Minute in which they said what they knew beside the secret, or null. */
  toldAt: number | null;
}

/** How many people the reveal has. */
const most = 3;

/** When somebody said the fact that the scenario has them know. */
function toldAt(timeline: readonly Entry[], knows: string | undefined): number | null {
  const told = timeline.find(
    (entry) => entry.type === 'learned' && entry.fact === knows && entry.how === 'told',
  );
  return told?.minute ?? null;
}

/** The portraits, the holder's first; who might have been the holder and was not comes last. */
export function portraitsOf(
  params: Record<string, string>,
  scenario: Scenario,
  timeline: readonly Entry[],
  words: Words,
): Portrait[] {
  const holder = params['holder'];
  const other = params['other'];
  const place = (person: string) => (person === holder ? 0 : person === other ? 2 : 1);
  return scenario.cast
    .flatMap(({ id, knows }): Portrait[] => {
      const told = id === holder ? null : toldAt(timeline, knows);
      const ends = [id === holder ? '.holder' : null, told === null ? null : '.told', ''];
      const keys = ends.flatMap((end) => (end === null ? [] : `reveal.${id}${end}`));
      const text = keys.find((key) => words.knows(key));
      return text === undefined ? [] : [{ person: id, holder: id === holder, text, toldAt: told }];
    })
    .sort((a, b) => place(a.person) - place(b.person))
    .slice(0, most);
}
