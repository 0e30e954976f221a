/** What a burst of news says aloud: nothing that matters is lost in a long one, and the room's small things do not flood it. */
import { describe, expect, test } from 'vitest';
import { logLine, plainLine } from '../../src/app/log/lines.ts';
import { isUrgent, most, mostSmall, newsOf } from '../../src/app/log/news.ts';
import type { Entry, EntryBody } from '../../src/run/timeline.ts';
import type { Words } from '../../src/app/session-types.ts';
import { loadLanguage } from '../../src/i18n/index.ts';
import { createWords } from '../../src/app/words.ts';
import { texts } from './bridge/night.ts';

const language = await loadLanguage('en', (locale) =>
  Promise.resolve(locale === 'en' ? { locale, reviewed: 'native' as const, texts } : null),
);
const words: Words = createWords(language, () => ({ params: {}, startClock: 187 }));

const burst = (...bodies: EntryBody[]): Entry[] => bodies.map((body, n) => ({ n, minute: 20, ...body }));
const tell = (person: string): EntryBody => ({ type: 'tell', person, text: 'tomas.stops' });
const routed = (item: string, by: 'player' | 'liaison'): EntryBody =>
  ({ type: 'routed', item, from: 'piotr', to: 'liaison', by, noise: true, signal: false }); // oxfmt-ignore
const arrived = (item: string): EntryBody =>
  ({ type: 'arrived', item, inject: 'x', channel: 'message', from: 'lee', text: 'leeds.1', noise: false, harm: false, signal: true }); // oxfmt-ignore
const harm: EntryBody = { type: 'harm', task: 'restore', text: 'none' };
const key: EntryBody[] = [
  { type: 'learned', fact: 'rows', how: 'task' },
  { type: 'lead', lead: 'delete', to: 'suspected', by: 'room', evidence: true },
  { type: 'done', task: 'db-logs', person: 'mina', took: 9, late: 0, facts: ['rows'] },
  { type: 'readback', task: 'replica', person: 'tomas', timebox: 10 },
  { type: 'promise', audience: 'board', due: 20, kept: true },
  { type: 'told', inject: 'confess', from: 'tomas', text: 'confess.1' },
  { type: 'fell', lead: 'vendor' },
];
const small = Array.from({ length: 12 }, (_, i) => [tell('tomas'), routed(`i${i}`, 'liaison')]).flat();

describe('a long burst', () => {
  const spread = burst(...key.flatMap((one, i) => [...small.slice(i * 2, i * 2 + 2), one]), ...small);
  const nodes = newsOf(spread, words);
  const said = nodes.join(' ');

  test('says everything that matters', () => {
    for (const part of [
      'forty thousand rows are gone from orders',
      'A delete ran at 02:31',
      'is back with the database logs',
      'says it back: the replica numbers',
      words.t('entry.promise.kept', { audience: 'Board' }),
      'The cleanup I ran before the pager',
      'It was not that: The payment vendor.',
    ])
      expect(said).toContain(part);
  });

  test('says it first, and of the small things only a few', () => {
    const few = newsOf(burst(...key.slice(0, 2), ...small), words).join(' ');
    const lines = few.match(/starts to type|The liaison holds/g) ?? [];
    expect(lines).toHaveLength(mostSmall);
    expect(few.search(/starts to type|The liaison holds/)).toBeGreaterThan(
      few.indexOf('A delete ran at 02:31'),
    );
  });

  test('says no more than can be heard, and how much there is in the log', () => {
    const many = burst(
      ...Array.from({ length: most + 5 }, (): EntryBody => ({ type: 'readback', task: 'replica', person: 'tomas', timebox: 10 })), // oxfmt-ignore
    );
    const told = newsOf(many, words).join(' ');
    expect(told.match(/says it back/g)).toHaveLength(most);
    expect(told.endsWith('And 5 more; L opens the log.')).toBe(true);
    // What is only atmosphere is not counted.
    expect(newsOf(burst(...key, ...Array.from({ length: 9 }, () => tell('tomas'))), words).join()).not.toMatch(/more; L/); // oxfmt-ignore
  });

  test('says the cause before what follows from it', () => {
    const told = newsOf(
      burst({ type: 'lead', lead: 'delete', to: 'suspected', by: 'room', evidence: true }, arrived('x')),
      words,
    ).join(' ');
    expect(told.indexOf('Picks look doubled')).toBeLessThan(told.indexOf('A delete ran'));
    expect(told).toContain('Picks look doubled');
  });

  test('says how one was heard right after what one said', () => {
    const told = newsOf(
      burst({ type: 'said', line: 'frame', kind: 'frame', hearers: 'room', shows: {} }, ...key.slice(0, 1)),
      words,
      0,
      ['Nobody coughs.'],
    ).join(' ');
    expect(told.indexOf('Nobody coughs.')).toBeGreaterThan(told.indexOf('We find out what broke'));
    expect(told.indexOf('Nobody coughs.')).toBeLessThan(told.indexOf('forty thousand rows'));
  });

  test('is a few nodes', () => expect(nodes.length).toBeLessThanOrEqual(3));
});

