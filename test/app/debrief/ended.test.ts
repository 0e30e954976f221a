/** How a night ended is told wherever it is told: restored, cut off, or ended by a workshop's host before either. */
import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, test } from 'vitest';
import { tableOf } from '../../../src/app/past/tables.ts';
import { resultText } from '../../../src/app/past/words-of-run.ts';
import { howLong, howMuch } from '../../../src/app/debrief/outcome-words.ts';
import type { Words } from '../../../src/app/session-types.ts';
import { cardText } from '../../../src/app/share/card.ts';
import type { Outcome, Report } from '../../../src/assessment/types.ts';
import { parseRunFile } from '../../../src/storage/parse-log.ts';
import { writeRun } from '../../../src/storage/file.ts';
import { openMemoryRuns } from '../../../src/storage/runs.ts';
import { newSummary, summarise } from '../../../src/storage/summary.ts';
import { header, log, report } from '../../storage/fixtures.ts';
import { wordsIn } from '../drive.ts';

const ended = (end: Partial<Outcome>): Report => ({ ...report(), outcome: { ...report().outcome, ...end } });
const restored = ended({});
const cutOff = ended({ minutesToRestore: 123, cutOff: true });
const landed = ended({ minutesToRestore: 123, cutOff: true, landedAt: 40 });

describe.each(['en', 'ar'])('in %s', (locale) => {
  let words: Words;
  beforeAll(async () => {
    words = await wordsIn(locale);
  });

  test.each<[string, (one: Report) => string]>([
    ['the debrief', (one) => howLong(one.outcome, words)],
    ['a picture of it', (one) => cardText(one, 'x', words).outcome],
  ])('%s tells the three apart, and has no empty place', (_where, tell) => {
    const texts = [restored, cutOff, landed].map(tell);
    expect(new Set(texts).size).toBe(3);
    for (const text of texts) expect(text).not.toMatch(/\{\{|undefined|debrief\.|share\./);
    expect(texts[2]).toContain(words.minutes(123));
    expect(texts[2]).not.toContain(words.minutes(40));
  });

  test('a night that the host ended says when, and that it had cost so much by then', () => {
    expect(howLong(landed.outcome, words)).toContain(words.at(40));
    expect(howMuch(landed.outcome, words)).not.toBe(howMuch(cutOff.outcome, words));
  });

  test('a list of nights does not say that it was played to the end', () => {
    const row = (one: Report) =>
      resultText({ ...newSummary(header()), ended: true, outcome: summarise(one) }, words);
    expect(row(cutOff)).toContain(words.t('title.runs.done'));
    expect(row(landed)).toContain(words.t('title.runs.landed'));
    expect(row(landed)).not.toContain(words.t('title.runs.done'));
  });
});

test('a table has a column for it, empty where nobody ended the night', async () => {
  const runs = [restored, landed].map((one) => ({
    ...newSummary(header()),
    ended: true,
    outcome: summarise(one),
  }));
  const [head = '', ...rows] = (await tableOf('nights', openMemoryRuns(), runs)).trim().split('\r\n');
  const at = head.split(',').indexOf('landed_at_minute');
  // No cell before it holds a comma.
  expect(rows.map((row) => row.split(',')[at])).toEqual(['', '40']);
});

test('a file of a night carries it, and one from before without it still opens', () => {
  const file = (one: Report) => ({
    ...{ id: 'ab'.repeat(16), startedAt: 1, playedAt: 2 },
    log: log(2),
    report: one,
  });
  for (const one of [restored, landed])
    expect(parseRunFile(writeRun(file(one)))).toMatchObject({ ok: true, value: { report: one } });
});
