/** Puts the reason of a finding into words: its parameters are ids and minutes until they are displayed. */
import type { Finding } from '../../assessment/types.ts';
import type { Entry } from '../../run/timeline.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Words } from '../session-types.ts';
import { moments, type Moment } from '../when.ts';

/** Which family of the night's texts a parameter's ids belong to. */
const families: Record<string, string> = {
  task: 'task',
  lead: 'lead',
  line: 'say',
  option: 'option',
  options: 'option',
  audience: 'audience',
  fact: 'fact',
};
const people: ReadonlySet<string> = new Set(['person', 'who', 'by', 'from', 'with', 'other', 'newcomer']);
const times: ReadonlySet<string> = new Set(['minute', 'until', 'due', 'at']);

function worded(name: string, value: string | number, words: Words): string | number {
  if (times.has(name)) return words.at(Number(value));
  if (typeof value === 'number') return name === 'count' ? value : words.number(value);
  if (people.has(name)) return words.list(value.split(',').map((id) => words.person(id)));
  if (name === 'impact' && words.has(`entry.impact.${value}`)) return words.t(`entry.impact.${value}`);
  const family = families[name];
  if (family === undefined) return value;
  const texts = value
    .split(',')
    .map((id) => (words.knows(`${family}.${id}`) ? words.night(`${family}.${id}`) : id));
  return texts.join(' ');
}

/**
 * The reason as a sentence, or null when this version of the game has no words for it.
 * @param time the clock time of its moment where night minutes do not tell it: the acts after the night
 */
export function reasonText(finding: Finding, words: Words, time: string | null = null): string | null {
  const { id, params = {} } = finding.reason;
  const key = id.startsWith('reason.') ? id : `reason.${id}`;
  const entries = Object.entries(params).map(([name, value]) => [name, worded(name, value, words)]);
  const filled = Object.fromEntries(entries) as Record<string, string | number>;
  if (time !== null && 'minute' in params) filled['minute'] = time;
  const counted = typeof params['count'] === 'number' ? params['count'] : params['minutes'];
  if (typeof counted === 'number') filled['count'] = counted;
  // Plural keys exist only with their endings.
  return words.has(key) || words.has(`${key}_other`) ? words.t(key, filled) : null;
}

/** When a finding happened, by the entry it points at; null without a timeline, or for what never happened. */
export function momentOf(
  finding: Finding,
  timeline: readonly Entry[],
  scenario: Scenario | null,
  words: Words,
): Moment | null {
  const entry = timeline.find((one) => one.n === finding.at[0]);
  return entry && scenario ? moments(timeline, scenario, words)(entry) : null;
}

/** The reason of a finding as a sentence, with the clock of its own moment; null where there are no words for it. */
export function findingText(
  finding: Finding,
  timeline: readonly Entry[],
  scenario: Scenario | null,
  words: Words,
): string | null {
  const moment = momentOf(finding, timeline, scenario, words);
  return reasonText(finding, words, moment?.act ? moment.time : null);
}
