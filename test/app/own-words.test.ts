/** One's own statement on the page: how marks are cut and numbered, what a copied reading says, how the reader is asked. */
import { describe, expect, test } from 'vitest';
import { example } from '../../src/app/own-words/example.ts';
import { openReader, type ReaderState, type WorkerLike } from '../../src/app/own-words/reader-client.ts';
import { reportOf } from '../../src/app/own-words/report.ts';
import { notesOf, segmentsOf } from '../../src/app/own-words/segments.ts';
import { pageIn } from '../../src/app/pages.ts';
import { readStatement } from '../../src/statement/read.ts';
import type { Reading, Span } from '../../src/statement/index.ts';
import { wordsIn } from './drive.ts';

const span = (start: number, end: number): Span => ({
  start,
  end,
  feature: 'agent',
  helps: true,
  reason: { id: 'reader.why.agent', values: {} },
});

describe('marks', () => {
  test('that overlap are cut at their edges, and no letter is lost', () => {
    const text = 'We lost your orders.';
    const notes = notesOf([span(0, 7), span(3, 19)]);
    const segments = segmentsOf(text, notes);
    expect(segments.map((one) => one.text)).toEqual(['We ', 'lost', ' your orders', '.']);
    expect(segments.map((one) => one.notes.map(({ n }) => n))).toEqual([[1], [1, 2], [2], []]);
    expect(segments.map((one) => one.ending.map(({ n }) => n))).toEqual([[], [1], [2], []]);
  });

  test('a text without any is one piece', () => {
    expect(segmentsOf('Hello.', []).map((one) => one.text)).toEqual(['Hello.']);
    expect(segmentsOf('', [])).toEqual([]);
  });
});

describe('the example', () => {
  const reading = readStatement(example);

  test('shows both kinds of marks, so that there is something to see', () => {
    expect(reading.level).toBe(3);
    expect(new Set(reading.spans.map(({ helps }) => helps))).toEqual(new Set([true, false]));
    expect(reading.found.failing && reading.found.bolstering && reading.found.overclaiming).toBe(true);
  });

  test.each(['en', 'ar'])('copied in %s, the reading begins with what it is not', async (locale) => {
    const words = await wordsIn(locale);
    const report = reportOf(example, reading, words);
    expect(report.split('\n')[1]).toBe(words.t('reader.disclaimer'));
    expect(report.endsWith(example)).toBe(true);
    expect(report).not.toMatch(/(?:own-words|reader)\.[a-z]/);
    for (const { id } of reading.questions) expect(report).toContain(words.t(id));
  });
});

describe('the reader', () => {
  const reading = { kind: 'empty' } as Reading;

  /** A worker that is told by the test when to speak. */
  function opened(): {
    states: ReaderState[];
    started: WorkerLike[];
    asked: unknown[];
    read(text: string): void;
  } {
    const states: ReaderState[] = [];
    const started: WorkerLike[] = [];
    const asked: unknown[] = [];
    const { read } = openReader(
      (state) => states.push(state),
      () => {
        const worker: WorkerLike = {
          postMessage: (message: unknown) => void asked.push(message),
          terminate: () => undefined,
          onmessage: null,
          onerror: null,
        };
        started.push(worker);
        return worker;
      },
    );
    return { states, started, asked, read };
  }
  const say = (worker: WorkerLike | undefined, data: unknown): void => {
    worker?.onmessage?.call(worker as Worker, { data } as MessageEvent);
  };

  test('is fetched with the first question, and answers only the last', () => {
    const { states, started, asked, read } = opened();
    expect(started).toEqual([]);
    read('one');
    read('two');
    say(started[0], { type: 'ready' });
    say(started[0], { type: 'read', id: 1, reading });
    say(started[0], { type: 'read', id: 2, reading });
    expect(asked).toEqual([
      { id: 1, text: 'one' },
      { id: 2, text: 'two' },
    ]);
    expect(states.map(({ at }) => at)).toEqual(['fetching', 'fetching', 'reading', 'read']);
    expect(states.at(-1)).toMatchObject({ text: 'two' });
  });

  test('that does not come says so, and comes anew when asked again', () => {
    const { states, started, read } = opened();
    read('one');
    started[0]?.onerror?.call(started[0] as Worker, new Event('error') as ErrorEvent);
    expect(states.at(-1)).toEqual({ at: 'failed' });
    read('one');
    expect(started.length).toBe(2);
    expect(states.at(-1)).toEqual({ at: 'fetching' });
  });
});

test('an address names a page or none', () => {
  expect(pageIn('#own-words')).toBe('own-words');
  expect([pageIn(''), pageIn('#run=abc'), pageIn('#own')]).toEqual([null, null, null]);
});