test('a short burst keeps a node for each line', () => {
  expect(newsOf(burst(...key.slice(0, 3)), words)).toHaveLength(3);
});

test('whoever waits is always named; whoever the liaison took at once is not news', () => {
  const crowd = burst(arrived('kept'), arrived('held'), routed('held', 'liaison'), ...small);
  expect(
    newsOf(crowd, words)
      .join(' ')
      .match(/Picks look doubled/g),
  ).toHaveLength(1);
});

test('what is seen of somebody taken aside is an answer, and is said', () => {
  const aside = burst(
    { type: 'aside', person: 'mina' },
    { type: 'tell', person: 'mina', text: 'mina.leans' },
    ...small,
  );
  expect(newsOf(aside, words).join(' ')).toContain('headphones on');
});

test('command is said at once, and not again with the news', () => {
  const [taken] = burst({ type: 'command', holder: 'ingrid', how: 'taken' });
  expect(taken && isUrgent(taken)).toBe(true);
  expect(newsOf(taken ? [taken] : [], words)).toEqual([]);
  expect(isUrgent(burst(harm)[0] ?? { n: 0, minute: 0, ...harm })).toBe(false);
});

describe('what the player did', () => {
  const why: EntryBody[] = [
    { type: 'told', inject: 'confess', from: 'tomas', text: 'confess.1' },
    { type: 'interrupted', person: 'mina', by: 'player', lag: 8, deep: true, cause: 'player' },
    { type: 'said', line: 'frame', kind: 'frame', hearers: 'room', shows: {} },
  ];

  test('is said first, then what it cost, then what came', () => {
    const nodes = newsOf(burst(...why), words, 3).join(' ');
    const at = ['We find out what broke', 'It took 3 min.', 'thread', 'The cleanup I ran'].map((part) =>
      nodes.indexOf(part),
    );
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at).not.toContain(-1);
  });

  test('costs nothing that is not said already', () => {
    expect(newsOf(burst(...why), words).join(' ')).not.toContain('It took');
    expect(newsOf(burst(tell('tomas')), words, 3).join(' ')).not.toContain('It took');
  });
});

test('every line ends as a sentence, in a short burst too', () => {
  for (const node of newsOf(
    burst(...key.slice(0, 2), {
      type: 'answer',
      audience: 'customers',
      text: 'customers.1',
      mood: 'pleased',
    }),
    words,
  )) {
    expect(node).toMatch(/[.!?…:]["”»’)\p{Cf}]*$/u);
  }
});

test('somebody of the team who stands at the desk is said at once; a visitor of the noise is not', () => {
  const visit = (noise: boolean) =>
    burst({ type: 'arrived', item: 'v', inject: 'x', channel: 'visitor', from: 'tomas', text: 'confess.1', noise, harm: false, signal: false }); // oxfmt-ignore
  expect(visit(false).map(isUrgent)).toEqual([true]);
  expect(newsOf(visit(false), words)).toEqual([]);
  expect(visit(true).map(isUrgent)).toEqual([false]);
});

test('a sentence that ends leads on without a colon, and a time alone is not a line', () => {
  const [asked, begun] = burst(
    { type: 'asked', task: 'restore', texts: ['restore'] },
    { type: 'chapter', chapter: 'call', act: 'call' },
  );
  const quoted = { text: 'You ask the room.', quote: 'Ade: no.', kind: 'said' as const, people: [] };
  expect(plainLine(quoted)).toBe('You ask the room. Ade: no.');
  expect(asked && plainLine(logLine(asked, words) ?? quoted)).not.toContain('.:');
  const timed = { ...words, knows: () => true, night: () => '03:07' };
  expect(begun && logLine(begun, timed)?.text).toBe(words.t('act.call'));
});

test('a promise that was broken is said at once; one that was kept is news', () => {
  const promise = (kept: boolean) => burst({ type: 'promise', audience: 'board', due: 20, kept });
  expect(promise(false).map(isUrgent)).toEqual([true]);
  expect(newsOf(promise(false), words)).toEqual([]);
  expect(promise(true).map(isUrgent)).toEqual([false]);
  expect(newsOf(promise(true), words)).toHaveLength(1);
});
