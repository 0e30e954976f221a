/** Habits of speech wear out when they are heard too often: counted in played nights of "Wrong table". */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/run/index.ts';
import { compiled, nights, variants, wording } from './nights.ts';

const count = 4;
const { conversations, injects, variants: bundles } = compiled.scenario;
const exchanges = conversations.flatMap((talk) => talk.exchanges);
const speakerOf = new Map([
  ...exchanges.flatMap(({ speaker, says }) => says.map(({ text }) => [text, speaker ?? 'narrator'] as const)),
  ...exchanges.flatMap(({ speaker, options }) =>
    options.flatMap(({ answer }) => (answer === undefined ? [] : [[answer, speaker ?? 'narrator'] as const])),
  ),
]);
/** Whoever comes or calls is announced by the narrator; what they say is the conversation's. */
const announced = new Set(injects.flatMap(({ opens, says }) => (opens ? says.map(({ text }) => text) : [])));

/** What an entry lets somebody say: person and words. */
function said(entry: Entry, holder: string): [person: string, words: string][] {
  const line = (from: string, key: string): [string, string][] => [
    [from === 'holder' ? holder : from, wording(key) ?? ''],
  ];
  switch (entry.type) {
    case 'told':
      return announced.has(entry.text) ? [] : line(entry.from, `line.${entry.text}`);
    case 'opened':
      return line(speakerOf.get(entry.text) ?? 'narrator', `line.${entry.text}`);
    case 'answered':
      return line(speakerOf.get(entry.text) ?? 'narrator', `answer.${entry.text}`);
    case 'answer':
      return entry.audience === 'executives' ? line('ingrid', `answer.${entry.text}`) : [];
    case 'changed':
      return line(entry.text.split('.')[0] ?? '', `changed.${entry.text}`);
    default:
      return [];
  }
}

const habits = {
  june: /\bJust (?:saying|asking)\b/,
  rosa: /\b[Tt]his is silly\b/,
  mina: /\bI counted\b/,
  tomas: /…/,
  ade: /\bum\b/,
  ingrid: /[\p{L}"'] I can(?:'t)?\b/u,
};

describe.each(Object.entries(habits))('the habit of %s', (person, habit) => {
  test.each(['commander', 'novice', 'blamer'])(
    'comes at most four times in a night of the %s, and never in two lines running',
    (policy) => {
      for (const variant of variants) {
        const holder = bundles.find(({ id }) => id === variant)?.holder ?? '';
        for (const { run } of nights(policy, variant, count)) {
          const lines = run.timeline
            .flatMap((entry) => said(entry, holder))
            .filter(([who]) => who === person)
            .map(([, words]) => words);
          const heard = lines.filter((words) => habit.test(words));
          expect(heard.length, heard.join(' | ')).toBeLessThanOrEqual(4);
          const running = lines.filter((words, at) => habit.test(words) && habit.test(lines[at - 1] ?? ''));
          expect(running, lines.join(' | ')).toEqual([]);
        }
      }
    },
  );

  test('is heard in the catalogue, in this spelling', () => {
    const keys = [...speakerOf].filter(([, who]) => who === person || who === 'holder');
    const told = injects.filter(({ from }) => from === person).flatMap(({ says }) => says);
    const texts = [...keys.map(([id]) => id), ...told.map(({ text }) => text)];
    expect(texts.some((id) => habit.test(wording(`line.${id}`) ?? ''))).toBe(true);
  });
});
