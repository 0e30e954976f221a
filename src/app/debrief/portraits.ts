/**
 * Whom the reveal shows, found by the texts a scenario has: `reveal.<variant>.<person>.<part>`, else
 * `reveal.<person>.<part>`, where the person is an id, `holder` or `other`; parts are `knew`, `since`, `nearly`.
 */
import type { Report } from '../../assessment/types.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Words } from '../session-types.ts';

const parts = ['knew', 'since', 'nearly'] as const;

export interface Portrait {
  person: string;
  /** Kept this variant's secret. */
  holder: boolean;
  parts: { label: (typeof parts)[number]; key: string }[];
}

/** How many people the reveal has. */
const most = 3;

/** The portraits, the holder's first. */
export function portraitsOf(report: Report, params: Record<string, string>, scenario: Scenario, words: Words): Portrait[] {
  const holder = params['holder'];
  const found = new Map<string, Portrait>();
  for (const name of ['holder', 'other', ...scenario.cast.map((person) => person.id)]) {
    const person = params[name] ?? name;
    const texts = parts.flatMap((label) => {
      const keys = [`reveal.${report.variant}.${name}.${label}`, `reveal.${name}.${label}`];
      const key = keys.find((one) => words.knows(one));
      return key === undefined ? [] : [{ label, key }];
    });
    const whole = [`reveal.${report.variant}.${name}`, `reveal.${name}`].find((one) => words.knows(one));
    const all = texts.length > 0 || whole === undefined ? texts : [{ label: 'knew' as const, key: whole }];
    if (all.length > 0 && !found.has(person)) found.set(person, { person, holder: person === holder, parts: all });
  }
  return [...found.values()].sort((a, b) => Number(b.holder) - Number(a.holder)).slice(0, most);
}
